"""Territories side by side in a browser: the choice, the address, the phone, the paper."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

PAGE = "comparer/index.html"


def opened(page: Page, address: str) -> None:
    """Open the comparison and wait for its script, which says that it came."""
    page.goto(address)
    expect(page.locator("[data-comparer=dit]")).to_be_attached()


def heads(page: Page) -> list[str]:
    """The territories that have a column."""
    found = page.locator(".comparaison thead").first.locator("th[data-avec]:visible")
    return [head.get_attribute("data-avec") or "" for head in found.all()]


def choices(page: Page) -> Locator:
    return page.locator(".choix-territoires a")


@pytest.mark.parametrize("script", [True, False])
def test_each_choice_is_a_page_that_can_be_sent_and_left(
    open_page: Callable[..., Page], server: str, script: bool
) -> None:
    page = open_page(java_script_enabled=script)
    page.goto(f"{server}/{PAGE}")
    everyone = heads(page)
    assert len(everyone) == 3
    expect(choices(page)).to_have_count(6)  # three démarches, then three pairs
    choices(page).nth(3).click()
    expect(choices(page).nth(3)).to_have_attribute("aria-current", "page")
    assert heads(page) == everyone[:2]
    address = page.url
    page.goto("about:blank")
    page.goto(address)
    assert heads(page) == everyone[:2]
    choices(page).first.click()
    page.wait_for_url(f"{server}/{PAGE}")
    assert heads(page) == everyone
    page.go_back()
    assert heads(page) == everyone[:2]


def test_each_choice_works_from_the_folder(page: Page, site: Path) -> None:
    page.goto(site.joinpath(PAGE).as_uri())
    choices(page).last.click()
    expect(choices(page).last).to_have_attribute("aria-current", "page")
    assert len(heads(page)) == 2
    choices(page).first.click()
    expect(page.locator(".comparaison thead").first.locator("th[data-avec]")).to_have_count(3)


def test_an_address_of_before_leads_to_the_page_of_the_two(page: Page, server: str) -> None:
    opened(page, f"{server}/{PAGE}")
    first, _, third = heads(page)
    page.goto(f"{server}/{PAGE}?avec={third},{first}")
    page.wait_for_url("**/comparer/*/*/index.html")
    assert heads(page) == [first, third]
    page.goto(f"{server}/{PAGE}?avec={first},{third},ailleurs")
    page.wait_for_url("**/comparer/*/*/index.html?avec=*")
    expect(page.locator("output")).to_contain_text("que ce site ne connaît pas")
    assert heads(page) == [first, third]


@pytest.mark.parametrize("asked", ["nulle-part,ailleurs", "bocage-bourbonnais", ""])
def test_an_address_that_names_nobody_shows_all_and_says_so(
    page: Page, server: str, asked: str
) -> None:
    opened(page, f"{server}/{PAGE}?avec={asked}")
    assert len(heads(page)) == 3
    expect(page.locator("output")).to_contain_text("que ce site ne connaît pas")


def test_what_is_known_is_told_where_demarches_meet(page: Page, server: str) -> None:
    opened(page, f"{server}/{PAGE}?avec=thierache-sambre-et-oise,arras")
    cells = page.locator("details.chapitre", has=page.locator("h2#portrait")).locator("td:visible")
    expect(cells.filter(has_text="46 communes")).to_be_visible()
    expect(cells.filter(has_text=re.compile("107.608"))).to_be_visible()
    expect(cells.locator(".absence")).to_have_count(0)


def test_of_many_territories_paper_has_room_for_every_word(page: Page, server: str) -> None:
    opened(page, f"{server}/comparer/politique-sociale/index.html")
    page.emulate_media(media="print")
    cells = page.locator("#ligne-chiffre-population td")
    places = cells.evaluate_all("all => all.map((td) => td.getBoundingClientRect().toJSON())")
    assert len(places) == 12
    assert len({place["top"] for place in places}) == 3
    assert all(place["width"] > 200 for place in places)


def test_any_page_adds_a_territory_by_the_beginning_of_its_name(page: Page, server: str) -> None:
    opened(page, f"{server}/comparer/bocage-bourbonnais/thierache-sambre-et-oise/index.html")
    field = page.get_by_label("Ajouter un territoire")
    field.fill("Scarpe")
    field.press("Enter")
    page.wait_for_url("**/comparer/index.html?avec=*,scarpe-escaut#ajouter")
    expect(page.locator("output")).to_contain_text("3 territoires")
    assert heads(page)[-1] == "scarpe-escaut"
    expect(field).to_be_focused()


def test_a_figure_leads_to_its_box(page: Page, server: str) -> None:
    opened(page, f"{server}/{PAGE}")
    page.locator("h2#chiffres").click()
    page.locator("#ligne-chiffre-evolution .chiffre-valeur").first.click()
    box = page.locator(":target")
    expect(box).to_have_attribute("open", "")
    expect(box.get_by_text("Ce qu’il mesure")).to_be_visible()


def test_without_script_all_are_there_and_every_chapter_can_be_opened(
    open_page: Callable[..., Page], server: str
) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(f"{server}/{PAGE}")
    assert len(heads(page)) >= 3
    for chapter in page.locator("details.chapitre:not([open]) > summary").all():
        chapter.click()
    for row in page.locator(".comparaison tbody tr:not([hidden])").all():
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
    for row in page.locator(".chapitre[open] tbody tr:not([hidden])").all():
        expect(row).to_be_visible()
