"""The action sheets print together, each on its side of paper, and no search leads there."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.tree import tree

SHEETS = "territoires/vallee-de-l-herault/actions/imprimer/index.html"


def test_each_sheet_starts_a_page(page: Page, server: str) -> None:
    page.goto(f"{server}/{SHEETS}")
    sheets = page.locator(".liasse > article")
    printed = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", printed)) == sheets.count() == 7
    page.emulate_media(media="print")
    assert (
        not page.locator(".entete, .bandeau, .ouverture, .pied, nav")
        .locator("visible=true")
        .count()
    )
    breaks = sheets.evaluate_all("all => all.map(one => getComputedStyle(one).breakBefore)")
    assert breaks[1:] == ["page"] * (sheets.count() - 1)


def test_only_the_sheets_that_are_kept_are_printed(page: Page, server: str) -> None:
    page.goto(f"{server}/{SHEETS.replace('/imprimer', '')}?theme=energie")
    page.get_by_role("link", name="Imprimer les fiches").click()
    shown = page.locator(".liasse > article:visible")
    expect(shown).to_have_count(1)
    expect(page.locator("[data-sommaire] li:visible")).to_have_count(1)
    printed = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", printed)) == 1


def test_no_search_leads_to_what_is_said_elsewhere(site: Path) -> None:
    page = tree((site / SHEETS).read_text("utf-8"))
    assert page.one("head meta[name=robots]")["content"] == "noindex"
    assert not page.has("[data-pagefind-body]")
