"""Any other choice than all, or two: columns side by side, each value with its own frame."""

from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from generator.derived.comparaison.rangee import silence
from generator.derived.comparaison.releve import Releve
from generator.derived.texte import nombre
from generator.model.site import Site
from generator.pages.site import comparer
from generator.reading.site import read_site
from tests.bench.dossiers import project
from tests.browser.chromium import serve
from tests.dossiers import MINIMAL
from tests.pages.test_comparer import EDGES
from tests.publications import across
from tests.sites import construire, write

JUDGED = (
    ".verdict, .mot, .pourquoi, .etendue, .origine, .compare-piste, .muettes, [data-question=seuls]"
)
"""What is about the territories of the page, and about no other choice."""

SEEN = """() => {
  const cells = [...document.querySelectorAll('.comparaison td')];
  return cells.filter((cell) => cell.checkVisibility()).map((cell) => ({
    avec: cell.dataset.avec,
    ligne: cell.parentElement.id,
    figures: [...cell.querySelectorAll('.chiffre-valeur')].map((link) => ({
      adresse: link.getAttribute('href').replaceAll('../', ''),
      dit: link.parentElement.textContent,
    })),
    mots: cell.textContent,
  }));
}"""
"""Every cell that is seen, though its chapter may be folded."""


@pytest.fixture(scope="module", autouse=True)
def patient() -> Iterator[None]:
    """A page of twelve columns may take its time on a busy machine."""
    expect.set_options(timeout=60_000)
    yield
    expect.set_options(timeout=5_000)


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


def answers(site: Site, ranks: tuple[int, ...]) -> list[Releve]:
    known = comparer.releves(across(site)[0])
    return [known[rank] for rank in ranks]


def plain(text: str) -> str:
    """With plain spaces, whichever they are."""
    return " ".join(text.split())


SHOWN = """(selector) => [...document.querySelectorAll(selector)]
  .filter((node) => node.checkVisibility({ visibilityProperty: true }))
  .map((node) => node.outerHTML)"""
"""What is seen of what a selector finds."""


def check(page: Page, chosen: list[Releve]) -> None:
    """Whether each of the chosen says all its figures with their frames, and nobody is judged."""
    expect(page.locator("output")).to_contain_text(f"{len(chosen)} territoires")
    expect(page.locator("output")).to_contain_text("ne juge pas")
    page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true })")
    assert page.evaluate(SHOWN, JUDGED) == []
    cells = page.evaluate(SEEN)
    assert {cell["avec"] for cell in cells} == {each.identifiant for each in chosen}
    for each in chosen:
        own = [cell for cell in cells if cell["avec"] == each.identifiant]
        figures = {f["adresse"]: f["dit"] for cell in own for f in cell["figures"]}
        assert figures.keys() == {measure.adresse for measure in each.mesures}
        for measure in each.mesures:
            said = plain(figures[measure.adresse])
            for precision in (measure.date, *measure.precisions):
                assert plain(precision) in said
        told = {cell["ligne"]: plain(cell["mots"]) for cell in own}
        for reponse in each.reponses:
            anchor = f"ligne-{reponse.enonce.id}"
            if reponse.documentee:
                assert all(plain(mention.titre) in told[anchor] for mention in reponse.mentions)
                assert plain(reponse.texte) in told[anchor]
            elif anchor in told:
                assert plain(silence(reponse.enonce).libelle) in told[anchor]
        for year in each.population.annees if each.population else ():
            assert plain(nombre(year.habitants)) in told["ligne-population-par-annee"]


@pytest.mark.parametrize("ranks", [(0, 1), (0, 12), (13, 14), (1, 12, 13, 14), (2, 5, 8, 14)])
def test_any_choice_is_told_value_by_value(
    page: Page, many: str, everyone: Site, ranks: tuple[int, ...]
) -> None:
    chosen = answers(everyone, ranks)
    page.goto(f"{many}/comparer/index.html?avec={','.join(each.identifiant for each in chosen)}")
    if max(ranks) < comparer.DEUX_A_DEUX:
        page.wait_for_url("**/comparer/*/*/index.html")
    else:
        check(page, chosen)


def test_every_choice_among_awkward_dossiers(page: Page, tmp_path: Path) -> None:
    root = write(tmp_path / "projet", {k: v for k, v in MINIMAL.items() if "val-d-essai" not in k})
    for files in EDGES:
        write(root, files)
    site = read_site(root, brouillons=False).site
    assert site
    with serve(construire(root, tmp_path / "site")) as address:
        for size in (3, 4):
            for ranks in combinations(range(5), size):
                chosen = answers(site, ranks)
                names = ",".join(each.identifiant for each in chosen)
                page.goto(f"{address}/comparer/index.html?avec={names}")
                check(page, chosen)


