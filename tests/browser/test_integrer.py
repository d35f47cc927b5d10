"""« Intégrer »: the lines given put a map or a figure into the page of another site."""

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.chromium import axe, serve

PAGE = (
    '<!doctype html><html lang="fr"><meta charset="utf-8">'
    '<link rel="icon" href="data:,"><title>Ma commune</title>{}</html>'
)
TERRITOIRE = "territoires/vallee-de-l-herault"


def given(page: Page, address: str) -> str:
    """The lines that the first « Intégrer » of a page gives."""
    page.goto(address)
    button = page.locator("[data-integrer]").first
    fold = page.locator("details.chiffre:has([data-integrer])")
    if fold.count():
        fold.first.locator("summary").click()
    button.click()
    expect(button).to_have_attribute("aria-expanded", "true")
    page.get_by_label("Hauteur").select_option("640")
    assert axe(page) == []
    return page.get_by_label("Lignes à coller dans la page").input_value()


def elsewhere(page: Page, folder: Path, lines: str) -> list[str]:
    """Opens a page of another origin that holds these lines; returns what its console says."""
    (folder / "index.html").write_text(PAGE.format(lines), "utf-8")
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    return said


def test_a_map_in_the_page_of_another_site(page: Page, server: str, tmp_path: Path) -> None:
    lines = given(page, f"{server}/{TERRITOIRE}/carte/index.html")
    assert 'height="640"' in lines
    assert "</a>, Horizon partagé, Licence Ouverte 2.0</p>" in lines
    said = elsewhere(page, tmp_path, lines)
    with serve(tmp_path) as other:
        page.goto(f"{other}/index.html")
        frame = page.frame_locator("iframe[title^='Carte des lieux']")
        frame.get_by_role("button", name="4 points, Aniane").click()
        frame.locator(".choix button").first.click()
        link = frame.get_by_role("link", name="Voir ce lieu")
        expect(link).to_have_attribute("target", "_blank")
        assert page.locator("iframe").bounding_box()["height"] == 640  # type: ignore[index]
    assert said == []


def test_a_figure_in_the_page_of_another_site(page: Page, server: str, tmp_path: Path) -> None:
    lines = given(page, f"{server}/{TERRITOIRE}/index.html")
    said = elsewhere(page, tmp_path, lines)
    with serve(tmp_path) as other:
        page.goto(f"{other}/index.html")
        frame = page.frame_locator("iframe")
        expect(frame.locator("body > main > details.chiffre")).to_have_count(1)
        expect(frame.locator("body > *")).to_have_count(1)
        expect(frame.locator(".chiffre-valeur")).to_be_visible()
        expect(frame.get_by_role("link", name="Vallée de l’Hérault")).to_be_visible()
        expect(frame.locator("main > .petit.doux")).to_contain_text(", Horizon partagé")
        assert frame.locator("a:not([target=_blank])").count() == 0
    assert said == []
