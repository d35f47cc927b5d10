"""A map in a real browser: by mouse, by keyboard, with its list, closed to the world."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from shutil import copytree

import pytest
from playwright.sync_api import Browser, Frame, Page, expect

from generator.maps.fichiers import fichiers
from generator.theme import THEME
from tests.browser.chromium import axe, serve, settles
from tests.maps.exemples import COMMUNES, FOND, POINTS, carte, outlines, point, publish, thousands
from tests.maps.test_layer import HOSTILE

ITEMS = "".join(
    f'<li data-point="{each.id}" data-categorie="{each.categorie}"'
    f' data-rayonnement="{each.rayonnement}"><a href="#">{each.nom}</a></li>'
    for each in POINTS
)
PAGE = f"""<!doctype html><html lang="fr"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Essai</title>
<link rel="icon" href="data:,">
<main><h1>Carte</h1>
<form data-filtre="liste" hidden aria-label="Filtrer">
<label for="mot">Mot</label><input id="mot" name="mot" type="search">
<fieldset><legend>Catégorie</legend>
<label><input type="checkbox" name="categorie" value="lieu-cafe">Café <small>1</small></label>
<label><input type="checkbox" name="categorie" value="lieu-marche">Marché <small>2</small></label>
<label><input type="checkbox" name="categorie" value="lieu-salle">Salle <small>1</small></label>
<label><input type="checkbox" name="categorie" value="association-sport">Sport
<small>1</small></label>
</fieldset>
<fieldset><legend>Rayonnement</legend>
<label><input type="checkbox" name="rayonnement" value="au-dela">Au-delà <small>1</small></label>
</fieldset>
<output aria-live="polite" data-un="lieu affiché" data-plusieurs="lieux affichés"></output>
<button type="reset">Tout afficher</button></form>
<ul id="liste">{ITEMS}</ul>
<iframe src="carte.html" title="Carte" style="width:100%;height:560px;border:0"></iframe></main>
<script type="module" src="../../../assets/js/filters.js"></script></html>"""
ASKING = """<!doctype html><html lang="fr"><meta charset="utf-8"><title>Toutes</title>
<link rel="icon" href="data:,"><h1>Toutes</h1>
<iframe src="carte.html" title="Carte"></iframe></html>"""
COUNT = """(asked) => new Promise((counted) => {
  addEventListener("message", ({ data }) => data.counted && counted(data.counted));
  frames[0].postMessage({ horizon: 1, visible: null, ...asked }, location.origin);
})"""
"""What the map counts when a page that lists no point asks it."""
PLACE = """<!doctype html><html lang="fr"><meta charset="utf-8"><title>Lieu</title>
<link rel="icon" href="data:,"><h1>Lieux</h1></html>"""

TILE = "<svg xmlns='http://www.w3.org/2000/svg' width='256' height='256'/>"


BOTH = (
    point("salle", categorie="lieu-salle", association="rameurs", aussi="association-sport"),
    point("club", id="association-club", categorie="association-sport"),
    point("strasse", "Straße", id="association-strasse", categorie="association-culture"),
)
"""A place that an association is too, and two associations."""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The page of a map with its list, on a local server."""
    folder = publish(
        tmp_path_factory.mktemp("carte"),
        carte(),
        carte(BOTH, adresse="carte/carte.html", page="carte/", ensemble=True),
    )
    (folder / "carte/index.html").write_text(ASKING, "utf-8")
    (folder / "territoires/val-d-essai/carte/index.html").write_text(PAGE, "utf-8")
    (folder / "territoires/val-d-essai/lieux").mkdir()
    (folder / "territoires/val-d-essai/lieux/index.html").write_text(PLACE, "utf-8")
    copytree(THEME / "assets/js", folder / "assets/js")
    with serve(folder) as root:
        yield f"{root}/territoires/val-d-essai/carte/"


def ready(frame: Frame | Page) -> None:
    frame.wait_for_selector("html[data-pret]", state="attached")


def opened(page: Page, address: str) -> Frame:
    """The map inside the page at `address`, ready."""
    page.goto(address)
    frame = page.frames[-1]
    ready(frame)
    return frame


def shown(frame: Frame) -> int:
    return int(frame.locator("html").get_attribute("data-points") or -1)


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_axe_finds_nothing(open_page: Callable[..., Page], address: str, width: int) -> None:
    page = open_page(viewport={"width": width, "height": 700}, reduced_motion="reduce")
    page.goto(f"{address}carte.html")
    ready(page)
    page.locator("summary").last.click()
    assert axe(page) == []
    page.locator(".groupe, .point").first.click()
    assert axe(page) == []


