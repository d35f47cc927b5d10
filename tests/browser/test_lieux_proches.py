"""Lists of places: tabs on a phone, sorted by distance without telling anybody where one is."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.chromium import axe

CARTE = "territoires/vallee-de-l-herault/carte/index.html"


def test_on_a_phone_list_and_map_are_tabs(open_page: Callable[..., Page], server: str) -> None:
    page = open_page(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    page.goto(f"{server}/{CARTE}")
    tabs = page.get_by_role("tab")
    expect(tabs).to_have_text(["Liste", "Carte"])
    expect(page.locator("iframe")).to_be_hidden()
    assert [frame.url for frame in page.frames[1:]] == ["about:blank"], "rien n’en est demandé"
    assert axe(page) == []
    page.get_by_role("tab", name="Liste").focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("tab", name="Carte")).to_be_focused()
    expect(page.locator("#liste")).to_be_hidden()
    width = page.locator("iframe").evaluate("frame => frame.clientWidth")
    assert width >= 320
    page.get_by_role("tab", name="Liste").tap()
    page.get_by_role("button", name="Voir sur la carte : Pont du Diable").tap()
    card = page.frame_locator("iframe").get_by_role("dialog")
    expect(card).to_contain_text("Pont du Diable")
    expect(card).to_be_in_viewport()
    card.get_by_role("heading").press("Escape")
    expect(page.locator("#liste")).to_be_visible()
    page.goto(f"{server}/{CARTE}#carte")
    page.get_by_role("link", name="Voici la liste").tap()
    expect(page.locator("#liste")).to_be_visible()
    expect(page.get_by_role("tabpanel", name="Liste")).to_be_focused()


def test_on_a_wide_screen_both_stand_side_by_side(page: Page, server: str) -> None:
    page.goto(f"{server}/{CARTE}")
    expect(page.get_by_role("tab")).to_have_count(0)
    expect(page.locator("#liste")).to_be_visible()
    expect(page.locator("iframe")).to_be_visible()


@pytest.mark.parametrize(
    ("page", "what", "told"),
    [
        ("territoires/vallee-de-l-herault/lieux", "pont-du-diable", ".prose"),
        ("territoires/vallee-de-l-herault/barometre", "intention-vie-associative", ".prose"),
        ("donnees", "table-lieux", ".apercu"),
    ],
)
def test_a_phone_folds_what_is_told_of_a_thing_and_its_address_opens_it_without_script(
    open_page: Callable[..., Page], server: str, page: str, what: str, told: str
) -> None:
    phone = open_page(viewport={"width": 360, "height": 740}, java_script_enabled=False)
    phone.goto(f"{server}/{page}/index.html")
    thing = phone.locator(f":is(li, section):is(#{what}, :has(> * > * > #{what}))")
    expect(thing.locator(told)).to_be_hidden()
    thing.locator("summary").first.press("Enter")
    expect(thing.locator(told)).to_be_visible()
    phone.goto("about:blank")
    phone.goto(f"{server}/{page}/index.html#{what}")
    expect(thing.locator(told)).to_be_visible()


@pytest.mark.parametrize("name", ["lieux", "carte"])
def test_a_list_sorts_from_a_commune(page: Page, server: str, name: str) -> None:
    page.goto(f"{server}/territoires/vallee-de-l-herault/{name}/index.html")
    page.get_by_label("Au plus près de").select_option("Gignac")
    expect(page.locator("#liste > li").first).to_contain_text("Gignac")
    expect(page.locator("#liste > li").first).to_contain_text("moins d’un kilomètre")


def test_a_list_sorts_from_the_device_and_nothing_leaves_it(
    open_page: Callable[..., Page], server: str
) -> None:
    page = open_page(
        geolocation={"latitude": 46.5815, "longitude": 3.0562}, permissions=["geolocation"]
    )
    page.goto(f"{server}/carte/index.html")
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_role("button", name="Ma position").click()
    expect(page.locator(".depart output")).to_contain_text("votre position")
    expect(page.locator("#liste > li").first).to_contain_text("Bourbon-l’Archambault")
    assert asked == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert "46.58" not in page.url


def test_a_place_that_is_an_association_is_one_line_of_both_kinds(site: Path) -> None:
    page = (site / CARTE).read_text("utf-8")
    assert page.count("Le Sonambule</a>") == 1
    assert 'data-categorie="lieu-culture association-culture"' in page
