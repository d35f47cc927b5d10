"""The thread shows its way by mouse, finger and keyboard; the scenario narrows and is projected."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.chromium import axe, serve, settles
from tests.dossiers import MINIMAL
from tests.fils import ENTIER
from tests.once import once
from tests.sites import construire, write

DOSSIER = "territoires/val-d-essai"
A_LINE_MORE = "  - {id: on-joue, titre: On joue, texte: Ni où ni quand., intention: se-croiser}\n"
"""As many lines as there are roles: fewer are not worth a facet."""


@pytest.fixture(scope="module")
def essai(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a small site that holds a whole thread."""

    def make(folder: Path) -> None:
        files = MINIMAL | ENTIER
        name = f"territories/{DOSSIER.rpartition('/')[2]}/scenario.yml"
        files[name] += A_LINE_MORE
        construire(write(folder / "projet", files), folder / "site")

    with serve(once(tmp_path_factory, "essai", make) / "site") as address:
        yield address


@pytest.fixture
def scenario(page: Page, essai: str) -> Page:
    page.goto(f"{essai}/{DOSSIER}/scenario/index.html")
    return page


@pytest.fixture
def fil(page: Page, essai: str) -> Page:
    """The page of the thread, once its picture hears the pointer."""
    page.goto(f"{essai}/{DOSSIER}/fil/index.html")
    expect(page.locator(".trame-legende").first).to_be_attached()
    return page


def slide(page: Page) -> Locator:
    return page.locator(".diapo-contenu")


def rank(page: Page) -> Locator:
    return page.locator(".projection [role=status]")


def project(page: Page) -> int:
    """Project the page; how many slides it has."""
    page.get_by_role("button", name="Projeter").click()
    expect(rank(page)).to_contain_text("1 sur ")
    return int(rank(page).inner_text().split(" sur ")[1])


def way(page: Page) -> set[str]:
    return set(page.locator("[data-noeud].sur-le-fil").all_inner_texts())


def test_projection_goes_by_keyboard(scenario: Page) -> None:
    last = project(scenario)
    expect(scenario.get_by_role("dialog", name="Projection")).to_be_visible()
    expect(slide(scenario)).to_contain_text("Aval en 2031")
    keys = ("ArrowRight", "Space", "ArrowLeft", "End", "ArrowRight", "Home")
    for key, number in zip(keys, (2, 3, 2, last, last, 1), strict=True):
        scenario.keyboard.press(key)
        expect(rank(scenario)).to_have_text(f"{number} sur {last}")
    scenario.keyboard.press("End")
    scenario.keyboard.press("Escape")
    expect(scenario.locator(".projection")).to_have_count(0)
    expect(scenario.get_by_role("button", name="Projeter")).to_be_focused()
    expect(scenario.get_by_role("button", name="Projeter")).to_be_in_viewport()


def test_a_phone_projects_what_it_folds(
    scenario: Page, essai: str, open_page: Callable[..., Page]
) -> None:
    phone = open_page(viewport={"width": 360, "height": 740})
    phone.goto(f"{essai}/{DOSSIER}/scenario/index.html")
    expect(phone.locator(".ligne .role").first).to_be_hidden()
    assert project(phone) == project(scenario)


def test_each_sentence_of_the_story_has_its_slide(scenario: Page) -> None:
    project(scenario)
    scenario.keyboard.press("ArrowRight")
    expect(slide(scenario)).to_have_text("On se croise sur les bancs.")
    scenario.keyboard.press("ArrowRight")
    expect(slide(scenario)).to_have_text("On se parle le soir.")


def test_a_list_leads_to_any_slide_and_its_foot_says_what_the_text_is(scenario: Page) -> None:
    last = project(scenario)
    slides = scenario.get_by_label("Aller à")
    expect(slides.locator("option")).to_have_count(last)
    slides.select_option(index=2)
    expect(rank(scenario)).to_have_text(f"3 sur {last}")
    expect(slide(scenario)).to_have_text("On se parle le soir.")
    expect(scenario.locator(".diapo-dit")).to_contain_text("Val d’Essai. D’après")


