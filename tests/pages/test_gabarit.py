"""A template leads where it says from the page that it fills, whatever the data hold."""

import pytest

from generator.derived.adresses import Cible
from generator.pages.layout.gabarit import remplir

FORGED = 'x" ="@/territoires/ [là](@/territoires/) <a href="@/themes/">ici</a> {{ lien("y/") }}'


@pytest.mark.parametrize(
    ("there", "page", "link"),
    [
        (Cible(""), "", "index.html"),
        (Cible(""), "themes/", "../index.html"),
        (Cible("themes/a/"), "", "themes/a/index.html"),
        (Cible("carte/", "liste"), "territoires/x/", "../../carte/index.html#liste"),
        (Cible("carte/", choix="a=b"), "x/", "../carte/index.html?a=b"),
        (Cible("carte/", "liste", "a=b"), "x/", "../carte/index.html?a=b#liste"),
        (Cible("donnees/actions.csv"), "comparer/x.html", "../donnees/actions.csv"),
    ],
)
def test_a_link_counts_from_its_page(there: Cible, page: str, link: str) -> None:
    assert there.depuis(page) == link


def test_the_links_of_a_page_count_from_it_and_not_from_another() -> None:
    for page, root in (("", ""), ("a/", "../"), ("a/b/c/", "../../../"), ("", "")):
        filled = remplir("vide", page, titre="T", phrase="P")
        assert f'<a href="{root}territoires/index.html">' in filled


def test_a_text_cannot_pass_for_a_link() -> None:
    filled = remplir("vide", "a/", titre=FORGED, phrase=FORGED)
    assert filled.count("href=") == 1 + 2
    assert filled.count("<a ") == 1
    assert filled.count("../") == 1
