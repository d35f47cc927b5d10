"""The card of a territory leads to it, and each of its figures says where it comes from."""

import pytest
from playwright.sync_api import Page, expect


@pytest.mark.parametrize("address", ["index.html", "territoires/index.html"])
def test_a_figure_opens_on_its_card_and_the_card_still_leads(
    page: Page, server: str, address: str
) -> None:
    page.goto(f"{server}/{address}")
    card = page.locator(".carte-territoire").first
    assert card.locator("details.chiffre").count() == 3
    figure = card.locator("details.chiffre").nth(1)
    figure.locator("summary").click()
    for words in ("Ce qu’il couvre", "Citer", "Télécharger les données", "Source"):
        expect(figure.get_by_text(words).first).to_be_visible()
    figure.get_by_role("link", name="Lien vers ce chiffre").click()
    page.wait_for_url("**/territoires/*/index.html#chiffre-*")
    page.go_back()
    box = card.bounding_box()
    assert box
    card.click(position={"x": box["width"] - 8, "y": 8})
    page.wait_for_url("**/territoires/*/index.html")
