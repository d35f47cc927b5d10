"""A sheet of paper says where it comes from, wherever it is read."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.chromium import serve
from tests.dossiers import MINIMAL
from tests.sites import Files

COMPARER = "comparer/index.html"
MARGIN = """
dispatchEvent(new Event('beforeprint'));
const sheet = document.querySelector('style[data-adresse]').sheet;
JSON.parse(sheet.cssRules[0].cssRules[0].style.content)
"""


def margin(page: Page) -> str:
    """The line under each sheet, as it is written when printing starts."""
    return str(page.evaluate(MARGIN))


def sheets(page: Page) -> int:
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", page.pdf(prefer_css_page_size=True)))


@pytest.mark.parametrize(
    "asked", ["index.html", f"{COMPARER}?avec=bocage-bourbonnais,x", "demarche/index.html"]
)
def test_each_sheet_says_its_address_and_day(page: Page, server: str, asked: str) -> None:
    page.goto(f"{server}/{asked}")
    said = margin(page)
    assert said.startswith(f"Horizon partagé, {server}/{asked}, publié le ")
    assert re.search(r"publié le \d+(er)? [a-zéû]+ \d{4}$", said)
    assert margin(page) == said


def test_the_address_is_the_one_under_which_the_site_is_published(
    build_site: Callable[[Files], Path], page: Page
) -> None:
    name = 'Vallée "haute" \\ </style> & co'
    settings = MINIMAL["mkdocs.yml"].replace("Horizon partagé", f"'{name}'")
    site = build_site({"mkdocs.yml": f"{settings}site_url: https://exemple.fr/hp/\n"})
    with serve(site) as server:
        page.goto(f"{server}/{COMPARER}")
        assert margin(page).startswith(f"{name}, https://exemple.fr/hp/{COMPARER}, publié le ")


def test_the_comparison_prints_on_a_few_sheets_with_its_sources(page: Page, server: str) -> None:
    page.goto(f"{server}/{COMPARER}")
    expect(page.locator("[data-comparer] output").first).to_contain_text("côte à côte")
    short = sheets(page)
    assert short <= 8
    page.emulate_media(media="print")
    expect(page.get_by_text(re.compile(r"^\d+ en tout$")).first).to_be_visible()
    expect(page.get_by_text(re.compile(r"^et \d+ de plus")).first).to_be_hidden()
    page.emulate_media(media="null")
    page.locator("#chiffres").click()
    expect(page.locator("details.chapitre[open] #chiffres")).to_have_count(1)
    assert short < sheets(page) <= 12
    page.emulate_media(media="print")
    sources = page.locator(".comparaison .origine:visible, .sources-comparees .source")
    assert sources.count() > 20
    for source in sources.all():
        box = source.bounding_box()
        assert box
        assert min(box["width"], box["height"]) > 5
    named = page.locator(".comparaison .origine a").evaluate_all("all => all.map((a) => a.hash)")
    assert len(set(named)) == page.locator(".sources-comparees .source:visible").count() > 0


def test_what_a_phone_folds_of_a_theme_and_a_portrait_is_on_paper(page: Page, server: str) -> None:
    page.emulate_media(media="print")
    for address, folded in (
        ("themes/mobilites", ".chez > section > details li"),
        ("territoires/vallee-de-l-herault", "[aria-labelledby=communes] tbody tr"),
    ):
        page.goto(f"{server}/{address}/index.html")
        assert page.locator(folded).count() > 3
        for line in page.locator(folded).all():
            expect(line).to_be_visible()


def test_the_matrix_of_changes_prints_whole(open_page: Callable[..., Page], server: str) -> None:
    page = open_page(viewport={"width": 1032, "height": 700})
    page.goto(f"{server}/changements/index.html")
    pdf = page.pdf(prefer_css_page_size=True)
    width, height = re.findall(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)", pdf)[0]
    assert (round(float(width)), round(float(height))) == (842, 595)
    page.emulate_media(media="print")
    words = "cell => cell.scrollWidth - cell.clientWidth"
    assert page.locator(".matrice").evaluate(words) <= 0
    cells = page.locator(".matrice :is(th, td)")
    assert [cell.text_content() for cell in cells.all() if cell.evaluate(words) > 0] == []