def test_symbols_have_names_and_panels_are_french(page: Page, address: str) -> None:
    page.goto(f"{address}carte.html")
    ready(page)
    expect(page.get_by_role("button", name="La Halle, Marché, commerce, Aval")).to_be_visible()
    expect(page.get_by_role("button", name="3 points, Amont")).to_be_visible()
    for name in ("Zoomer", "Dézoomer"):
        expect(page.get_by_role("button", name=name, exact=True)).to_be_visible()
    assert "Close" not in page.content()


def test_points_that_share_a_place_are_one_list_with_its_name(page: Page, address: str) -> None:
    page.goto(f"{address}carte.html")
    ready(page)
    crowd = page.get_by_role("button", name="3 points, Amont")
    crowd.click()
    card = page.get_by_role("dialog")
    expect(card.get_by_role("heading")).to_have_text("Amont")
    expect(card.get_by_role("listitem")).to_have_count(3)
    expect(page.locator(".groupe")).to_have_count(1)
    card.get_by_role("button", name="Salle des fêtes").click()
    expect(card.get_by_role("heading")).to_have_text("Salle des fêtes")
    expect(card).to_contain_text("Position approximative : centre de la commune")
    card.get_by_role("button", name="Retour à la liste").click()
    expect(card.get_by_role("listitem")).to_have_count(3)
    assert axe(page) == []


def test_keyboard_reaches_every_point_of_a_crowd_and_comes_back(page: Page, address: str) -> None:
    page.goto(f"{address}carte.html")
    ready(page)
    page.get_by_role("button", name="3 points, Amont").press("Enter")
    seen = []
    for _ in range(3):
        seen.append(page.locator(":focus bdi").inner_text())
        page.keyboard.press("Tab")
    assert seen == ["Café du Pont", "L’Épicerie", "Salle des fêtes"]
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator(":focus")).to_have_text("Salle des fêtes")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.locator(":focus")).to_have_attribute("aria-label", re.compile("^3 points"))


def test_what_is_exact_has_a_tip_and_what_is_not_has_none(page: Page, address: str) -> None:
    page.goto(f"{address}carte.html")
    ready(page)
    assert page.locator(".point[aria-label^='La Halle'] .pointe").count() == 1
    assert page.locator(".point[aria-label^='Les Rameurs'] .pointe").count() == 0
    expect(page.locator(".point[aria-label^='Les Rameurs'] .approximatif")).to_be_visible()
    tip = page.locator(".point[aria-label^='La Halle'] .pointe").bounding_box()
    spot = page.evaluate("""() => {
      const { x, y } = document.querySelector(".point[aria-label^='La Halle']")._leaflet_pos;
      return { x, y };
    }""")
    pane = page.locator(".leaflet-map-pane").bounding_box()
    assert tip
    assert pane
    assert abs(tip["x"] + tip["width"] / 2 - pane["x"] - spot["x"]) <= 2
    assert abs(tip["y"] + tip["height"] - pane["y"] - spot["y"]) <= 2


def test_popup_says_all_and_leads_to_the_page(page: Page, address: str) -> None:
    frame = opened(page, address)
    frame.get_by_role("button", name="La Halle").click()
    popup = frame.get_by_role("dialog")
    expect(popup).to_contain_text("Marché, commerce")
    expect(popup).to_contain_text("Aval")
    expect(popup).to_contain_text("Attire au-delà du territoire")
    expect(popup).to_contain_text("Position de l’adresse")
    popup.get_by_role("link", name="Voir ce lieu").press("Enter")
    page.wait_for_url("**/territoires/val-d-essai/lieux/index.html#halle")


def test_filters_of_the_page_move_list_map_and_address(page: Page, address: str) -> None:
    frame = opened(page, address)
    assert shown(frame) == 5
    page.get_by_label("Marché").check()
    expect(frame.locator("html")).to_have_attribute("data-points", "2")
    expect(page.locator("#liste > li:visible")).to_have_count(2)
    expect(page.locator("output")).to_have_text("2 lieux affichés, catégorie Marché")
    expect(page).to_have_url(re.compile(r"\?categorie=lieu-marche$"))
    expect(page.locator("label", has_text="Au-delà")).to_contain_text("1")
    page.get_by_label("Au-delà").check()
    expect(page.locator("output")).to_have_text(
        "1 lieu affiché, catégorie Marché, rayonnement Au-delà"
    )
    page.go_back()
    expect(page.locator("#liste > li:visible")).to_have_count(2)
    page.go_back()
    expect(page.locator("#liste > li:visible")).to_have_count(5)
    expect(frame.locator("html")).to_have_attribute("data-points", "5")


