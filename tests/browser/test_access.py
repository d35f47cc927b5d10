"""Every kind of page, map pages included, is open to all: keyboard, phone, zoom, no script."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.chromium import axe, show_frames
from tests.published import KINDS, largest

NOTE_FOCUS = """() => {
  window.reached ??= new Map();
  const target = document.activeElement;
  const box = target.getBoundingClientRect();
  const styles = [getComputedStyle(target), getComputedStyle(target, "::after")];
  for (let e = target.parentElement; e; e = e.parentElement) styles.push(getComputedStyle(e));
  const outlined = styles.some((style) =>
    style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2);
  const seen = box.width && box.bottom > 0 && box.top < innerHeight && box.right > 0;
  reached.set(target, target.tagName === "IFRAME" || Boolean(seen && outlined));
}"""
"""Notes which element has the focus, and whether one can see it: on itself or on its card."""

MISSED = """() => {
  const name = (element) => element.outerHTML.slice(0, 120);
  const targets = document.querySelectorAll("a[href], button, input, select, summary");
  const missed = [...targets].filter((e) => e.checkVisibility({ visibilityProperty: true })
    && !e.disabled && e.tabIndex >= 0 && (e.type !== "radio" || e.checked) && !reached.has(e));
  const unseen = [...reached].filter(([e, seen]) => !seen && e !== document.body);
  return [...missed.map((e) => "pas atteint : " + name(e)),
    ...unseen.map(([e]) => "focus invisible : " + name(e))];
}"""

SAID = """() => [...document.querySelectorAll("main :is(h1, h2, h3, a, th, td, dt, dd)")]
  .filter((e) => !e.closest(".cadre") && e.checkVisibility({ visibilityProperty: true }))
  .map((e) => e.tagName + " " + e.textContent.trim().replace(/\\s+/g, " "))"""
"""Titles, links and cells in sight; a map's frame gives way to a drawing without script."""

LARGER = """(size) => { document.documentElement.style.fontSize = size; }"""

BEYOND = """() => document.documentElement.scrollWidth <= innerWidth ? [] :
  [...document.querySelectorAll("body *")].filter((e) =>
    e.checkVisibility() && e.getBoundingClientRect().right > innerWidth)
  .map((e) => "dépasse : " + e.outerHTML.slice(0, 100)).slice(0, 3)"""

LETTERS = """() => {
  const head = document.querySelector(".entete")?.offsetHeight ?? 0;
  const words = document.querySelectorAll("main :is(a, b, h2, h3, td, dd, li, span):not(:has(*))");
  const cut = [...words]
    .filter((e) => e.textContent.trim().length > 4 && e.offsetHeight > 20 && e.offsetWidth > 2
      && e.checkVisibility() && e.offsetWidth < 1.5 * parseFloat(getComputedStyle(e).fontSize))
    .map((e) => "une lettre par ligne : " + e.outerHTML.slice(0, 100));
  return [...(head > innerHeight / 3 ? ["en-tête de " + head + " px"] : []), ...cut.slice(0, 3)];
}"""
"""A header that takes the screen; words that stand upright, a letter or two a line."""

STOPS = "a[href], button, input, select, summary, [tabindex], iframe"


MANY = 3
"""Pages of one kind, made by one template, that are opened: all, up to so many."""

SOME = 6
"""Kinds that one window looks at: opening one costs more than a page in it."""


