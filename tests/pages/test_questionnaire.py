"""No small count is on the page; every percentage says who, how many and when."""

import re

from generator.derived.fil.tissage import tisser
from generator.model.questionnaire import Questionnaire
from generator.pages import questionnaire
from tests.pages.fictif import body, trifouillis


def rows(html: str, question: str) -> dict[str, list[str]]:
    """The answers to a yes or no question, by group, as readers see them."""
    part = html[html.index(f'id="{question}"') :]
    table = part[part.index("<tbody>") : part.index("</tbody>")]
    found = {}
    for row in re.findall(r"<tr.*?</tr>", table, re.DOTALL):
        cells = [
            re.sub(r"<[^>]+>", "", cell).strip() for cell in re.findall(r"<t[hd].*?</t[hd]>", row)
        ]
        found[cells[0]] = cells[1:]
    return found


def test_small_counts_are_withheld_with_what_would_give_them_away() -> None:
    q3 = rows(body(questionnaire.pages, trifouillis()), "q3")
    assert q3["Clients du marché"] == ["caché", "16", "moins de 5"]
    assert q3["Parents de la crèche"] == ["caché", "caché", "caché"]
    assert q3["Membres de la fanfare"] == ["groupe de moins de 5 personnes\u00a0: non publié"]
    assert q3["Jeunes de la mission locale"] == ["9", "7", "0"]
    assert q3["Ensemble des groupes"] == [
        "total caché\u00a0: il permettrait de retrouver un petit nombre"
    ]


def test_a_total_is_given_when_nothing_is_hidden() -> None:
    q4 = rows(body(questionnaire.pages, trifouillis()), "q4")
    assert q4["Ensemble des groupes"] == ["43", "16", "0"]


def test_the_size_of_a_tiny_group_is_withheld() -> None:
    html = body(questionnaire.pages, trifouillis())
    group = html[html.index('id="groupe-fanfare"') :].split("</article>")[0]
    assert "moins de 5 personnes" in group
    assert "3 personnes" not in group


def test_each_percentage_carries_its_frame() -> None:
    html = body(questionnaire.pages, trifouillis())
    parts = re.findall(
        r'<div class="part" id="pourcentage-.*?</div>\n</dl>|<div class="part".*?</dl>',
        html,
        re.DOTALL,
    )
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