def test_a_link_keeps_the_view(page: Page, address: str) -> None:
    frame = opened(page, f"{address}?categorie=lieu-cafe&categorie=lieu-salle")
    expect(page.locator("#liste > li:visible")).to_have_count(2)
    expect(frame.locator("html")).to_have_attribute("data-points", "2")
    page.get_by_role("button", name="Tout afficher").click()
    expect(frame.locator("html")).to_have_attribute("data-points", "5")
    expect(page).to_have_url(address)


def test_what_is_a_place_and_an_association_counts_as_both(page: Page, address: str) -> None:
    root = address.removesuffix("territoires/val-d-essai/carte/")
    frame = opened(page, f"{root}carte/index.html")

    def counted(**asked: object) -> tuple[int, dict[str, int]]:
        found = page.evaluate(COUNT, {"filter": {}, "count": ["categorie"], **asked})
        assert shown(frame) == found["total"]
        return found["total"], found["byChoice"]

    choices = {
        "categorie lieu-salle": 1,
        "categorie association-sport": 2,
        "categorie association-culture": 1,
    }
    assert counted() == (3, choices)
    assert counted(filter={"categorie": ["association-sport"]}) == (2, choices)
    assert counted(filter={"categorie": ["lieu-salle"]}) == (1, choices)
    assert counted(words=["strasse"]) == (1, {"categorie association-culture": 1})


def test_words_are_found_without_accents(page: Page, address: str) -> None:
    frame = opened(page, address)
    page.get_by_label("Mot").fill("epicerie")
    expect(page.locator("#liste > li:visible")).to_have_count(1)
    expect(frame.locator("html")).to_have_attribute("data-points", "1")
    page.get_by_label("Mot").fill("introuvable")
    expect(page.locator("output")).to_contain_text("Rien ne correspond à ces choix.")
    expect(frame.locator("html")).to_have_attribute("data-points", "0")


def test_legend_of_the_map_filters_the_list(page: Page, address: str) -> None:
    frame = opened(page, address)
    if not frame.locator("[data-legende]").evaluate("panel => panel.open"):
        frame.locator("[data-legende] summary").click()
    frame.get_by_role("checkbox", name="Café, bar, restaurant").uncheck()
    expect(frame.locator("html")).to_have_attribute("data-points", "4")
    expect(page.locator("#liste > li:visible")).to_have_count(4)
    expect(page.get_by_label("Marché")).to_be_checked()


def test_an_item_shows_its_point_and_a_point_its_item(page: Page, address: str) -> None:
    frame = opened(page, address)
    page.get_by_role("button", name="Voir sur la carte : Salle des fêtes").click()
    popup = frame.get_by_role("dialog")
    expect(popup).to_contain_text("Salle des fêtes")
    expect(popup).to_contain_text("Position approximative : centre de la commune")
    expect(page.locator("[data-choisi]")).to_have_attribute("data-point", "lieu-salle")
    expect(popup.locator(":focus")).to_have_text("Salle des fêtes")
    page.keyboard.press("Escape")
    expect(popup).to_have_count(0)
    expect(page.locator(":focus")).to_have_attribute(
        "aria-label", "Voir sur la carte : Salle des fêtes"
    )


def test_an_address_opens_a_point(page: Page, address: str) -> None:
    frame = opened(page, f"{address}?montrer=lieu-halle")
    expect(frame.get_by_role("dialog")).to_contain_text("La Halle")


def test_on_a_phone_one_finger_scrolls_the_page_and_a_tap_opens(
    open_page: Callable[..., Page], address: str
) -> None:
    page = open_page(viewport={"width": 360, "height": 700}, has_touch=True, is_mobile=True)
    frame = opened(page, address)
    container = frame.locator(".leaflet-container")
    assert container.evaluate("e => getComputedStyle(e).touchAction") == "pan-x pan-y"
    symbol = frame.get_by_role("button", name="La Halle")
    box = symbol.bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 44
    symbol.tap()
    card = frame.get_by_role("dialog")
    expect(card).to_contain_text("La Halle")
    expect(card.get_by_role("heading", name="La Halle")).to_be_focused()
    around, below = container.bounding_box(), card.bounding_box()
    assert around
    assert below
    assert below["width"] == around["width"]
    assert round(below["y"] + below["height"]) == round(around["y"] + around["height"])
    card.get_by_role("button", name="Fermer").tap()
    expect(card).to_be_hidden()
    expect(symbol).to_be_focused()
    symbol.tap()
    expect(card).to_be_visible()
    page.get_by_label("Marché").tap()
    expect(card).to_be_hidden()
    expect(page.get_by_label("Marché")).to_be_focused()


