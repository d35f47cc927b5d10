"""What facilitators get wrong: each mistake is told exactly, and what only looks wrong is right."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from generator.model.territoire import Territoire
from generator.reading.site import read_site
from generator.reading.tree import parse, plain
from tests.reading.mistakes import BASE, MISTAKES, lay, told

DOSSIER = "territories/val-d-essai"


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda path: path.name)
def test_mistake(mistake: Path, tmp_path: Path) -> None:
    """To add one: a folder with the wrong file, and what should be said of it in attendu.txt."""
    expected = (mistake / "attendu.txt").read_text("utf-8")
    assert told(lay(mistake, tmp_path)) == expected


def test_the_base_has_no_mistake() -> None:
    reading = read_site(BASE, brouillons=False)
    assert reading.problems == ()
    assert reading.site is not None


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("02", "02"),
        ("03036", "03036"),
        ("18:30", "18:30"),
        ("no", "no"),
        ("oui", "oui"),
        ("true", "true"),
        ("1e3", "1e3"),
        ("2018-10-05", "2018-10-05"),
        ("1_000", "1_000"),
        ("0x10", "0x10"),
        (".inf", ".inf"),
        ("=", "="),
        ("12.50", "12.50"),
        ("#1", None),
        ("La place #1", "La place"),
        ("La place#1", "La place#1"),
        ("http://exemple.fr", "http://exemple.fr"),
        ("L’été:beau", "L’été:beau"),
        ("~", None),
        ("", None),
        ("null", None),
        ("'~'", "~"),
        ('""', ""),
        ("'no'", "no"),
        ("|\n  un\n  deux", "un\ndeux\n"),
        (">-\n  un\n  deux", "un deux"),
        ("un\n  deux", "un deux"),
    ],
)
def test_scalars_stay_what_people_typed(written: str, read: str | None) -> None:
    assert plain(parse(f"champ: {written}\n", "essai.yml")) == {"champ": read}


def test_forgotten_quotes_are_harmless() -> None:
    territory = read_territory(BASE)
    assert territory.departements == ("02", "03")
    assert [commune.insee for commune in territory.communes] == ["02001", "03036"]
    assert territory.communes[0].populations == {2021: 120}


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_file_of_windows_or_an_old_mac_reads_the_same(
    mark: str, ending: str, tmp_path: Path
) -> None:
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    for path in tmp_path.rglob("*.yml"):
        text = path.read_text("utf-8").replace("\n", ending)
        path.write_bytes(f"{mark}{text}".encode())
    assert read_site(tmp_path, brouillons=False) == read_site(BASE, brouillons=False)


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_places_are_right_whatever_the_line_ends(ending: str, tmp_path: Path) -> None:
    mistake = next(path for path in MISTAKES if path.name == "champ-inconnu")
    path = lay(mistake, tmp_path) / DOSSIER / "lieux.yml"
    path.write_bytes(path.read_text("utf-8").replace("\n", ending).encode())
    assert told(tmp_path) == (mistake / "attendu.txt").read_text("utf-8")


def read_territory(root: Path) -> Territoire:
    site = read_site(root, brouillons=False).site
    assert site is not None
    return site.dossiers[0].territoire


def texts(value: Any) -> list[Any]:
    """Every value in `value`."""
    if isinstance(value, dict):
        return [text for pair in value.items() for part in pair for text in texts(part)]
    return [text for part in value for text in texts(part)] if isinstance(value, list) else [value]


def test_every_value_is_text_or_nothing() -> None:
    text = (BASE / DOSSIER / "territoire.yml").read_text("utf-8")
    assert {type(value) for value in texts(plain(parse(text, "x.yml")))} <= {str, type(None)}
