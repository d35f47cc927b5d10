"""The action sheets print together, each from the top of a page, and no search leads there."""

import re
from pathlib import Path

from playwright.sync_api import Page

from tests.tree import tree

SHEETS = "territoires/vallee-de-l-herault/actions/imprimer/index.html"


def test_each_sheet_starts_a_page(page: Page, server: str) -> None:
    page.goto(f"{server}/{SHEETS}")
    sheets = page.locator(".liasse > article")
    printed = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", printed)) == 2 * sheets.count() == 14
    page.emulate_media(media="print")
    assert (
        not page.locator(".entete, .bandeau, .ouverture, .pied, nav")
        .locator("visible=true")
        .count()
    )
    breaks = sheets.evaluate_all("all => all.map(one => getComputedStyle(one).breakBefore)")
    assert breaks[1:] == ["page"] * (sheets.count() - 1)


def test_no_search_leads_to_what_is_said_elsewhere(site: Path) -> None:
    page = tree((site / SHEETS).read_text("utf-8"))
    assert page.one("head meta[name=robots]")["content"] == "noindex"
    assert not page.has("[data-pagefind-body]")