def test_without_script_the_list_is_whole(open_page: Callable[..., Page], address: str) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(address)
    expect(page.locator("#liste > li:visible")).to_have_count(len(POINTS))
    expect(page.locator("form")).to_be_hidden()


def test_nothing_is_asked_of_others_before_the_reader_does(page: Page, address: str) -> None:
    page.goto(f"{address}carte.html")
    ready(page)
    page.get_by_role("button", name="Zoomer", exact=True).click()
    page.get_by_text("Fond de carte").click()
    page.wait_for_load_state("networkidle")
    expect(page.get_by_text("Votre navigateur contactera data.geopf.fr")).to_be_visible()


def test_tiles_come_when_asked_with_their_credit(browser: Browser, address: str) -> None:
    asked: list[str] = []
    page = browser.new_page()
    page.route(
        lambda url: "127.0.0.1" not in url,
        lambda route: (
            asked.append(route.request.url),
            route.fulfill(body=TILE, content_type="image/svg+xml"),
        ),
    )
    page.goto(f"{address}carte.html")
    ready(page)
    page.get_by_text("Fond de carte").click()
    page.get_by_role("button", name="Plan IGN").click()
    expect(page.locator(".leaflet-control-attribution")).to_contain_text("Plan IGN")
    settles(page, lambda: bool(asked), True)
    assert all(url.startswith("https://data.geopf.fr/wmts?") for url in asked)
    page.get_by_role("button", name="OpenStreetMap").click()
    expect(page.locator(".leaflet-control-attribution")).to_contain_text("OpenStreetMap")
    page.get_by_role("button", name="Communes et départements").click()
    expect(page.locator(".leaflet-control-attribution")).not_to_contain_text("OpenStreetMap")
    page.close()


def test_hostile_names_stay_text(open_page: Callable[..., Page], tmp_path: Path) -> None:
    points = tuple(
        point(f"p{rank}", text, lat=46.5 + rank / 50, lon=2.5, detail=text, statut=text)
        for rank, text in enumerate(HOSTILE)
    )
    folder = publish(tmp_path, carte(points))
    page = open_page(viewport={"width": 1280, "height": 900})
    with serve(folder) as root:
        page.goto(f"{root}/territoires/val-d-essai/carte/carte.html")
        ready(page)
        for rank in range(len(points)):
            page.evaluate(f"location.hash = 'montrer=lieu-p{rank}'")
            page.reload()
            expect(page.get_by_role("dialog")).to_be_visible()
            assert page.locator(".fiche img, .fiche script, .fiche b").count() == 0
        assert page.evaluate("typeof window.alerte") == "undefined"


def test_ten_thousand_points_show_within_two_seconds(
    open_page: Callable[..., Page], tmp_path: Path
) -> None:
    folder = publish(tmp_path, carte(thousands(), adresse="carte/carte.html", ensemble=True))
    page = open_page(viewport={"width": 1280, "height": 800})
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})  # what others do is not ours
    with serve(folder) as root:
        page.goto(f"{root}/carte/carte.html")
        ready(page)
    expect(page.locator(".groupe").nth(10)).to_be_attached()
    metrics = session.send("Performance.getMetrics")["metrics"]
    (seconds,) = (each["value"] for each in metrics if each["name"] == "TaskDuration")
    assert seconds < 2


def test_outlines_and_many_territories(open_page: Callable[..., Page], tmp_path: Path) -> None:
    other = replace(
        FOND, slug="autre", nom="Autre pays", lettre="F", ton="f", limites=outlines(*COMMUNES)
    )
    points = (*POINTS, replace(POINTS[0], territoire="autre", lat=44.0))
    folder = publish(
        tmp_path,
        carte(points, adresse="carte/carte.html", ensemble=True, territoires=(FOND, other)),
    )
    page = open_page(viewport={"width": 1280, "height": 800})
    with serve(folder) as root:
        page.goto(f"{root}/carte/carte.html#montrer=autre/lieu-cafe-du-pont")
        ready(page)
        expect(page.get_by_role("dialog")).to_contain_text("Autre pays")
        expect(page.locator("path.contour")).to_have_count(len(COMMUNES))


def test_opens_from_a_usb_key(open_page: Callable[..., Page], tmp_path: Path) -> None:
    folder = publish(tmp_path, carte())
    page = open_page()
    page.goto((folder / "territoires/val-d-essai/carte/carte.html").as_uri())
    ready(page)
    expect(page.get_by_role("button", name="La Halle")).to_be_visible()


def test_files_are_listed_once() -> None:
    addresses = [each.adresse for each in fichiers()]
    assert len(addresses) == len(set(addresses))
