"""The questionnaire typed one row a person: counts by group are kept, and nothing of a person."""

import shutil
from pathlib import Path

import pytest

from generator.reading.tree import parse, plain
from generator.tasks.classeur import Read, read, written
from tests.reading.mistakes import BASE
from tests.workbook.book import Book

FIRST = "1. Amis : au quotidien, en face à face"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    return tmp_path


def entered(root: Path, answers: list[dict[str, object]]) -> Read:
    book = Book.of(written(root, "val-d-essai"))
    book.add("Groupes interrogés", {"Groupe": "Le lotissement"})
    book.add("Réponses", *({"Groupe": "Le lotissement"} | answer for answer in answers))
    path = root / "rempli.xlsx"
    path.write_bytes(book.content())
    return read(root, "val-d-essai", path)


def test_rows_become_counts_by_group(root: Path) -> None:
    people = [{FIRST: degree, "3. Côtoyer davantage": "x"} for degree in (0, 1, 1, 2, "nc", 2)]
    found = entered(root, [*people, {FIRST: 0, "3. Côtoyer davantage": "non"}, {FIRST: 0}])
    assert found.problems == ()
    text = str(found.texts["questionnaire.yml"])
    (group,) = plain(parse(text, "questionnaire.yml"))["groupes"]
    assert group["effectif"] == "8"
    assert group["q3"] == {"oui": "6", "non": "1", "sans_reponse": "1"}
    assert group["q1"] == [
        {
            "reseau": "amis",
            "contexte": "quotidien",
            "aucun": "3",
            "occasionnel": "2",
            "regulier": "2",
            "non_concerne": "1",
        }
    ]


def test_a_group_of_few_is_refused(root: Path) -> None:
    found = entered(root, [{FIRST: 1}] * 4)
    assert "moins de 5 personnes" in str(found.problems[0])
    assert not found.texts


def test_a_mistake_does_not_repeat_the_answer(root: Path) -> None:
    found = entered(root, [*[{FIRST: 1}] * 5, {FIRST: "ma voisine Léa"}])
    assert "feuille Réponses, cellule" in str(found.problems[0])
    assert "écrivez 0, 1, 2 ou NC" in str(found.problems[0])
    assert "Léa" not in "".join(map(str, found.problems))


def test_a_workbook_never_gives_answers_back(root: Path) -> None:
    book = Book.of(written(root, "val-d-essai"))
    assert len(book.sheets["Réponses"]) == 3
