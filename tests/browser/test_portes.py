"""The doors of the home page ask for a territory once, and keep the answer in the browser."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.chromium import axe

SCENARIO = "**/territoires/vallee-de-l-herault/scenario/index.html"


def test_an_elected_official_is_asked_once_and_may_be_forgotten(page: Page, server: str) -> None:
    page.goto(f"{server}/index.html")
    page.get_by_text("Je suis élue, élu").click()
    assert axe(page) == []
    page.locator("details[open]").get_by_role("link", name="Vallée de l’Hérault").click()
    page.wait_for_url(SCENARIO)
    page.goto(f"{server}/index.html")
    straight = page.get_by_role("link", name="Je suis élue, élu Vallée de l’Hérault le scénario")
    expect(page.get_by_role("link", name="Je veux agir Vallée de l’Hérault")).to_be_visible()
    assert axe(page) == []
    straight.click()
    page.wait_for_url(SCENARIO)
    page.goto(f"{server}/index.html")
    page.get_by_text("Un autre territoire").first.click()
    page.get_by_role("button", name="Oublier ce choix").first.click()
    expect(page.locator(".porte-droite")).to_have_count(0)


def test_without_scripts_a_door_is_a_list(open_page: Callable[..., Page], server: str) -> None:
    page = open_page(java_script_enabled=False, viewport={"width": 360, "height": 800})
    page.goto(f"{server}/index.html")
    page.get_by_text("Je veux agir").click()
    page.locator("details[open]").get_by_role("link", name="Bocage Bourbonnais").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ce que je peux faire")
