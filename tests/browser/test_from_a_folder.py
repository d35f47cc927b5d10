"""The site on a USB key: what fetches nothing works as online, the rest says that it cannot."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

HERAULT = "territoires/vallee-de-l-herault"


@pytest.fixture
def key(site: Path) -> str:
    return site.as_uri()


def test_a_list_is_filtered_and_the_address_keeps_the_choice(page: Page, key: str) -> None:
    page.goto(f"{key}/actions/index.html")
    actions = page.locator("[data-point]:visible")
    everything = actions.count()
    page.locator("form[data-filtre] [name=mot]").fill("Énergies")
    expect(page.locator("form[data-filtre] output")).to_contain_text("« Énergies »")
    assert 0 < actions.count() < everything
    page.wait_for_url("**mot=*")
    page.reload()
    expect(page.locator("form[data-filtre] output")).to_contain_text("« Énergies »")
    expect(page.locator(".outils")).to_contain_text("que sur le site en ligne")
    expect(page.get_by_role("button", name="Télécharger")).to_have_count(0)


def test_the_list_and_the_map_follow_one_another(page: Page, key: str) -> None:
    page.goto(f"{key}/{HERAULT}/carte/index.html")
    page.locator("iframe").scroll_into_view_if_needed()
    page.frames[-1].wait_for_selector("html[data-pret]", state="attached")
    root = page.frames[-1].locator("html")
    everything = root.get_attribute("data-points")
    page.locator("form[data-filtre] input[type=checkbox]").first.check()
    expect(root).not_to_have_attribute("data-points", str(everything))
    shown = page.locator("[data-point]:visible").count()
    expect(root).to_have_attribute("data-points", str(shown))


def test_a_menu_closes_with_escape(open_page: Callable[..., Page], key: str) -> None:
    page = open_page(viewport={"width": 360, "height": 800})
    page.goto(f"{key}/index.html")
    menu = page.locator(".navigation .repli")
    menu.locator("summary").click()
    expect(menu).to_have_attribute("open", "")
    page.keyboard.press("Escape")
    expect(menu).not_to_have_attribute("open", "")


def test_the_thread_shows_what_an_object_hangs_on(page: Page, key: str) -> None:
    page.goto(f"{key}/{HERAULT}/fil/index.html")
    expect(page.locator("[data-trame] .trame-legende")).to_be_attached()
    page.locator("[data-trame] [data-noeud]").first.hover()
    expect(page.locator("[data-trame] .trame-legende")).to_contain_text("Le lire en liste")


def test_the_scenario_is_projected(page: Page, key: str) -> None:
    page.goto(f"{key}/{HERAULT}/scenario/index.html")
    page.locator("[data-projeter]").click()
    expect(page.get_by_role("dialog", name="Projection")).to_be_visible()


def test_a_citation_is_copied(open_page: Callable[..., Page], key: str) -> None:
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(f"{key}/{HERAULT}/index.html")
    figure = page.locator("details.chiffre, details.boite").first
    figure.locator("summary").click()
    figure.get_by_role("button", name="Copier la citation").click()
    expect(figure.get_by_text("Citation copiée")).to_be_visible()
    assert "file://" in page.evaluate("navigator.clipboard.readText()")


def test_the_comparison_follows_the_choice(page: Page, key: str) -> None:
    page.goto(f"{key}/comparer/index.html")
    page.locator("[data-comparer] [name=avec]").first.click()
    page.wait_for_url("**/comparer/*/*/index.html")
    expect(page.locator(".comparaison thead").first.locator("th[data-avec]")).to_have_count(2)


def test_the_search_finds_things(page: Page, key: str) -> None:
    page.goto(f"{key}/index.html")
    page.get_by_label("Chercher dans le site").fill("article 5")
    page.keyboard.press("Enter")
    page.locator("[data-resultats] a").first.click()
    page.wait_for_url("**/charte/5/index.html")
