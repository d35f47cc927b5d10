"""A figure leaves the site with all that says what it is, and its address leads back to it."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

LASTING = """{
  const after = window.setTimeout;
  window.setTimeout = (job, delay, ...rest) => (delay >= 4000 ? 0 : after(job, delay, ...rest));
}"""
"""What is said of a copy stays, however slow the test is to read it."""

PERMISSIONS = ["clipboard-read", "clipboard-write"]
BLOCKED = "Object.defineProperty(navigator.clipboard, 'writeText', {value: () => Promise.reject()})"


def boxes(page: Page, server: str) -> Page:
    """The cards of all territories, the boxes of the first one open."""
    page.add_init_script(LASTING)
    page.goto(f"{server}/territoires/index.html?essai=1")
    page.get_by_text("D’où viennent ces chiffres").first.click()
    expect(page.get_by_role("button", name="Copier la citation").first).to_be_visible()
    return page


def clipboard(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_a_citation_says_of_whom_and_where_it_can_be_checked(
    open_page: Callable[..., Page], server: str
) -> None:
    page = boxes(open_page(permissions=PERMISSIONS), server)
    name = page.locator(".carte-territoire a").first.text_content() or ""
    page.get_by_role("button", name="Copier la citation").nth(2).click()
    expect(page.get_by_role("status").filter(has_text="Citation copiée")).to_be_visible()
    cited = clipboard(page).replace("\xa0", " ")
    assert cited.startswith(f"{name} – Évolution de la population : −")
    assert re.search(r"\(\d{4}-\d{4}\), d’après Insee", cited)
    address = cited.partition(" Horizon partagé. ")[2]
    assert re.fullmatch(rf"{server}/territoires/[a-z-]+/index.html#chiffre-[a-z0-9-]+", address)
    page.goto(address)
    expect(page.locator(":target")).to_have_attribute("open", "")


def test_the_link_to_a_figure_is_copied_where_one_reads(
    open_page: Callable[..., Page], server: str
) -> None:
    page = boxes(open_page(permissions=PERMISSIONS), server)
    here = page.url
    page.get_by_role("link", name="Lien vers ce chiffre").first.click()
    said = page.locator("dd", has_text="Lien vers ce chiffre").first.get_by_role("status")
    expect(said).to_have_text("Lien copié")
    assert page.url == here
    assert "#chiffre-" in clipboard(page)


def test_without_a_clipboard_the_link_leads_to_the_figure(page: Page, server: str) -> None:
    page.add_init_script(BLOCKED)
    boxes(page, server).get_by_role("link", name="Lien vers ce chiffre").first.click()
    page.wait_for_url("**/territoires/*/index.html#chiffre-*")
    expect(page.locator(":target")).to_have_attribute("open", "")


@pytest.mark.parametrize("anchor", ["boite-population", "boite-inconnue", "%E0%A4%A"])
def test_an_address_opens_the_box_that_it_names(page: Page, server: str, anchor: str) -> None:
    page.goto(f"{server}/territoires/vallee-de-l-herault/index.html#{anchor}")
    known = anchor == "boite-population"
    expect(page.locator("#boite-population")).to_have_js_property("open", known)


def test_a_box_opens_with_what_folds_it_in(page: Page, server: str) -> None:
    page.goto(f"{server}/territoires/vallee-de-l-herault/index.html")
    inside = "<details id='dehors'><summary>Plus</summary><details id='dedans'></details></details>"
    page.locator("main").evaluate(
        "(main, html) => main.insertAdjacentHTML('beforeend', html)", inside
    )
    page.evaluate("location.hash = 'dedans'")
    expect(page.locator("#dehors[open] #dedans[open]")).to_have_count(1)
    expect(page.locator("#dedans")).to_be_in_viewport()
