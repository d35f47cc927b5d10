"""The site on a USB key: out of its archive, opened from a folder, without a network."""

import csv
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.chromium import settles

HERAULT = "territoires/vallee-de-l-herault"


@pytest.fixture(scope="module")
def folder(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the archive of the published site holds."""
    (archive,) = (site / "hors-ligne").glob("*.zip")
    target = tmp_path_factory.mktemp("cle")
    with ZipFile(archive) as packed:
        packed.extractall(target)
    (only,) = target.iterdir()
    return only


@pytest.fixture
def key(folder: Path) -> str:
    return (folder / "site").as_uri()


@pytest.fixture
def page(open_page: Callable[..., Page]) -> Page:
    return open_page(offline=True, viewport={"width": 1280, "height": 800})


def test_the_first_page_says_what_it_is_and_leads_to_the_site(page: Page, folder: Path) -> None:
    assert sorted(path.name for path in folder.iterdir()) == ["OUVRIR-LE-SITE.html", "site"]
    page.goto((folder / "OUVRIR-LE-SITE.html").as_uri())
    expect(page.locator("h1")).to_contain_text("sans connexion")
    expect(page.locator(".chapo")).to_contain_text("publiée le ")
    page.get_by_role("link", name="Ouvrir le site").click()
    page.get_by_role("link", name="Le site sans connexion").click()
    page.get_by_role("link", name="Ouvrir le site").click()
    page.wait_for_url("**/site/index.html")


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
    with page.expect_download() as taken:
        page.get_by_role("button", name="Télécharger").click()
    text = taken.value.path().read_text("utf-8-sig")
    rows = list(csv.reader(text.splitlines(), delimiter=";"))
    assert len(rows) - 1 == page.locator("[data-point]:visible").count()


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


def test_a_ground_that_cannot_come_is_said(browser: Browser, key: str) -> None:
    context = browser.new_context(offline=True)
    page = context.new_page()
    page.goto(f"{key}/{HERAULT}/carte/carte.html")
    page.locator("[data-fonds] summary").click()
    page.get_by_role("button", name="Plan IGN").click()
    expect(page.get_by_role("alert")).to_contain_text("demande une connexion")
    expect(page.locator('[data-fond=""]')).to_have_attribute("aria-pressed", "true")
    context.close()


def test_a_menu_closes_with_escape(open_page: Callable[..., Page], key: str) -> None:
    page = open_page(viewport={"width": 360, "height": 800})
    page.goto(f"{key}/{HERAULT}/suites/index.html")
    for menu in page.locator(":is(.navigation, .menu) > .repli").all():
        menu.locator("summary").click()
        expect(menu).to_have_attribute("open", "")
        page.keyboard.press("Escape")
        expect(menu).not_to_have_attribute("open", "")
        expect(menu.locator("summary")).to_be_focused()


def test_the_menu_of_a_dossier_closes_with_a_tap_beside_it(
    open_page: Callable[..., Page], key: str
) -> None:
    page = open_page(viewport={"width": 360, "height": 800}, has_touch=True)
    page.goto(f"{key}/{HERAULT}/suites/index.html")
    menu = page.locator(".menu > .repli")
    menu.locator("summary").tap()
    expect(menu).to_have_attribute("open", "")
    page.locator("h1").tap()
    expect(menu).not_to_have_attribute("open", "")
    expect(menu.locator("summary")).to_be_focused()


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
    columns = page.locator(".comparaison thead").first.locator("th[data-avec]:visible")
    expect(columns).to_have_count(2)
    page.locator("[data-comparer] output").get_by_role("link").click()
    page.wait_for_url("**/comparer/*/*/index.html")
    expect(columns).to_have_count(2)


def test_a_column_that_the_comparison_does_not_hold_is_brought(page: Page, key: str) -> None:
    page.goto(f"{key}/comparer/index.html?avec=thierache-sambre-et-oise,vie-et-boulogne")
    columns = page.locator(".comparaison thead").first.locator("th[data-avec]:visible")
    wanted = ["thierache-sambre-et-oise", "vie-et-boulogne"]
    settles(page, lambda: columns.evaluate_all("all => all.map(x => x.dataset.avec)"), wanted)


def test_data_and_documents_are_there(page: Page, folder: Path, key: str) -> None:
    for place in ("donnees", HERAULT):
        page.goto(f"{key}/{place}/index.html")
        links = page.locator("a[download], a[type='application/pdf']")
        files = links.evaluate_all("all => all.map(({ pathname }) => decodeURI(pathname))")
        assert files
        assert not [path for path in files if not Path(path).is_file()]
    page.goto(f"{key}/{HERAULT}/donnees/index.html")
    with page.expect_download() as taken:
        page.locator("a[data-table=actions][data-sorte=json]").click()
    assert taken.value.suggested_filename == "actions.json"


def test_the_search_finds_things(page: Page, key: str) -> None:
    page.goto(f"{key}/index.html")
    page.get_by_label("Chercher dans le site").fill("article 5")
    page.keyboard.press("Enter")
    page.locator("[data-resultats] a").first.click()
    page.wait_for_url("**/charte/5/index.html")