def test_what_filters_hide_is_not_projected(scenario: Page) -> None:
    scenario.goto(f"{scenario.url}?axe=s-eclairer")
    expect(scenario.locator("#ligne-on-se-parle")).to_be_hidden()
    last = project(scenario)
    scenario.keyboard.press("End")
    expect(slide(scenario)).to_contain_text("On y voit")
    for number in range(last, 0, -1):
        expect(rank(scenario)).to_have_text(f"{number} sur {last}")
        expect(slide(scenario)).not_to_contain_text("se font face")
        scenario.keyboard.press("ArrowLeft")


FITS = "e => e.scrollHeight <= e.clientHeight && e.scrollWidth <= e.clientWidth"


@pytest.mark.parametrize("width", [1280, 360])
def test_every_slide_fits_and_is_open_to_all(
    open_page: Callable[..., Page], essai: str, width: int
) -> None:
    page = open_page(viewport={"width": width, "height": 720}, reduced_motion="reduce")
    page.goto(f"{essai}/{DOSSIER}/scenario/index.html")
    last = project(page)
    for number in range(1, last + 1):
        expect(rank(page)).to_have_text(f"{number} sur {last}")
        settles(page, lambda: page.locator(".diapo").evaluate(FITS), True)
        page.keyboard.press("ArrowRight")
    assert axe(page) == []


def test_without_script_the_whole_scenario_stays_and_nothing_offers_to_project(
    open_page: Callable[..., Page], essai: str
) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(f"{essai}/{DOSSIER}/scenario/index.html?axe=s-eclairer")
    expect(page.locator("#ligne-on-se-parle")).to_be_visible()
    expect(page.get_by_role("button", name="Projeter")).to_be_hidden()


def test_lines_narrow_by_role_and_keep_only_that_role(scenario: Page) -> None:
    expect(scenario.locator("form.filtres").first).to_be_visible()
    scenario.get_by_label("ce que les élus ont à faire").check(force=True)
    expect(scenario.locator("#ligne-on-y-voit")).to_be_hidden()
    expect(scenario.get_by_text("Fournir la clé")).to_be_visible()
    expect(scenario.get_by_text("S’asseoir")).to_be_hidden()


def test_the_way_of_an_object_shows_under_the_pointer(fil: Page) -> None:
    box = fil.locator("[data-noeud]", has_text="On se parle")
    box.hover()
    expect(box).to_contain_class("sur-le-fil")
    assert "Les bancs sont vides" in way(fil)
    assert "La fanfare joue" not in way(fil)
    fil.get_by_role("heading", level=1).hover()
    settles(fil, lambda: way(fil), set())


def test_the_way_of_an_object_shows_by_keyboard_and_stays_once_chosen(fil: Page) -> None:
    box = fil.locator("[data-noeud]", has_text="Des bancs face à face")
    box.focus()
    expect(box).to_contain_class("choisi")
    chosen = way(fil)
    assert {"Les bancs sont vides", "On se parle", "1. Face à face"} <= chosen
    fil.keyboard.press("Enter")
    fil.get_by_role("heading", level=1).hover()
    settles(fil, lambda: way(fil), chosen)
    expect(fil.get_by_role("status").filter(has_text="en amont")).to_be_visible()
    assert box.evaluate("({ firstChild: t }) => t.scrollHeight <= t.clientHeight"), "read whole"
    fil.keyboard.press("Escape")
    settles(fil, lambda: way(fil), set())


def test_without_script_a_box_leads_to_its_line_of_the_list(
    open_page: Callable[..., Page], essai: str
) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(f"{essai}/{DOSSIER}/fil/index.html")
    page.locator("[data-noeud]", has_text="Des lampions").click()
    expect(page.locator("#action-lampions")).to_be_in_viewport()


ENDS = """() => [...document.querySelectorAll('.trame-large path')].flatMap((path) => {
  const box = (cle) => document.querySelector(`[data-noeud="${cle}"]`).getBoundingClientRect();
  const at = (length) => path.getPointAtLength(length).matrixTransform(path.getScreenCTM());
  const { left, right, bottom } = box(path.dataset.de), to = box(path.dataset.a);
  const start = at(0), end = at(path.getTotalLength());
  return [start.x - (left + right) / 2, start.y - bottom,
    end.x - (to.left + to.right) / 2, end.y - to.top];
})"""
"""How far the ends of each curve are from the boxes that they join, in pixels."""


def test_the_curves_meet_their_boxes(fil: Page) -> None:
    """The measures of the style sheet are those that the curves were computed with."""
    gaps = fil.evaluate(ENDS)
    assert gaps
    assert max(map(abs, gaps)) < 4
