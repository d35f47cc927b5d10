"""What the page of the questionnaire hides, no other page and no file gives away."""

from generator.exports import parcours
from generator.model.questionnaire import Questionnaire
from generator.model.vocabulaire import Question
from generator.pages.comparer import mots
from tests.pages.fictif import trifouillis


def test_a_withheld_percentage_is_withheld_in_the_files() -> None:
    table = parcours.pourcentages(trifouillis())
    rows = [dict(zip(table.entetes, row, strict=True)) for row in table.lignes]
    values = {row["id"]: row["valeur"] for row in rows}
    assert values["rencontrer-tous"] is None
    assert values["rassemblements"] == 71


def test_the_files_say_no_small_size() -> None:
    asked = Questionnaire.model_validate(
        {
            "source": "compte-rendu",
            "pourcentages": [
                {
                    "id": "un",
                    "question": "q3",
                    "libelle": "oui",
                    "valeur": 50,
                    "qui": "quatre voisins",
                    "effectif": 4,
                },
            ],
        }
    )
    table = parcours.pourcentages(trifouillis().avec(asked))
    row = dict(zip(table.entetes, table.lignes[0], strict=True))
    assert (row["valeur"], row["effectif"]) == (None, None)


def test_a_withheld_percentage_is_withheld_in_the_comparison() -> None:
    rows = {row.id: row.cases[0] for row in mots.questionnaire((trifouillis(),))}
    met, gathered = rows[Question.Q3.value], rows[Question.Q4.value]
    assert met is not None and gathered is not None
    assert not any("58" in element.titre for element in met.elements)
    assert any("part non publiée" in element.titre for element in met.elements)
    assert gathered.elements[0].titre.startswith("71\u202f%")
