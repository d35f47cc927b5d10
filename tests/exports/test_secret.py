"""What the page of the questionnaire hides, no other page and no file gives away."""

from generator.derived.comparaison import mots
from generator.derived.tables import parcours
from generator.model.questionnaire import Questionnaire
from generator.model.vocabulaire import Question
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
    told = {answer.enonce.id: answer.mentions for answer in mots.questionnaire(trifouillis())}
    met, gathered = told[Question.Q3.value], told[Question.Q4.value]
    assert not any("58" in mention.titre for mention in met)
    assert any("part non publiée" in mention.titre for mention in met)
    assert gathered[0].titre.startswith("71\u202f%")
