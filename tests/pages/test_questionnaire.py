"""No small count is on the page; every percentage says who, how many and when."""

from generator.derived.fil.tissage import tisser
from generator.model.questionnaire import Questionnaire
from generator.pages.dossier import questionnaire
from tests.pages.fictif import body, trifouillis
from tests.tree import tree


def rows(html: str, question: str) -> dict[str, list[str]]:
    """The answers to a yes or no question, by group, as readers see them."""
    table = tree(html).one(f"#{question} + * tbody")
    found = {}
    for row in table.all("tr"):
        name, *cells = [cell.text for cell in row.all("th, td")]
        found[name] = cells
    return found


def test_small_counts_are_withheld_with_what_would_give_them_away() -> None:
    q3 = rows(body(questionnaire.pages, trifouillis()), "q3")
    assert q3["Clients du marché"] == ["caché", "16", "moins de 5"]
    assert q3["Parents de la crèche"] == ["caché", "caché", "caché"]
    assert q3["Membres de la fanfare"] == ["groupe de moins de 5 personnes : non publié"]
    assert q3["Jeunes de la mission locale"] == ["9", "7", "0"]
    assert q3["Ensemble des groupes"] == [
        "total caché : il permettrait de retrouver un petit nombre"
    ]


def test_a_total_is_given_when_nothing_is_hidden() -> None:
    q4 = rows(body(questionnaire.pages, trifouillis()), "q4")
    assert q4["Ensemble des groupes"] == ["43", "16", "0"]


def test_the_size_of_a_tiny_group_is_withheld() -> None:
    html = body(questionnaire.pages, trifouillis())
    group = tree(html).one("article:has(#groupe-fanfare), article#groupe-fanfare").text
    assert "moins de 5 personnes" in group
    assert "3 personnes" not in group


def test_each_percentage_carries_its_frame() -> None:
    parts = [part.text for part in tree(body(questionnaire.pages, trifouillis())).all("div.part")]
    asked = trifouillis().lire(Questionnaire)
    assert asked is not None
    assert len(parts) == len(asked.pourcentages)
    for part in parts:
        for word in ("Qui", "Combien", "Quand", "groupes choisis, non représentatif"):
            assert word in part
    assert sum("effectif non indiqué" in part for part in parts) == len(parts) - 1


def test_a_withheld_percentage_is_withheld_in_the_thread_too() -> None:
    dossier = trifouillis()
    nodes = tisser(dossier).noeuds
    html = body(questionnaire.pages, dossier)
    assert (
        nodes["pourcentage", "rencontrer-tous"].titre
        == "souhaitent rencontrer davantage d’habitants"
    )
    assert nodes["pourcentage", "rassemblements"].titre.startswith("71 %")
    assert "58,5" not in html


def test_a_percentage_whose_question_the_source_does_not_name_says_so() -> None:
    dossier = trifouillis()
    asked = dossier.partie(Questionnaire)
    one = asked.pourcentages[0].model_copy(update={"question_lue": True})
    read = asked.model_copy(update={"pourcentages": (one,)})
    said = "question : lecture de la rédaction"
    assert said in tree(body(questionnaire.pages, dossier.avec(read))).one("div.parts").text
    assert said not in tree(body(questionnaire.pages, dossier)).text