def groups(kinds: Iterable[str]) -> list[tuple[str, ...]]:
    """`kinds`, some at a time, from all over the site: heavy pages are not all in one group."""
    kinds = list(kinds)
    count = -(-len(kinds) // SOME)
    return [tuple(kinds[start::count]) for start in range(count)]


def named(value: object) -> str | None:
    return f"{value[0]} et autres" if isinstance(value, tuple) else None


each_group = pytest.mark.parametrize("kinds", groups(KINDS), ids=named)


def visit(
    page: Page, root: str, wanted: Iterable[str], look: Callable[[Page], object]
) -> Iterator[str]:
    """What `look` finds on the `wanted` pages, a line each."""
    for address in wanted:
        page.goto(f"{root}/{address}")
        yield from (f"{address} : {found}" for found in look(page) or ())


def show(found: Iterable[str]) -> None:
    """Fail with all that was found, if anything."""
    lines = list(found)
    assert not lines, "\n".join(["", *lines])


WIDE = [kind for kind in KINDS if kind.startswith("territoires/*/") or "/" not in kind]
"""Kinds whose layout changes on a wide screen: those with a menu at the side, the home page."""


@pytest.mark.parametrize(
    "width, kinds",
    [*((360, kinds) for kinds in groups(KINDS)), *((1280, kinds) for kinds in groups(WIDE))],
    ids=named,
)
def test_axe_finds_nothing(
    open_page: Callable[..., Page], server: str, site: Path, kinds: tuple[str, ...], width: int
) -> None:
    def look(page: Page) -> list[str]:
        show_frames(page)
        return axe(page)

    page = open_page(viewport={"width": width, "height": 800}, reduced_motion="reduce")
    show(visit(page, server, [largest(site, kind) for kind in kinds], look))


@each_group
def test_tab_reaches_everything_and_shows_where_it_is(
    open_page: Callable[..., Page], server: str, site: Path, kinds: tuple[str, ...]
) -> None:
    def look(page: Page) -> list[str]:
        show_frames(page)
        page.evaluate("scrollTo(0, 0)")
        for _ in range(sum(frame.locator(STOPS).count() for frame in page.frames)):
            page.keyboard.press("Tab")
            page.evaluate(NOTE_FOCUS)
        missed: list[str] = page.evaluate(MISSED)
        return missed

    page = open_page(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    show(visit(page, server, [largest(site, kind) for kind in kinds], look))


def beyond(page: Page) -> list[str]:
    found: list[str] = page.evaluate(BEYOND)
    return found


@each_group
def test_pages_open_in_peace_and_fit_a_small_phone(
    open_page: Callable[..., Page], server: str, kinds: tuple[str, ...]
) -> None:
    """No error, no dialog, no request to a third party: the page is watched."""

    def look(page: Page) -> list[str]:
        show_frames(page)
        return beyond(page)

    page = open_page(viewport={"width": 320, "height": 640})
    wanted = [address for kind in kinds for address in KINDS[kind][:MANY]]
    show(visit(page, server, wanted, look))


@each_group
def test_nothing_scrolls_sideways_at_twice_the_size(
    open_page: Callable[..., Page], server: str, site: Path, kinds: tuple[str, ...]
) -> None:
    page = open_page(viewport={"width": 640, "height": 640}, device_scale_factor=2)
    show(visit(page, server, [largest(site, kind) for kind in kinds], beyond))


@each_group
def test_a_phone_with_large_letters_scrolls_one_way_and_shows_whole_words(
    open_page: Callable[..., Page], server: str, site: Path, kinds: tuple[str, ...]
) -> None:
    def look(page: Page) -> list[str]:
        found = []
        for size in ("150%", "200%"):
            page.evaluate(LARGER, size)
            found += [f"{size} : {line}" for line in beyond(page) + page.evaluate(LETTERS)]
        return found

    page = open_page(viewport={"width": 360, "height": 800})
    show(visit(page, server, [largest(site, kind) for kind in kinds], look))


@pytest.mark.parametrize("kinds", groups(kind for kind in KINDS if kind != "404.html"), ids=named)
def test_pages_open_from_a_folder(page: Page, site: Path, kinds: tuple[str, ...]) -> None:
    show(visit(page, site.as_uri(), [largest(site, kind) for kind in kinds], show_frames))


@pytest.mark.parametrize(
    "kinds", groups(kind for kind in KINDS if kind.endswith("index.html")), ids=named
)
def test_pages_say_as_much_without_script(
    open_page: Callable[..., Page], server: str, site: Path, kinds: tuple[str, ...]
) -> None:
    with_script = open_page()
    without = open_page(java_script_enabled=False)

    def look(page: Page) -> list[str]:
        with_script.goto(page.url)
        said = page.evaluate(SAID)
        return [text for text in with_script.evaluate(SAID) if text not in said]

    show(visit(without, server, [largest(site, kind) for kind in kinds], look))
