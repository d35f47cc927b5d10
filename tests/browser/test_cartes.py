"""The card of a territory leads to it, and says where each of its figures comes from."""

import pytest
from playwright.sync_api import Page, expect


@pytest.mark.parametrize("address", ["index.html", "territoires/index.html"])
def test_one_line_of_a_card_opens_a_box_a_figure_and_the_card_still_leads(
    page: Page, server: str, address: str
) -> None:
    page.goto(f"{server}/{address}")
    card = page.locator(".carte-territoire").first
    figures = card.locator("dd .chiffre-valeur")
    boxes = card.locator(".carte-boite")
    expect(boxes).to_have_count(figures.count())
    expect(boxes.first).to_be_hidden()
    card.locator("summary", has_text="D’où viennent ces chiffres").press("Enter")
    for box, value in zip(boxes.all(), figures.all_text_contents(), strict=True):
        expect(box.locator("p").first).to_contain_text(value)
        for words in ("Ce qu’il couvre", "Citer", "Télécharger les données", "Source"):
            expect(box.get_by_text(words).first).to_be_visible()
    edge = card.bounding_box()
    assert edge
    card.click(position={"x": edge["width"] - 8, "y": 8})
    page.wait_for_url("**/territoires/*/index.html")
