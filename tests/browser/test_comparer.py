"""Territories side by side in a browser: the choice, the address, the phone, the paper."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.chromium import settles

PAGE = "comparer/index.html"


def opened(page: Page, address: str) -> None:
    """Open the comparison and wait for its script."""
    page.goto(address)
    expect(page.locator(".choix-territoires output")).to_contain_text("côte à côte")


def shown(page: Page) -> list[str]:
    """The territories that have a column."""
    heads = page.locator(".comparaison thead").first.locator("th[data-avec]:visible")
    return [head.get_attribute("data-avec") or "" for head in heads.all()]


def choices(page: Page) -> Locator:
    return page.locator(".choix-territoires input")


def tick(page: Page, rank: int) -> None:
    choices(page).nth(rank).focus()
    page.keyboard.press("Space")


def test_the_choice_is_kept_in_the_address(page: Page, server: str) -> None:
    opened(page, f"{server}/{PAGE}")
    everyone = shown(page)
    assert len(everyone) >= 3
    tick(page, 0)
    settles(page, lambda: shown(page), everyone[1:3])
    expect(page).to_have_url(re.compile("avec="))
    address = page.url
    page.goto("about:blank")
    opened(page, address)
    assert shown(page) == everyone[1:3]
    tick(page, 0)
    settles(page, lambda: shown(page), everyone)
    page.go_back()
    settles(page, lambda: shown(page), everyone[1:3])


def test_two_at_least(page: Page, server: str) -> None:
    opened(page, f"{server}/{PAGE}")
    tick(page, 0)
    expect(page.locator(".choix-territoires output")).to_contain_text("2 territoires")
    tick(page, 1)
    expect(page.locator(".choix-territoires output")).to_have_text(
        "Il faut au moins deux territoires."
    )
    assert len(shown(page)) == 2


def test_an_address_that_names_nobody_shows_all(page: Page, server: str) -> None:
    opened(page, f"{server}/{PAGE}?avec=nulle-part,ailleurs")
    assert len(shown(page)) >= 3


def test_verdicts_and_states_follow_the_choice(page: Page, server: str) -> None:
    opened(page, f"{server}/{PAGE}")
    row = page.locator("#ligne-chiffre-evolution")
    everyone = row.locator("[data-verdict]").inner_text()
    names = page.locator(
        ".choix-territoires .choix span span + *, .choix-territoires .choix > span"
    )
    last = re.sub(r"^\W*\w\s+", "", names.last.inner_text().strip())
    assert last in everyone
    tick(page, choices(page).count() - 1)
    expect(row.locator("[data-verdict]")).not_to_contain_text(last)
    expect(row.locator("[data-mot]")).to_have_text("Comparable")


def test_without_script_all_are_there_and_every_chapter_can_be_opened(
    open_page: Callable[..., Page], server: str
) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(f"{server}/{PAGE}")
    assert len(shown(page)) >= 3
    expect(page.locator(".choix-territoires")).to_be_hidden()
    for chapter in page.locator("details.chapitre:not([open]) > summary").all():
        chapter.click()
    for row in page.locator(".comparaison tbody tr").all():
        expect(row).to_be_visible()


def test_a_sentence_leads_to_its_row_even_folded(
    open_page: Callable[..., Page], server: str
) -> None:
    page = open_page(viewport={"width": 360, "height": 740})
    opened(page, f"{server}/{PAGE}")
    chapter = page.locator("details.chapitre", has=page.locator("h2#changements"))
    expect(chapter).not_to_have_attribute("open", "")
    page.locator('.saillants a[href="#changements"]').first.click()
    expect(chapter).to_have_attribute("open", "")
    expect(chapter.locator("tbody tr").first).to_be_in_viewport()


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_nothing_scrolls_sideways(open_page: Callable[..., Page], server: str, width: int) -> None:
    page = open_page(viewport={"width": width, "height": 740})
    opened(page, f"{server}/{PAGE}")
    page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true })")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [360, 1280])
def test_it_prints_on_a4_landscape_all_chapters_but_the_many_figures_that_stay_folded(
    open_page: Callable[..., Page], server: str, width: int
) -> None:
    page = open_page(viewport={"width": width, "height": 740})
    opened(page, f"{server}/{PAGE}")
    pdf = page.pdf(prefer_css_page_size=True)
    boxes = re.findall(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)", pdf)
    assert boxes
    assert all(abs(float(w) - 842) < 1 and abs(float(h) - 595) < 1 for w, h in boxes)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    folded = page.locator(".chapitre:not([open])")
    assert folded.locator("h2").evaluate_all("all => all.map((h2) => h2.id)") == ["chiffres"]
    expect(folded.locator("tbody tr").first).to_be_hidden()
    for row in page.locator(".chapitre[open] tbody tr").all():
        expect(row).to_be_visible()
