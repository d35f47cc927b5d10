"""A grid of votes, one column a participant: votes are kept, and nothing that names anybody."""

from pathlib import Path
from typing import Any

import pytest
from xlsxwriter import Workbook

from generator.desk.cells import mistakes
from generator.model.consultation import montrables
from generator.reading.site import read_site
from generator.reading.tree import parse, plain
from generator.tasks.classeur import Read, read, read_content
from generator.workbook.change import told
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


def said_in(found: Read) -> Any:
    return plain(parse(str(found.texts["consultation.yml"]), "consultation.yml"))


def test_a_grid_without_groups_becomes_columns_without_names(root: Path) -> None:
    votes = ["tout à fait d’accord", "D", "e", "Vert clair", "n", "R", "", *"ABCDE"]
    rows = grid(["Un café", *votes], ["Un bus", *"AAAAAABBBBBB"])
    found = entered(root, [row for row in rows if row[0] != "Groupe"])
    assert found.problems == ()
    said = said_in(found)
    assert said["question"] == "Que faire ?"
    assert [item["texte"] for item in said["items"]] == ["Un café", "Un bus"]
    columns = ["".join(pair) for pair in zip(*(i["votes"] for i in said["items"]), strict=True)]
    typed = zip("ADEBNR-ABCDE", "AAAAAABBBBBB", strict=True)
    assert columns == sorted("".join(pair) for pair in typed)
    assert "Durand" not in str(found.texts)


def test_groups_are_counted_and_columns_left_out(root: Path) -> None:
    found = entered(root, grid(["Un café", *"AADDCNBABCDE"], ["Un bus", *"EAAAAAABBBB-"]))
    assert found.problems == ()
    said = said_in(found)
    assert said["groupes"] == [
        {"id": "agents", "nom": "Agents"},
        {"id": "associations", "nom": "Associations"},
        {"id": "elus", "nom": "Élus", "votants": "7"},
    ]
    assert [item["votes"] for item in said["items"]] == ["AAABBCCDDDEN", "AAAAAABBBBE-"]
    assert said["items"][0]["groupes"] == [
        {"groupe": "elus", "favorables": "3", "mitiges": "1", "opposes": "2"}
    ]
    assert "groupes" not in said["items"][1], "four opinions are left to the others"
    assert "Durand" not in str(found.texts)


def test_going_from_columns_to_groups_is_told(root: Path) -> None:
    rows = grid(["Un café", *"AABBCCDDEENN"])
    first = entered(root, [row for row in rows if row[0] != "Groupe"])
    path = root / "territories/val-d-essai/consultation.yml"
    path.write_text(str(first.texts["consultation.yml"]), "utf-8")
    lines = list(told(entered(root, rows).changes))
    assert "  ~ Les votes, montrés : « par votant » devient « par groupe »" in lines


def test_an_item_on_which_few_of_a_group_speak_counts_no_group(root: Path) -> None:
    groups = ["Groupe", *["Élus"] * 6, *["Associations"] * 6]
    rows = [["Question", "Que faire ?"], ["Phrase", *NAMES], groups]
    item = said_in(entered(root, [*rows, ["Un café", *"ABNN-RABCDEA"]]))["items"][0]
    assert item == {"id": "phrase-1", "texte": "Un café", "votes": "AAABBCDENNR-"}


def test_groups_that_are_all_too_small_leave_the_columns(root: Path) -> None:
    groups = ["Groupe", *["Élus"] * 4, *["Agents"] * 4, *["Associations"] * 4]
    rows = [["Question", "Que faire ?"], ["Phrase", *NAMES], groups]
    rows += [["Un café", *"AAAABBBBCCCC"], ["Un bus", *"BBBBAAAADDDD"]]
    said = said_in(entered(root, rows))
    assert [item["votes"] for item in said["items"]] == ["AAAABBBBCCCC", "BBBBAAAADDDD"]
    assert all("votants" not in group for group in said["groupes"])


def test_a_second_grid_tells_what_goes_and_what_changes_alone(root: Path) -> None:
    first = entered(root, grid(["Un café", *"AABBCCDDEENN"], ["Un bus", *"AAAAAABBBBBB"]))
    assert [(each.kind, each.nom) for each in first.changes] == [
        ("nouveau", "Un café"),
        ("nouveau", "Un bus"),
    ]
    path = root / "territories/val-d-essai/consultation.yml"
    path.write_text(str(first.texts["consultation.yml"]), "utf-8")
    again = entered(root, grid(["Un café", *"AABBCCDDEENN"], ["Un bus", *"AAAAAABBBBBB"]))
    assert not again.changes
    second = entered(root, grid(["Un bus", *"AAAAAABBBBBA"], ["Un bal", *"AAAAAABBBBBB"]))
    assert [(each.kind, each.nom) for each in second.changes] == [
        ("modifié", "Un bus"),
        ("nouveau", "Un bal"),
        ("retiré", "Un café"),
    ]


def test_a_grid_without_items_is_refused(root: Path) -> None:
    found = entered(root, grid())
    assert "aucune phrase" in str(found.problems[0])
    assert not found.texts


def test_two_grids_in_one_workbook_are_refused(root: Path) -> None:
    book = Workbook(str(root / "deux.xlsx"))
    for name in ("Matin", "Soir"):
        sheet = book.add_worksheet(name)
        for number, row in enumerate(grid(["Un café", *"AABBCCDDEENN"])):
            sheet.write_row(number, 0, row)
    book.close()
    found = read(root, "val-d-essai", root / "deux.xlsx")
    assert "une seule grille" in str(found.problems[0])
    assert "Soir" in str(found.problems[0])
    assert not found.texts


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


def test_a_grid_named_as_a_sheet_of_the_workbook_shows_no_cell(root: Path) -> None:
    rows = grid(["Un café", *"ABCDE12RABCD"])
    content = "\n".join(";".join(row) for row in rows).encode()
    found = read_content(root, "val-d-essai", content, "phrases.csv")
    (sheet,) = mistakes(found, content, "phrases.csv")
    assert [fault.cases for fault in sheet.fautes] == [(), ()]
