"""Editors complete, explain and underline our files: tried with the server that they run."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.editor import Editor
from tests.sites import PROJECT

SCHEMAS = PROJECT / "generator/schemas/vitalite-sociale"


@pytest.fixture(scope="module")
def editor() -> Iterator[Editor]:
    with Editor() as opened:
        yield opened


def headed(name: str, text: str) -> str:
    """`text` under the line that leads editors to the schema of its file."""
    return f"# yaml-language-server: $schema={SCHEMAS / name}.json\n{text}"


def test_nothing_is_underlined_in_what_is_published(editor: Editor) -> None:
    """Each file leads to its schema by its own first line: the shortest that leads to each."""
    every = sorted(PROJECT.glob("territories/*/*.yml"), key=lambda path: -path.stat().st_size)
    files = {path.read_text("utf-8").partition("\n")[0]: path for path in every}.values()
    found = {
        path.relative_to(PROJECT): editor.open(path, path.read_text("utf-8")) for path in files
    }
    assert files and {path: told for path, told in found.items() if told} == {}


LIEU = "source: compte-rendu\nlieux:\n  - id: halle\n    nom: La Halle\n    categorie: marche\n"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (f"{LIEU}    commune: 02361\n    communne: 02361\n", 7),
        (f"{LIEU.replace('marche', 'marché')}    commune: 02361\n", 5),
        (LIEU, 3),
        ("source: compte-rendu\nlieux: aucun\n", 2),
        (f"{LIEU.replace('halle', 'La Halle', 1)}    commune: 02361\n", 3),
    ],
    ids=["clé inconnue", "mot hors de la liste", "clé oubliée", "pas une liste", "identifiant"],
)
def test_a_mistake_is_underlined_where_it_is(
    editor: Editor, tmp_path: Path, text: str, line: int
) -> None:
    found = editor.open(tmp_path / "lieux.yml", headed("lieux", text))
    assert line in {each["range"]["start"]["line"] for each in found}


def test_keys_are_completed_and_explained_in_french(editor: Editor, tmp_path: Path) -> None:
    path, text = tmp_path / "cles.yml", headed("lieux", f"{LIEU}    \n")
    editor.open(path, text)
    found = editor.at("completion", path, text.count("\n") - 1, 4)["items"]
    told = {each["label"]: str(each.get("documentation")) for each in found}
    assert "Jusqu’où il attire" in told["rayonnement"]
    assert {"commune", "description", "position"} <= told.keys()


def test_words_of_lists_are_completed_and_explained_in_french(
    editor: Editor, tmp_path: Path
) -> None:
    path, text = tmp_path / "mots.yml", headed("lieux", f"{LIEU}    rayonnement: \n")
    editor.open(path, text)
    found = editor.at("completion", path, text.count("\n") - 1, 17)["items"]
    told = {each["label"]: str(each.get("documentation")) for each in found}
    assert {"communal", "intercommunal", "au-dela"} <= told.keys()
    assert any(word in told["au-dela"] for word in ("au-delà", "Au-delà")), told["au-dela"]


def test_a_key_under_the_pointer_is_explained_in_french(editor: Editor, tmp_path: Path) -> None:
    path = tmp_path / "survol.yml"
    editor.open(path, headed("lieux", LIEU))
    assert "Catégorie" in str(editor.at("hover", path, 5, 6)["contents"])
