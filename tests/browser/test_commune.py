"""« Ma commune »: the first letters are enough, by keyboard too; without scripts, a list."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.chromium import axe


def field(page: Page) -> Callable[[str], None]:
    """A function that types in the field as somebody does."""
    combobox = page.get_by_role("combobox", name="Ma commune")

    def typed(text: str) -> None:
        combobox.fill("")
        combobox.press_sequentially(text)

    return typed


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("st andre", "Saint-André-de-Sangonis"),
        ("saint-guil", "Saint-Guilhem-le-Désert"),
        ("archambault bourb", "Bourbon-l’Archambault"),
        ("etreu", "Étreux"),
        ("bourbonlarchambault", "Bourbon-l’Archambault"),
    ],
)
def test_a_name_is_completed_whatever_its_spelling(
    page: Page, server: str, typed: str, name: str
) -> None:
    page.goto(f"{server}/index.html")
    field(page)(typed)
    expect(page.get_by_role("option").first).to_contain_text(name)


def test_the_keyboard_leads_to_the_commune(page: Page, server: str) -> None:
    page.goto(f"{server}/index.html")
    combobox = page.get_by_role("combobox", name="Ma commune")
    expect(combobox).to_have_attribute("aria-expanded", "false")
    field(page)("saint")
    expect(combobox).to_have_attribute("aria-expanded", "true")
    said = page.locator(".ma-commune output")
    expect(said).to_have_text(re.compile(r"^8 communes proposées, sur \d+\.$"))
    expect(combobox).not_to_have_attribute("aria-describedby", re.compile("."))
    page.keyboard.press("ArrowDown")
    chosen = page.get_by_role("option", selected=True)
    expect(combobox).to_have_attribute("aria-activedescendant", chosen.get_attribute("id") or "")
    assert axe(page) == []
    page.keyboard.press("Escape")
    expect(combobox).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("ArrowDown")
    name = page.get_by_role("option", selected=True).inner_text().splitlines()[0]
    page.keyboard.press("Enter")
    page.wait_for_url("**/communes/**")
    expect(page.get_by_role("heading", level=1)).to_have_text(name)


def test_an_unknown_commune_is_said_with_the_nearest_names(page: Page, server: str) -> None:
    page.goto(f"{server}/index.html")
    field(page)("gignak")
    said = page.locator(".ma-commune output")
    expect(said).to_contain_text("Aucune commune de ce site ne s’appelle « gignak »")
    expect(said.get_by_role("link").first).to_have_text("Gignac")
    page.keyboard.press("Escape")
    expect(page.get_by_role("combobox", name="Ma commune")).to_have_value("")
    expect(said).to_be_empty()
    field(page)("moulins")
    expect(said).to_contain_text("ni presque")
    expect(said).to_contain_text("Ce champ connaît les communes de 3 territoires seulement")
    expect(said.get_by_role("link")).to_have_text("Chercher « moulins » dans tout le site")
    field(page)("guise")
    expect(page.get_by_role("option")).to_have_count(2)
    page.keyboard.press("Enter")
    page.wait_for_url("**/communes/guise/**")


def test_a_dossier_without_communes_is_proposed_by_its_name(page: Page, server: str) -> None:
    page.goto(f"{server}/index.html")
    field(page)("pontivy")
    expect(page.get_by_role("option")).to_contain_text("Le dossier Pontivy Communauté")
    expect(page.locator(".ma-commune output")).to_have_text("Un dossier proposé.")
    page.keyboard.press("Enter")
    page.wait_for_url("**/territoires/pontivy-communaute/index.html")


def test_a_code_is_answered_with_a_way_on(page: Page, server: str) -> None:
    page.goto(f"{server}/index.html")
    said = page.locator(".ma-commune output")
    field(page)("75001")
    expect(said).to_contain_text("Tapez le nom de la commune")
    expect(said.get_by_role("link")).to_have_count(0)
    field(page)("02120")
    said.get_by_role("link", name="Thiérache Sambre et Oise (Aisne)").click()
    expect(page.get_by_role("link", name="Guise", exact=True)).to_be_in_viewport()
    field(page)("34150 gignac")
    expect(page.get_by_role("option")).to_contain_text("Gignac")
    field(page)("34114")
    expect(said).to_contain_text("34114 est le code Insee de Gignac")
    page.keyboard.press("Enter")
    page.wait_for_url("**/communes/gignac/**")


def test_nothing_typed_leaves_the_browser(page: Page, server: str) -> None:
    page.goto(f"{server}/index.html")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    field(page)("gignac")
    expect(page.get_by_role("option").first).to_contain_text("Gignac")
    names = {url.rpartition("/")[2] for url in asked}
    assert names <= {"communes.js", "horizon.svg"}, "seuls l’index et l’icône"


def test_a_folder_has_the_field_too(page: Page, site: Path) -> None:
    page.goto(f"{site.as_uri()}/index.html")
    field(page)("gignac")
    page.get_by_role("option").first.click()
    page.wait_for_url("**/communes/gignac/index.html")


def test_without_scripts_the_communes_are_a_list(
    open_page: Callable[..., Page], server: str
) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(f"{server}/index.html")
    expect(page.get_by_role("combobox", name="Ma commune")).to_be_hidden()
    page.get_by_text("Toutes les communes", exact=True).click()
    page.get_by_role("link", name="Gignac", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Gignac")


@pytest.mark.parametrize("width", [320, 1280])
def test_a_commune_is_for_all(open_page: Callable[..., Page], server: str, width: int) -> None:
    page = open_page(viewport={"width": width, "height": 800})
    page.goto(f"{server}/territoires/vallee-de-l-herault/communes/gignac/index.html")
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_places_sort_by_distance_from_a_commune(page: Page, server: str) -> None:
    page.goto(f"{server}/territoires/vallee-de-l-herault/lieux/index.html")
    before = page.locator("#liste > li h2").all_inner_texts()
    page.get_by_label("Au plus près de").select_option(label="Saint-Guilhem-le-Désert")
    expect(page.locator("#liste > li").first).to_contain_text("Saint-Guilhem-le-Désert")
    expect(page.locator(".fiche-distance").last).to_contain_text("km")
    page.reload()
    expect(page.locator("#liste > li").first).to_contain_text("Saint-Guilhem-le-Désert")
    page.get_by_label("Au plus près de").select_option(index=0)
    expect(page.locator(".fiche-distance")).to_have_count(0)
    assert page.locator("#liste > li h2").all_inner_texts() == before


def test_a_choice_that_finds_nothing_says_how_many_there_are_elsewhere(
    page: Page, server: str
) -> None:
    chosen = "?categorie=lieu-mediatheque&commune=34114"
    page.goto(f"{server}/territoires/vallee-de-l-herault/lieux/index.html{chosen}")
    said = page.locator("form.filtres output")
    expect(said).to_contain_text("Aucun lieu de la catégorie « Bibliothèque, médiathèque »")
    expect(said).to_contain_text("à Gignac ; 2 ailleurs")
    page.goto(f"{server}/territoires/vallee-de-l-herault/lieux/index.html?mot=bibliotheqeu")
    expect(said).to_contain_text("2 lieux affichés")


def test_homonyms_and_a_commune_of_two_dossiers_are_told_apart(page: Page, server: str) -> None:
    body = (
        '(self.horizonCommunes??=[]).push([["Ici (34)","territoires/ici/communes/",[["Gignac",'
        '"gignac"]]],["Là (46)","territoires/vallee-de-l-herault/communes/",[["Gignac",'
        '"gignac"]]],["Parc (34)","territoires/parc/communes/",[["Gignac","gignac"]]]]);'
    )
    page.route("**/communes.js", lambda route: route.fulfill(body=body, content_type="text/js"))
    page.goto(f"{server}/index.html")
    field(page)("gignac")
    expect(page.get_by_role("option")).to_have_text(
        ["Gignac Ici (34)", "Gignac Là (46)", "Gignac Parc (34)"]
    )
    page.get_by_role("option").nth(1).click()
    page.wait_for_url("**/vallee-de-l-herault/communes/gignac/index.html")