def test_a_choice_stays_on_the_page_and_leads_to_the_page_of_two(
    page: Page, tmp_path: Path
) -> None:
    root = write(tmp_path / "projet", {k: v for k, v in MINIMAL.items() if "val-d-essai" not in k})
    for files in EDGES:
        write(root, files)
    with serve(construire(root, tmp_path / "site")) as address:
        page.goto(f"{address}/comparer/index.html")
        said, boxes = page.locator("output"), page.locator(".choix-libres input[name=avec]")
        expect(said).to_have_text("5 territoires côte à côte.")
        for rank in (4, 3):
            boxes.nth(rank).focus()
            page.keyboard.press("Space")
        expect(said).to_contain_text("3 territoires côte à côte.")
        assert page.url.endswith("?avec=a,b,c")
        boxes.nth(2).focus()
        page.keyboard.press("Space")
        expect(said).to_contain_text("2 territoires côte à côte.")
        expect(boxes.nth(2)).to_be_focused()
        page.reload()
        expect(said).to_contain_text("2 territoires côte à côte.")
        assert page.url.endswith("/comparer/index.html?avec=a,b")
        said.get_by_role("link").click()
        page.wait_for_url("**/comparer/a/b/index.html")
        page.go_back()
        expect(said).to_contain_text("2 territoires côte à côte.")
        page.go_back()
        expect(said).to_contain_text("3 territoires côte à côte.")
        page.go_back()
        expect(said).to_contain_text("4 territoires côte à côte.")


def test_two_at_least(page: Page, many: str, everyone: Site) -> None:
    first, last = everyone.dossiers[0].identifiant, everyone.dossiers[11].identifiant
    page.goto(f"{many}/comparer/index.html?avec={first},{last}")
    said = page.locator("output")
    expect(said).to_contain_text("2 territoires")
    page.locator(f"input[value='{first}']").focus()
    page.keyboard.press("Space")
    expect(said).to_have_text("Il faut au moins deux territoires.")
    expect(page.locator(f"input[value='{first}']")).to_be_checked()


def test_a_territory_beyond_the_page_is_added_by_its_name(
    page: Page, many: str, everyone: Site
) -> None:
    last = everyone.dossiers[-1]
    page.goto(f"{many}/comparer/index.html")
    page.get_by_label("Ajouter un territoire").fill(last.territoire.nom)
    page.keyboard.press("Enter")
    expect(page.locator("output")).to_contain_text("13 territoires")
    head = page.locator(".comparaison thead").first.locator(f'[data-avec="{last.identifiant}"]')
    expect(head).to_be_visible()
    assert page.url.endswith(f",{last.identifiant}")
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
    page.route("**/comparer/*-4.html", lambda route: route.fulfill(status=200, body=""))
    page.get_by_label("Ajouter un territoire").fill(everyone.dossiers[-1].territoire.nom)
    page.keyboard.press("Enter")
    expect(page.locator("output")).to_contain_text("n’a pas pu être chargé")
    assert page.locator(".choix-libres input:checked").count() == 12


def test_a_name_is_known_however_it_is_typed(page: Page, many: str, everyone: Site) -> None:
    page.goto(f"{many}/comparer/index.html")
    field, said = page.get_by_label("Ajouter un territoire"), page.locator("output")
    expect(said).to_contain_text("12 territoires")
    field.press_sequentially("Vallee de l'herault 14")
    expect(said).to_contain_text("12 territoires")
    field.press("Enter")
    expect(said).to_contain_text("13 territoires")
    field.press_sequentially("Vallée")
    field.press("Enter")
    expect(said).to_contain_text("Plusieurs territoires s’appellent ainsi")
    field.fill("")
    field.press_sequentially("Nulle part")
    field.press("Enter")
    expect(said).to_contain_text("Aucun territoire ne s’appelle « Nulle part »")


def test_one_territory_named_twice_is_one(page: Page, many: str, everyone: Site) -> None:
    one = everyone.dossiers[0].identifiant
    page.goto(f"{many}/comparer/index.html?avec={one},{one}")
    expect(page.locator("output")).to_contain_text("12 territoires")


def test_without_script_the_page_says_what_it_leaves_out(
    open_page: Callable[..., Page], many: str
) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(f"{many}/comparer/index.html")
    expect(page.get_by_text("Cette page montre les 12 premiers territoires")).to_be_visible()
    expect(page.get_by_text("Pour les 3 autres")).to_be_visible()
