"""Territories chosen in the comparison: what is said of them is what a site of them alone says."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from generator.model.site import Site
from generator.pages.commun import commun
from generator.pages.comparer import page as comparer
from generator.reading.site import read_site
from tests.bench.dossiers import project
from tests.browser.chromium import serve
from tests.sites import construire

TODAY = date(2026, 1, 1)

SAID = """() => {
  const unseen = (node) => node.closest('[hidden]');
  const all = (selector) => [...document.querySelectorAll(selector)].filter((n) => !unseen(n));
  const seen = (node) => {
    const copy = node.cloneNode(true);
    for (const hidden of copy.querySelectorAll('[hidden]')) hidden.remove();
    for (const part of copy.querySelectorAll('*')) part.append(' ');
    const words = copy.textContent.replace(/\\s+/g, ' ').replace(/\\b\\d+e /g, '').trim();
    const bars = [...copy.querySelectorAll('.compare-piste')].map((bar) =>
      [bar.classList, bar.style.cssText, bar.firstElementChild.style.cssText].join(' '));
    return [words, ...bars].join(' | ');
  };
  const labels = (words) => words.replace(/^.*? : |\\.$/g, '').split(' ; ').map((l) => l.trim());
  return {
    lignes: all('.comparaison tbody tr').map((row) =>
      [row.id, ...[...row.cells].filter((cell) => !unseen(cell)).map(seen)]).sort(),
    tetes: all('.comparaison thead tr').map(seen),
    absentes: all('[data-absentes]').map((node) => labels(seen(node)).sort()),
    chapitres: all('details.chapitre h2').map((title) => title.id),
    sommaire: all('.sommaire li').map(seen),
    questions: all('[data-question]').map((question) =>
      [...question.querySelector('ul').children].filter((each) => !unseen(each)).map(seen).sort()),
  };
}"""
"""All that the comparison says, row by row: words, bars and their scale.

Without the ordinals that tell the made-up dossiers apart: a question keeps the words of the first
territory that answers it.
"""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of fifteen dossiers: the page holds twelve of them."""
    return project(tmp_path_factory.mktemp("quinze") / "projet", 15)


@pytest.fixture(scope="module")
def many(root: Path) -> Iterator[str]:
    with serve(construire(root, root / "site")) as address:
        yield address


@pytest.fixture(scope="module")
def everyone(root: Path) -> Site:
    site = read_site(root, brouillons=False).site
    assert site
    return site


@pytest.mark.parametrize(
    "ranks",
    [(0, 1), (0, 2), (1, 2), (0, 1, 2), (0, 12), (13, 14), (1, 12, 13, 14), (2, 5, 8, 14)],
)
def test_the_chosen_are_told_as_if_they_were_alone(
    open_page: Callable[..., Page], many: str, everyone: Site, ranks: tuple[int, ...]
) -> None:
    chosen = tuple(everyone.dossiers[rank] for rank in ranks)
    alone = everyone.model_copy(update={"dossiers": chosen})
    (expected,) = comparer.pages(alone, commun(alone, TODAY))
    oracle = open_page()
    oracle.set_content(expected.corps)
    page = open_page()
    page.goto(f"{many}/comparer/index.html?avec={','.join(d.identifiant for d in chosen)}")
    expect(page.locator(".choix-territoires output")).to_contain_text(f"{len(ranks)} territoires")
    told, wanted = page.evaluate(SAID), oracle.evaluate(SAID)
    for part, said in wanted.items():
        assert told[part] == said


def test_a_territory_beyond_the_page_is_added_by_its_name(
    page: Page, many: str, everyone: Site
) -> None:
    last = everyone.dossiers[-1]
    page.goto(f"{many}/comparer/index.html")
    page.get_by_label("Ajouter un territoire").fill(last.territoire.nom)
    expect(page.locator(".choix-territoires output")).to_contain_text("5 territoires")
    head = page.locator(".comparaison thead").first.locator(f'[data-avec="{last.identifiant}"]')
    expect(head).to_be_visible()
    assert page.url.endswith(f",{last.identifiant}")
    page.go_back()
    expect(head).to_be_hidden()
    page.go_forward()
    expect(head).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280


def test_a_column_that_cannot_be_fetched_is_said(
    browser: object, open_page: Callable[..., Page], many: str, everyone: Site
) -> None:
    page = open_page()
    page.goto(f"{many}/comparer/index.html")
    page.route("**/comparer/*-4.html", lambda route: route.fulfill(status=200, body=""))
    page.get_by_label("Ajouter un territoire").fill(everyone.dossiers[-1].territoire.nom)
    expect(page.locator(".choix-territoires output")).to_contain_text("n’a pas pu être chargé")
    assert page.locator(".choix-territoires input:checked").count() == 4


def test_without_script_the_page_says_what_it_leaves_out(
    open_page: Callable[..., Page], many: str
) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(f"{many}/comparer/index.html")
    expect(page.get_by_text("les 12 premiers territoires")).to_be_visible()
    expect(page.get_by_text("Pour les 3 autres")).to_be_visible()
