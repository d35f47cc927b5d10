"""A grid of votes, one column a participant: votes are kept, and nothing that names anybody."""

from pathlib import Path

import pytest

from generator.classeur import Read, read
from generator.model.consultation import montrables
from generator.reading.site import read_site
from generator.reading.tree import parse, plain
from tests.reading.mistakes import lien_social

NAMES = [f"Camille Durand-{letter}" for letter in "ABCDEFGHIJKL"]
GROUPS = ["Élus"] * 7 + ["Agents"] * 2 + ["Associations"] * 3


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return lien_social(tmp_path)


def entered(root: Path, rows: list[list[str]]) -> Read:
    path = root / "grille.csv"
    lines = "\r\n".join(";".join(row) for row in rows)
    path.write_bytes(lines.encode("cp1252"))
    return read(root, "val-d-essai", path)


def grid(*rows: list[str]) -> list[list[str]]:
    return [["Question", "Que faire ?"], ["Phrase", *NAMES], ["Groupe", *GROUPS], *rows]


def test_a_grid_becomes_votes_without_names(root: Path) -> None:
    votes = ["tout à fait d’accord", "D", "e", "Vert clair", "n", "R", "", *"ABCDE"]
    found = entered(root, grid(["Un café", *votes], ["Un bus", *"AAAAAABBBBBB"]))
    assert found.problems == ()
    text = str(found.texts["consultation.yml"])
    said = plain(parse(text, "consultation.yml"))
    assert said["question"] == "Que faire ?"
    assert [item["texte"] for item in said["items"]] == ["Un café", "Un bus"]
    columns = ["".join(pair) for pair in zip(*(i["votes"] for i in said["items"]), strict=True)]
    typed = zip("ADEBNR-ABCDE", "AAAAAABBBBBB", strict=True)
    assert columns == sorted("".join(pair) for pair in typed)
    assert said["groupes"] == [
        {"id": "agents", "nom": "Agents"},
        {"id": "associations", "nom": "Associations"},
        {"id": "elus", "nom": "Élus", "votants": "7"},
    ]
    assert said["items"][0]["groupes"] == [
        {"groupe": "elus", "favorables": "2", "mitiges": "0", "opposes": "2"}
    ]
    assert "Durand" not in text


def test_the_order_of_columns_changes_nothing(root: Path) -> None:
    rows = grid(["Un café", *"ABCDENRABCDE"], ["Un bus", *"AABBCCDDEENN"])
    turned = [row[:1] + row[:0:-1] if row[0] != "Question" else row for row in rows]
    assert entered(root, rows).texts == entered(root, turned).texts


def test_a_mistake_tells_where_and_repeats_no_name(root: Path) -> None:
    found = entered(root, grid(["Un café", *"ABCDE12RABCD"]))
    assert not found.texts
    told = "\n".join(map(str, found.problems))
    assert "G4" in told
    assert "tout à fait d’accord" in told
    assert "Durand" not in told


def test_a_grid_without_its_question_is_refused(root: Path) -> None:
    found = entered(root, [["Phrase", *NAMES], ["Un café", *"ABCDENRABCDE"]])
    assert "la question posée manque" in str(found.problems[0])
    assert "ajoutez au-dessus une ligne" in str(found.problems[0])
    assert not found.texts


def test_few_voters_are_refused(root: Path) -> None:
    found = entered(root, [["Phrase", *NAMES[:4]], ["Un café", *"ABCD"]])
    assert "moins de 5 votants" in str(found.problems[0])
    assert not found.texts


def test_a_grid_left_among_the_dossiers_is_refused(root: Path) -> None:
    left = root / "territories/val-d-essai/grille.csv"
    left.write_text(";".join(["Phrase", *NAMES]), "utf-8")
    told = "\n".join(map(str, read_site(root, brouillons=False).problems))
    assert "grille.csv" in told
    assert "des noms" in told
    assert "Durand" not in told


@pytest.mark.parametrize(
    ("sizes", "voters", "shown"),
    [
        ((6, 7), 13, (True, True)),
        ((6, 7, 4), 17, (False, True, False)),
        ((6, 7, 3, 2), 18, (True, True, False, False)),
        ((6, 7), 14, (False, True)),
        ((5, 4), 9, (False, False)),
        ((), 12, ()),
    ],
)
def test_no_subtraction_gives_a_small_group_back(
    sizes: tuple[int, ...], voters: int, shown: tuple[bool, ...]
) -> None:
    assert montrables(sizes, voters, 5) == shown
