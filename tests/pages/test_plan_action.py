"""The plan of actions: words and shapes for what is judged, and a loop that forgets nothing."""

from pathlib import Path

import pytest

from generator.pages.dossier import plan_action
from tests.pages.fictif import body, trifouillis
from tests.reading.mistakes import lien_social, told
from tests.tree import tree


def test_an_item_says_what_it_is_judged_on_and_nothing_that_nobody_judged() -> None:
    page = tree(body(plan_action.pages, trifouillis()))
    item = page.one("#item-plan-marche-du-soir").text
    assert "La charte oui, nettement Article 5, en fanfare." in item
    assert "Les partenaires en partie" in item
    assert "La faisabilité à voir Il manque les lampions." in item
    assert "charte" not in page.one("#item-plan-banc-public").text
    assert not page.has("#item-plan-brouillon")


def test_the_loop_keeps_the_memory_of_what_is_over() -> None:
    page = tree(body(plan_action.pages, trifouillis()))
    heads = [each.text for each in page.all("[aria-labelledby=boucle] thead th")]
    assert heads == ["Action", "2021", "2022", "2023"]
    going, over = page.all("[aria-labelledby=boucle] tbody")
    rows = [[cell.text for cell in row.all("th, td")] for row in going.all("tr")]
    assert rows == [
        [
            "Tenir un marché le soir & en musique",
            "nouvelle Trois soirées.",
            "améliorée",
            "poursuivie",
        ]
    ]
    assert [row.one("th").text for row in over.all("tr")] == [
        "Pour mémoire",
        "Réparer le banc public",
        "Ouvrir une radio",
    ]


@pytest.mark.parametrize(
    ("reviews", "message"),
    [
        (
            "{annee: 2021, bilan: terminee}, {annee: 2022, bilan: poursuivie}",
            "était terminée en 2021",
        ),
        (
            "{annee: 2021, bilan: poursuivie}, {annee: 2022, bilan: nouvelle}",
            "pas nouvelle en 2022",
        ),
        ("{annee: 2022, bilan: nouvelle}, {annee: 2021, bilan: poursuivie}", "vient après 2022"),
        ("{annee: 2022, bilan: nouvelle}, {annee: 2022, bilan: poursuivie}", "vient après 2022"),
    ],
)
def test_a_loop_that_contradicts_itself_is_refused(
    tmp_path: Path, reviews: str, message: str
) -> None:
    root = lien_social(tmp_path)
    path = root / "territories/val-d-essai/plan-action.yml"
    item = f"{{id: b, texte: Un banc, bilans: [{reviews}]}}"
    text = f"source: compte-rendu\naxes:\n  - {{id: a, titre: Un, items: [{item}]}}\n"
    path.write_text(text, "utf-8")
    assert message in told(root)
