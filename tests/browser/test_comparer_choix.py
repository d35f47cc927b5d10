"""Territories chosen in the comparison: what is said of them is what a site of them alone says."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from itertools import combinations
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from generator.model.site import Site
from generator.pages.commun import commun
from generator.pages.comparer import page as comparer
from generator.reading.site import read_site
from tests.bench.dossiers import project
from tests.browser.chromium import serve
from tests.dossiers import MINIMAL
from tests.once import once
from tests.pages.test_comparer import dossier
from tests.sites import Files, construire, write

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
    """A project of fifteen dossiers, built: the page holds twelve of them."""

    def make(folder: Path) -> None:
        construire(project(folder / "projet", 15), folder / "projet/site")

    return once(tmp_path_factory, "quinze", make) / "projet"


@pytest.fixture(scope="module")
def many(root: Path) -> Iterator[str]:
    with serve(root / "site") as address:
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
    alone = replace(everyone, dossiers=chosen)
    (expected,) = comparer.pages(alone, commun(alone, TODAY))
    oracle = open_page()
    oracle.set_content(expected.corps)
    page = open_page()
    page.goto(f"{many}/comparer/index.html?avec={','.join(d.identifiant for d in chosen)}")
    expect(page.locator(".choix-territoires output")).to_contain_text(f"{len(ranks)} territoires")
    told, wanted = page.evaluate(SAID), oracle.evaluate(SAID)
    for part, said in wanted.items():
        assert told[part] == said


DENSITY = "indicateur: densite, libelle: Densité, unite: hab"
CHANGE = "indicateur: evolution, libelle: Évolution, unite: '%', annee: 2021, depuis: 2015"
BALANCE = "indicateur: solde, libelle: Solde, unite: personnes, annee: 2021, definition: d"
SHARE = "indicateur: part, libelle: Part, annee: 2021, definition: d"
UNDATED = "indicateur: etendue, libelle: Étendue, unite: km², definition: d"
SCREENS = "  - {id: n, grand_changement: numerique, titre: Les écrans}\n"
HOLIDAYS = "  - {id: t, grand_changement: tourisme-local, titre: Les vacances}\n"
OWN = "  - {id: p, grand_changement: propre, titre: La rivière}\n"
TOGETHER = "  - {id: n, grand_changement: numerique, titre: Les guichets, ensemble: oui}\n"

EDGES: tuple[Files, ...] = (
    dossier(
        "a",
        f"{DENSITY}, annee: 2021, definition: x, valeur: 10\n"
        f"{DENSITY}, annee: 2021, definition: y, valeur: 11\n"
        f"{DENSITY}, annee: 2019, definition: y, valeur: 12\n"
        f"{CHANGE}, valeur: -2.5\n{BALANCE}, valeur: -3\n{SHARE}, valeur: 5, unite: '%'\n"
        f"{UNDATED}, valeur: 7, reserve: arpentée",
        "{2015: 10, 2021: 12}",
        SCREENS + HOLIDAYS,
    ),
    dossier(
        "b",
        f"{DENSITY}, annee: 2021, definition: y, valeur: 60\n{CHANGE}, valeur: 0\n"
        f"{BALANCE}, valeur: 0\n{SHARE}, valeur: 300, unite: hab\n{UNDATED}, valeur: 7",
        "{2021: 50}",
        SCREENS,
    ),
    dossier(
        "c",
        f"{DENSITY}, annee: 2021, definition: y, valeur: 62\n"
        f"{DENSITY}, annee: 2022, definition: z, valeur: 63\n{CHANGE}, valeur: 4\n"
        f"{BALANCE}, valeur: 8\n{SHARE}, valeur: 5, unite: '%'",
        "{1999: 7}",
        OWN,
    ),
    dossier(
        "d",
        f"{DENSITY}, annee: 2022, definition: y, valeur: 25\n"
        f"{DENSITY}, definition: y, valeur: 26\n{CHANGE}, valeur: 6\n{BALANCE}, valeur: 16",
        "{}",
        TOGETHER,
    ),
    dossier("e", ""),
)
"""Ties, frames that differ, zero, both signs, several units, no shared year, nothing at all."""


def test_every_choice_among_awkward_dossiers(
    open_page: Callable[..., Page], tmp_path: Path
) -> None:
    root = write(tmp_path / "projet", {k: v for k, v in MINIMAL.items() if "val-d-essai" not in k})
    for files in EDGES:
        write(root, files)
    site = read_site(root, brouillons=False).site
    assert site
    page, oracle = open_page(), open_page()
    with serve(construire(root, tmp_path / "site")) as address:
        for size in range(2, 6):
            for chosen in combinations(site.dossiers, size):
                alone = replace(site, dossiers=chosen)
                (expected,) = comparer.pages(alone, commun(alone, TODAY))
                oracle.set_content(expected.corps)
                names = ",".join(dossier.identifiant for dossier in chosen)
                page.goto(f"{address}/comparer/index.html?avec={names}")
                expect(page.locator("output")).to_contain_text(f"{size} territoires")
                told, wanted = page.evaluate(SAID), oracle.evaluate(SAID)
                for part, said in wanted.items():
                    assert told[part] == said, names


def test_a_territory_beyond_the_page_is_added_by_its_name(
    page: Page, many: str, everyone: Site
) -> None:
    last = everyone.dossiers[-1]
    page.goto(f"{many}/comparer/index.html")
    page.get_by_label("Ajouter un territoire").fill(last.territoire.nom)
    page.keyboard.press("Enter")
    expect(page.locator(".choix-territoires output")).to_contain_text("5 territoires")
    head = page.locator(".comparaison thead").first.locator(f'[data-avec="{last.identifiant}"]')
    expect(head).to_be_visible()
    expect(page).to_have_url(re.compile(f",{last.identifiant}$"))
    page.go_back()
    expect(head).to_be_hidden()
    page.go_forward()
    expect(head).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280


def test_a_column_that_cannot_be_fetched_is_said(
    open_page: Callable[..., Page], many: str, everyone: Site
) -> None:
    page = open_page()
    page.goto(f"{many}/comparer/index.html")
    expect(page.locator(".choix-territoires output")).to_contain_text("4 territoires")
    page.route("**/comparer/*-4.html", lambda route: route.fulfill(status=200, body=""))
    page.get_by_label("Ajouter un territoire").fill(everyone.dossiers[-1].territoire.nom)
    page.keyboard.press("Enter")
    expect(page.locator(".choix-territoires output")).to_contain_text("n’a pas pu être chargé")
    expect(page.locator(".choix-territoires input:checked")).to_have_count(4)


def test_a_name_is_known_however_it_is_typed(page: Page, many: str, everyone: Site) -> None:
    page.goto(f"{many}/comparer/index.html")
    field, said = page.get_by_label("Ajouter un territoire"), page.locator("output")
    expect(said).to_contain_text("4 territoires")
    field.press_sequentially("Vallee de l'herault 14")
    expect(said).to_contain_text("4 territoires")
    field.press("Enter")
    expect(said).to_contain_text("5 territoires")
    field.press_sequentially("Nulle part")
    field.press("Enter")
    expect(said).to_contain_text("Aucun territoire ne s’appelle « Nulle part »")


def test_one_territory_named_twice_is_one(page: Page, many: str, everyone: Site) -> None:
    one = everyone.dossiers[0].identifiant
    page.goto(f"{many}/comparer/index.html?avec={one},{one}")
    expect(page.locator("output")).to_contain_text("4 territoires")


def test_without_script_the_page_says_what_it_leaves_out(
    open_page: Callable[..., Page], many: str
) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(f"{many}/comparer/index.html")
    expect(page.get_by_text("les 12 premiers territoires")).to_be_visible()
    expect(page.get_by_text("Pour les 3 autres")).to_be_visible()
