"""A dossier that goes through a workbook says the same as before."""

import shutil
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from generator.model.dossier import Dossier
from generator.reading.site import read_site
from generator.tasks.classeur import read, written
from generator.writing.files import write_all
from tests.dossiers import MINIMAL
from tests.sites import PROJECT, write

FICTIF = PROJECT / "tests/dossiers/fictif"
DOSSIERS = [
    (root, folder.parent.name)
    for root in (PROJECT, FICTIF)
    for folder in sorted(root.glob("territories/*/territoire.yml"))
]
EVERY = pytest.mark.parametrize(("root", "name"), DOSSIERS, ids=lambda value: Path(value).name)

_LETTERS = st.characters(
    whitelist_categories=("L", "P", "S", "Zs", "N"),
    blacklist_characters="@\ufeff",
    max_codepoint=0x2FF,
)
TITLES = st.text(_LETTERS, min_size=1, max_size=40).map(str.strip).filter(bool)
PLACES = st.fixed_dictionaries(
    {
        "nom": TITLES,
        "categorie": st.sampled_from(["cafe", "tiers-lieu", "evenement"]),
        "commune": st.sampled_from(["99001", "99002"]),
    },
    optional={
        "description": st.lists(TITLES, min_size=1, max_size=3).map("\n\n".join),
        "cite": st.sampled_from(["oui", "non", "true"]),
        "verifie_le": st.sampled_from(["2019", "2019-02", "2019-02-12", "1789-07-14"]),
        "statut": st.sampled_from(["projet", "ferme"]),
        "position": st.fixed_dictionaries(
            {"lat": st.sampled_from(["46.5", "46.50", "46"]), "lon": st.just("2.5")}
        ),
    },
)


def dossier(root: Path, name: str) -> Dossier:
    site = read_site(root, brouillons=True).site
    assert site
    return next(each for each in site.dossiers if each.identifiant == name)


def through_a_workbook(root: Path, name: str, empty: Path) -> Dossier:
    """The dossier `name` of `root`, entered from its workbook into an empty one."""
    shutil.copytree(root / "territories", empty / "territories", dirs_exist_ok=True)
    home = (empty / "territories" / name).rename(empty / "territories/autre")
    says = f"demarche: {dossier(root, name).demarche.id}\n"
    for file in home.glob("*.yml"):
        file.unlink()
    (home / "territoire.yml").write_text(says, "utf-8")
    book = empty / "classeur.xlsx"
    book.write_bytes(written(root, name))
    found = read(empty, "autre", book)
    assert not found.wrong, found.problems
    write_all(home, found.texts)
    return dossier(empty, "autre")


@EVERY
def test_an_untouched_workbook_changes_nothing(root: Path, name: str, tmp_path: Path) -> None:
    book = tmp_path / "classeur.xlsx"
    book.write_bytes(written(root, name))
    found = read(root, name, book)
    assert (found.problems, found.changes, found.texts) == ((), (), {})


@EVERY
def test_a_workbook_makes_the_same_dossier_anew(root: Path, name: str, tmp_path: Path) -> None:
    assert through_a_workbook(root, name, tmp_path).parties == dossier(root, name).parties


def test_the_same_dossier_gives_the_same_bytes() -> None:
    assert written(FICTIF, "trifouillis-en-plaine") == written(FICTIF, "trifouillis-en-plaine")


@settings(
    max_examples=10,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    phases=[Phase.generate],
)
@given(st.lists(PLACES, min_size=1, max_size=6))
def test_any_places_come_back_as_they_were(places: list[dict[str, object]]) -> None:
    with TemporaryDirectory() as folder:
        root, empty = Path(folder) / "root", Path(folder) / "empty"
        write(root, {name: text for name, text in MINIMAL.items() if "territories" in name})
        write_all(root / "territories/val-d-essai", {"lieux.yml": _yaml(places)})
        if read_site(root, brouillons=True).site is None:
            return  # what the reader refuses has no workbook to compare with
        back = through_a_workbook(root, "val-d-essai", empty)
        assert back.parties == dossier(root, "val-d-essai").parties


def _yaml(places: list[dict[str, object]]) -> str:
    from generator.writing.yaml import rewritten

    named = [{"id": f"lieu-{index}"} | place for index, place in enumerate(places)]
    return rewritten("", {"source": "compte-rendu", "lieux": named})


@pytest.mark.parametrize("made", [str.upper, str.lower, lambda text: f"  {text} * "])
def test_headers_are_known_however_they_are_typed(
    made: Callable[[str], str], tmp_path: Path
) -> None:
    write(tmp_path, {name: text for name, text in MINIMAL.items() if "territories" in name})
    heads = ["Commune", "", "Nom", "Catégorie", "Cité en atelier"]
    line = ";".join(made(head) if head else "" for head in heads)
    text = f"Mon tableau;;;;\n;;;;\n{line}\n;;;;\naval;;Le Zinc;TIERS LIEU ESPACE PARTAGE;x\n"
    (tmp_path / "lieux.csv").write_bytes(text.encode("cp1252"))
    found = read(tmp_path, "val-d-essai", tmp_path / "lieux.csv")
    assert found.problems == ()
    made = str(found.texts["lieux.yml"])
    assert "    categorie: tiers-lieu\n    commune: 99002\n    cite: oui\n" in made
