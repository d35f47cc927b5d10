"""The page of the map of all, when points are too many to be listed: ten thousand of them."""

import gzip
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Frame, Page, expect

from generator.maps.site import carte_ensemble, cartes
from generator.model.dossier import Dossier
from generator.model.folding import slug
from generator.model.lieux import Lieu, Lieux
from generator.model.site import Site
from generator.pages.files.assets import assets
from generator.pages.site import carte
from tests.browser.chromium import axe, serve, settles
from tests.dossiers import MINIMAL
from tests.maps.exemples import publish
from tests.maps.foule import TOTAL, foule
from tests.once import once
from tests.publications import across, worked
from tests.sites import construire, write
from tests.tree import tree

FEW, ALL = 10, 1254
POINTS = {FEW: 310_000, ALL: 380_000}
"""Bytes of the map, compressed: eight points a territory repeat less than a thousand do.

Of them ten thousand are the ground: France and its départements.
"""
OTHERS = 145_000
OF_FEW = pytest.mark.parametrize("folder", [FEW], indirect=True)
"""What does not depend on how many territories there are."""


@pytest.fixture(scope="module")
def shell(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What stands around the body of the page on a site, the body left out."""

    def make(folder: Path) -> None:
        construire(write(folder / "projet", MINIMAL), folder / "site")

    site = once(tmp_path_factory, "autour", make) / "site"
    page = (site / "carte/index.html").read_text("utf-8")
    return re.sub(r"(<main[^>]*>).*</main>", r"\1@@@</main>", page, flags=re.DOTALL)


@pytest.fixture(scope="module", params=[FEW, ALL])
def folder(
    request: pytest.FixtureRequest, shell: str, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """The page and its map, and the same page of the first territory, with all that they load."""

    def make(folder: Path) -> None:
        fill(folder, foule(request.param), shell)

    return once(tmp_path_factory, f"foule-{request.param}", make)


def fill(folder: Path, site: Site, shell: str) -> None:
    publish(folder, carte_ensemble(cartes(each)[1] for each in worked(site)))
    for file in assets():
        path = folder / file.adresse
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.contenu)
    (folder / "carte/index.html").write_text(shell.replace("@@@", body(site)), "utf-8")


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    with serve(folder) as root:
        yield f"{root}/carte/index.html"


def body(site: Site) -> str:
    (page,) = carte.pages(*across(site))
    return page.corps


def opened(page: Page, address: str) -> Frame:
    """The map inside the page at `address`, ready."""
    page.goto(address)
    if (page.viewport_size or {"width": 1280})["width"] < 1024:
        page.get_by_role("tab", name="Carte").click()
    page.locator("iframe").scroll_into_view_if_needed()
    page.frames[-1].wait_for_selector("html[data-pret]", state="attached")
    return page.frames[-1]


def counted(page: Page) -> int:
    """How many points the page says that it shows."""
    said = page.locator("form output").inner_text()
    return int(re.sub(r"\D", "", said.partition("point")[0]) or 0)


def listed(page: Page) -> list[str]:
    return page.locator("#liste > li:visible").all_inner_texts()


def test_few_points_are_listed_one_by_one() -> None:
    site = foule(ALL)
    few = Site(dossiers=site.dossiers[:20])
    names = [place.nom for dossier in few.dossiers for place in _places(dossier)]
    assert all(name in body(few) for name in names)
    assert "data-carte" not in body(few)


@pytest.mark.parametrize(("territories", "options", "boxes"), [(40, 0, 40), (41, 42, 0)])
def test_very_many_territories_are_a_list_to_choose_one_from(
    territories: int, options: int, boxes: int
) -> None:
    page = tree(body(Site(dossiers=foule(ALL).dossiers[:territories])))
    assert len(page.all("[data-filtre] option")) == options
    assert len(page.all("input[name=territoire]")) == boxes


def _places(dossier: Dossier) -> tuple[Lieu, ...]:
    return dossier.tous(Lieux, lambda part: part.lieux)


def test_many_points_are_listed_by_territory_in_the_order_of_names() -> None:
    site = foule(FEW)
    lines = carte.par_territoire(line for each in worked(site) for line in each.lignes)
    assert [line.territoire.nom for line in lines] == sorted(
        dossier.territoire.nom for dossier in site.dossiers
    )
    assert sum(line.lieux + line.associations for line in lines) == TOTAL
    assert all(line.lieux == 800 and line.associations == 200 for line in lines)
    led = set(tree(body(site)).values("#liste a", "href"))
    assert {f"../{line.territoire.adresse}carte/index.html" for line in lines} <= led


def test_all_that_the_page_loads_is_light(page: Page, folder: Path, address: str) -> None:
    """The points in one file; all else beside, most of which serves every map."""
    loaded = {folder / "carte/index.html"}
    page.on("request", lambda request: loaded.add(folder / urlsplit(request.url).path[1:]))
    opened(page, address)
    page.wait_for_load_state("networkidle")
    drawn = folder / "carte/carte.html"
    assert _weight(drawn) <= POINTS[len(listed_in(folder))]
    assert drawn in loaded
    assert sum(_weight(path) for path in loaded - {drawn}) <= OTHERS


def _weight(path: Path) -> int:
    return len(gzip.compress(path.read_bytes()))


@pytest.mark.parametrize("width", [360, 1280])
def test_first_view_comes_within_two_seconds(
    open_page: Callable[..., Page], address: str, width: int
) -> None:
    page = open_page(viewport={"width": width, "height": 800})
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})  # what others do is not ours
    frame = opened(page, address)
    expect(frame.locator(".groupe").nth(3)).to_be_attached()
    metrics = session.send("Performance.getMetrics")["metrics"]
    (seconds,) = (each["value"] for each in metrics if each["name"] == "TaskDuration")
    assert seconds < 2
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@OF_FEW
def test_words_and_facets_narrow_map_count_and_list(page: Page, address: str) -> None:
    frame = opened(page, address)
    expect(page.locator("output")).to_have_text("10 000 points affichés")
    everywhere = listed(page)
    page.get_by_label("Chercher un lieu").fill("theatre de la gare")
    expect(page.locator("output")).to_contain_text("« theatre de la gare »")
    expect(frame.locator("html")).to_have_attribute("data-points", str(counted(page)))
    found = counted(page)
    assert 0 < found < TOTAL
    page.get_by_text("Plus de choix").click()
    page.locator(".choix", has_text="Café").get_by_role("checkbox").check()
    expect(page.locator("output")).to_contain_text("catégorie « Café")
    expect(frame.locator("html")).to_have_attribute("data-points", str(counted(page)))
    assert 0 < counted(page) < found
    assert len(listed(page)) < len(everywhere) or len(everywhere) == FEW
    parts = [re.search(r"(\d+) sur", line) for line in listed(page)]
    assert sum(int(part[1]) for part in parts if part) == counted(page)
    page.reload()
    expect(page.get_by_label("Chercher un lieu")).to_have_value("theatre de la gare")
    expect(page.locator("output")).to_contain_text("catégorie « Café")
    page.get_by_role("button", name="Tout afficher").click()
    expect(page.locator("output")).to_have_text("10 000 points affichés")
    settles(page, lambda: listed(page), everywhere)
    expect(page).to_have_url(address)


def test_counts_of_the_map_are_those_of_the_data(page: Page, address: str, folder: Path) -> None:
    site = foule(len(listed_in(folder)))
    lines = [line for each in worked(site) for line in each.lignes]
    wanted = Counter(line.categories[0][0] for line in lines if line.rayonnement == "communal")
    opened(page, f"{address}?rayonnement=communal")
    expect(page.locator("output")).to_contain_text("rayonnement « dans la commune »")
    assert counted(page) == wanted.total()
    for category, count in wanted.items():
        box = page.locator(f"label:has(input[value={category}]) small")
        assert re.sub(r"\D", "", box.text_content() or "") == str(count)


def listed_in(folder: Path) -> list[str]:
    page = tree((folder / "carte/index.html").read_text("utf-8"))
    return page.values("li[data-points]", "data-points")


def test_a_territory_is_chosen_by_keyboard_and_fills_the_view(page: Page, address: str) -> None:
    frame = opened(page, address)
    chosen = page.locator("#liste > li").nth(3)
    name, count = chosen.locator("a").inner_text(), chosen.get_attribute("data-points")
    if page.locator("select").count():
        for _ in range(4):  # the first choice is none; letters would have to come within a second
            page.locator("select").press("ArrowDown")
    else:
        page.get_by_role("checkbox", name=name).focus()
        page.keyboard.press("Space")
    expect(page.locator("output")).to_contain_text(f"territoire {name}")
    assert str(counted(page)) == count
    expect(page.locator("#liste > li:visible")).to_have_count(1)
    expect(frame.locator("html")).to_have_attribute("data-points", count or "")
    expect(frame.locator(".groupe, .point").nth(3)).to_be_attached()
    expect(frame.locator(".leaflet-control-scale-line")).to_have_text(re.compile(r"^\d{1,2} km$"))


@OF_FEW
def test_an_address_opens_a_point_that_leads_to_its_page(
    page: Page, address: str, folder: Path
) -> None:
    dossier = foule(len(listed_in(folder))).dossiers[-1]
    place = next(each for each in _places(dossier) if slug(each.nom) != each.id)
    frame = opened(page, f"{address}?montrer={dossier.identifiant}/lieu-{place.id}")
    link = frame.get_by_role("dialog").get_by_role("link", name=place.nom).first
    expect(link).to_have_attribute(
        "href", re.compile(f"/{dossier.identifiant}/lieux/index.html#{place.id}$")
    )


@OF_FEW
def test_the_legend_of_the_map_is_heard(page: Page, address: str) -> None:
    frame = opened(page, address)
    expect(page.locator("output")).to_have_text("10 000 points affichés")
    frame.locator("[data-legende] summary").click()
    frame.get_by_role("checkbox", name="Café, bar, restaurant").uncheck()
    expect(page.locator("output")).to_contain_text("catégorie")
    expect(frame.locator("html")).to_have_attribute("data-points", str(counted(page)))
    assert 0 < counted(page) < TOTAL


@OF_FEW
def test_the_link_to_a_territory_keeps_the_choice(page: Page, address: str) -> None:
    opened(page, f"{address}?categorie=lieu-cafe&mot=gare")
    expect(page.locator("output")).to_contain_text("« gare »")
    link = page.locator("#liste > li:visible a").first
    expect(link).to_have_attribute(
        "href", re.compile(r"/carte/index.html\?categorie=lieu-cafe&mot=gare$")
    )


def test_nothing_found_is_said(page: Page, address: str) -> None:
    opened(page, f"{address}?mot=introuvable")
    expect(page.locator("output")).to_contain_text("Rien de ce nom.")
    settles(page, lambda: listed(page), [])


@OF_FEW
def test_axe_finds_nothing(open_page: Callable[..., Page], address: str) -> None:
    page = open_page(viewport={"width": 360, "height": 700}, reduced_motion="reduce")
    opened(page, address)
    page.get_by_role("tab", name="Liste").click()
    page.locator(".facettes > summary").click()
    assert axe(page) == []


def test_without_script_each_territory_has_its_link(
    open_page: Callable[..., Page], folder: Path, address: str
) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(address)
    expect(page.locator("form.filtres")).to_be_hidden()
    assert len(listed(page)) == len(listed_in(folder))
    assert page.locator("#liste a[href$='/carte/index.html']").count() == len(listed_in(folder))
