"""Everyday and imperfect French finds its thing: the answer is among the first three results."""

import gzip
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import yaml
from playwright.sync_api import Page, expect

from generator.pages.files import index
from generator.theme import THEME
from tests.browser.chromium import axe
from tests.sites import PROJECT

SCRIPTS = THEME / "assets/js"
HERAULT = "territoires/vallee-de-l-herault"
BOCAGE = "territoires/bocage-bourbonnais"
THIERACHE = "territoires/thierache-sambre-et-oise"
DEMARCHE = "demarche"

EVERYDAY = yaml.safe_load((PROJECT / "tests/queries.yml").read_text("utf-8"))
HELD = 112
"""How many of the everyday queries must find their answer at once."""

QUERIES = {
    # territories and communes
    "vallee de l'herault": HERAULT,
    "vallée de l hérault": HERAULT,
    "herault": HERAULT,
    "bocage bourbonais": BOCAGE,
    "bocage-bourbonnais": BOCAGE,
    "thierache": THIERACHE,
    "tierache sambre et oise": THIERACHE,
    "bourbon l'archambault": f"{BOCAGE}/lieux",
    "bourbon larchambault": f"{BOCAGE}/lieux",
    "gignac": f"{HERAULT}/lieux",
    "communes de la thierache": THIERACHE,
    "guise": f"{THIERACHE}/lieux",
    "saint andre de sangonis": f"{HERAULT}/lieux",
    "saint menoux": f"{BOCAGE}/lieux",
    "noyant d allier": f"{BOCAGE}/lieux",
    # places
    "familistere": f"{THIERACHE}/lieux",
    "famillistere": f"{THIERACHE}/lieux",
    "alternateur": f"{HERAULT}/lieux",
    "l’alternateur": f"{HERAULT}/lieux",
    "musee de la mine": f"{BOCAGE}/lieux",
    "musees de la mine": f"{BOCAGE}/lieux",
    "ecole de musique": f"{HERAULT}/lieux",
    "ecoles de musique": f"{THIERACHE}/lieux",
    "microfolie": f"{THIERACHE}/lieux",
    "micro folie": f"{THIERACHE}/lieux",
    "eglise fortifiee": f"{THIERACHE}/lieux",
    "églises fortifiées": f"{THIERACHE}/lieux",
    "abbaye aniane": f"{HERAULT}/lieux",
    "abbaye d'aniane": f"{HERAULT}/lieux",
    "pont du diable": f"{HERAULT}/lieux",
    "foret d'andigny": f"{THIERACHE}/lieux",
    "marche de noel": f"{BOCAGE}/lieux",
    "coeur du bourbonnais": f"{BOCAGE}/lieux",
    "cœur d'hérault": f"{HERAULT}/lieux",
    "bibliotheque aniane": f"{HERAULT}/lieux",
    "centre socio culturel": f"{BOCAGE}/lieux",
    "centres socioculturels": f"{BOCAGE}/lieux",
    "mazier": f"{BOCAGE}/lieux",
    "theatre du familistere": f"{THIERACHE}/lieux",
    # associations
    "sonambule": f"{HERAULT}/associations/le-sonambule",
    "somnambule": f"{HERAULT}/associations/le-sonambule",
    "bocage numerique": f"{BOCAGE}/associations/bocage-numerique",
    "club du vieux manoir": f"{THIERACHE}/associations/club-du-vieux-manoir",
    "vieu manoir": f"{THIERACHE}/associations/club-du-vieux-manoir",
    "associations herault": f"{HERAULT}/associations",
    # actions
    "cafe repaire": f"{HERAULT}/actions/cafes-repaires",
    "cafés-repaires": f"{HERAULT}/actions/cafes-repaires",
    "circuit court": f"{HERAULT}/actions/circuits-courts",
    "circuits-courts": f"{HERAULT}/actions/circuits-courts",
    "co working": f"{HERAULT}/actions/co-working-associatif",
    "coworking": f"{HERAULT}/actions/co-working-associatif",
    "co-working associatif": f"{HERAULT}/actions/co-working-associatif",
    "annuaire des associations": f"{HERAULT}/actions/annuaire-associations",
    "energie renouvelable": f"{HERAULT}/actions/energies-renouvelables",
    "energies renouvellables": f"{HERAULT}/actions/energies-renouvelables",
    "l'urbanisme": f"{HERAULT}/actions/repenser-urbanisme",
    "repenser urbanisme": f"{HERAULT}/actions/repenser-urbanisme",
    "espaces sous utilises": f"{HERAULT}/actions/espaces-sous-utilises",
    "espace sous-utilisé": f"{HERAULT}/actions/espaces-sous-utilises",
    # the method and its words
    "glossaire": f"{DEMARCHE}/glossaire",
    "tiers lieu": f"{HERAULT}/lieux",
    "tierslieu": f"{BOCAGE}/suites",
    "comites de pilotage": f"{DEMARCHE}/glossaire",
    "chemin de fer": f"{DEMARCHE}/glossaire",
    "prospectives": f"{DEMARCHE}/glossaire",
    "sociabilite": f"{HERAULT}/questionnaire",
    "les indicateurs": f"{DEMARCHE}/indicateurs",
    "les sept etapes": f"{DEMARCHE}/etapes",
    "abaque de regnier": f"{DEMARCHE}/glossaire",
    "la demarche": DEMARCHE,
    # what people look for
    "garde d enfants": "themes/familles",
    "jeune": "themes/jeunesse",
    "les seniors": "themes/seniors",
    "la mobilite": "themes/mobilites",
    "associatif": "themes/vie-associative",
    "producteurs locaux": f"{HERAULT}/actions/circuits-courts",
    "coeur d herault": f"{HERAULT}/lieux",
    "charte herault": f"{HERAULT}/charte",
    "scenario 2030 bocage": f"{BOCAGE}/scenario",
    "barometre thierache": f"{THIERACHE}/barometre",
    "questionaire": f"{DEMARCHE}/questionnaire",
    "agenda bocage": f"{BOCAGE}/agenda",
    "co-voiturage": f"{HERAULT}/lieux",
    "covoiturage": f"{HERAULT}/lieux",
    "mentions legales": "mentions-legales",
    "donnée personnelle": "donnees-personnelles",
    "accessibilité": "accessibilite",
    "publier son territoire": "guide",
    "comparer les territoires": "comparer",
}
"""What somebody may type with slips and forgotten signs, and the page of what they must see."""

FIRST = """async (queries) => {
  const { find, makeIndex } = await import(new URL("../assets/js/things.js", location).href);
  const { bringIndex } = await import(new URL("../assets/js/index-files.js", location).href);
  const file = (name) => new URL(`../assets/index/${name}.js`, location).href;
  await bringIndex(file("choses"), "horizonChoses");
  const parts = await bringIndex(file("pages"), "horizonChoses");
  const index = makeIndex(parts, self.horizonSynonymes.flat());
  return Object.fromEntries(
    queries.map((query) => {
      const { results } = find(index, query);
      return [query, results.slice(0, 3).map(({ address }) => address)];
    }),
  );
}"""
"""Asks the scripts of the search page as they are written, modules."""

FIRST_USE = 110_000
"""Bytes, compressed, of all that the page needs before it shows things."""


def first(page: Page, server: str, queries: list[str]) -> dict[str, list[str]]:
    """The addresses of the first three things for each query."""
    page.route(
        "**/assets/js/*", lambda route: route.fulfill(path=SCRIPTS / Path(route.request.url).name)
    )
    page.goto(f"{server}/recherche/index.html")
    found: dict[str, list[str]] = page.evaluate(FIRST, queries)
    return found


def shown(page: Page) -> list[str]:
    """Titles of the things on the page, once it has answered."""
    expect(page.locator("output")).to_contain_text("résultat")
    return page.locator("[data-resultats] h2").all_inner_texts()


def test_everyday_queries_find_their_answer(page: Page, server: str) -> None:
    wanted: dict[str, list[str]] = {each["cherche"]: each["attendu"] for each in EVERYDAY}
    assert len(wanted) == 117
    found = first(page, server, list(wanted))
    missed = {query: found[query] for query in wanted if not {*found[query]} & {*wanted[query]}}
    assert len(wanted) - len(missed) >= HELD, missed


def test_imperfect_french_finds_its_page(page: Page, server: str) -> None:
    found = first(page, server, list(QUERIES))
    pages = {
        query: [each.partition("#")[0].rstrip("/") for each in found[query]] for query in found
    }
    assert {
        query: (pages[query], wanted)
        for query, wanted in QUERIES.items()
        if wanted not in pages[query]
    } == {}


def test_the_search_keeps_its_words_and_says_what_it_found(page: Page, server: str) -> None:
    page.goto(f"{server}/index.html")
    page.get_by_label("Chercher dans le site").fill("l’ecole de musique")
    page.keyboard.press("Enter")
    page.wait_for_url("**/recherche/index.html?q=*")
    expect(page.get_by_label("Votre recherche")).to_have_value("l’ecole de musique")
    everywhere = shown(page)
    assert everywhere
    page.get_by_label("Territoire").select_option(label="Vallée de l’Hérault")
    page.wait_for_url("**territoire=*")
    expect(page.locator(".resultat-ou").first).to_contain_text("Vallée de l’Hérault")
    page.reload()
    expect(page.get_by_label("Territoire")).to_have_value("Vallée de l’Hérault")
    assert len(shown(page)) < len(everywhere)
    page.get_by_label("Genre").select_option(label="Lieu")
    page.wait_for_url("**genre=Lieu*")
    page.reload()
    shown(page)
    expect(page.get_by_label("Genre")).to_have_value("Lieu")
    assert "genre=Lieu" in page.url
    assert {each.split(" · ")[0] for each in page.locator(".resultat-ou").all_inner_texts()} == {
        "Lieu"
    }
    page.locator("[data-resultats] h2 a").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/territoires/vallee-de-l-herault/**")


def test_what_a_filter_hides_is_said_and_shown(page: Page, server: str) -> None:
    asked = "q=piscine&territoire=Vallée+de+l’Hérault"
    page.goto(f"{server}/recherche/index.html?{asked}")
    said = page.locator("output")
    expect(said).to_contain_text(
        "Rien pour « piscine » avec « Vallée de l’Hérault » ; 1 résultat ailleurs"
    )
    page.get_by_role("button", name="Tout montrer").press("Enter")
    expect(page.locator("[data-resultats] a").first).to_be_focused()
    expect(page.get_by_label("Territoire")).to_have_value("")
    kinds = page.get_by_label("Genre").locator("option").all_inner_texts()
    assert {"Action", "Lieu", "Guide"} < {*kinds}
    assert not {"Recherche", "Accueil", "Actions", "Thèmes", "Territoires"} & {*kinds}


def test_the_territory_of_the_page_weighs(page: Page, server: str) -> None:
    for territory in (HERAULT, THIERACHE):
        page.goto(f"{server}/{territory}/index.html")
        name = page.get_by_role("heading", level=1).inner_text()
        page.get_by_label("Chercher dans le site").fill("marché")
        page.keyboard.press("Enter")
        page.wait_for_url("**/recherche/index.html?*")
        shown(page)
        expect(page.locator(".resultat-ou").first).to_contain_text(name)


def test_a_slip_is_mended_and_said_a_word_that_exists_is_not(page: Page, server: str) -> None:
    page.goto(f"{server}/recherche/index.html?q=famillistere")
    said = page.locator("output")
    expect(said).to_contain_text("voici pour « familistère »")
    page.get_by_label("Votre recherche").fill("troc")
    expect(said).to_contain_text("résultat")
    expect(said).not_to_contain_text("voici pour")


def test_what_has_not_all_words_is_said_to_be_near(page: Page, server: str) -> None:
    page.goto(f"{server}/recherche/index.html?q=salle des fêtes Guise")
    said = page.locator("output")
    expect(said).to_contain_text("Rien qui réunisse tous ces mots ; voici ce qui s’en approche")
    page.get_by_label("Votre recherche").fill("Wifi gratuit")
    expect(said).to_contain_text("Rien sur « Wifi » ; voici ce qui s’en approche")


def test_nothing_found_leads_on(page: Page, server: str) -> None:
    page.goto(f"{server}/recherche/index.html?q=zzzzzzzz")
    expect(page.locator("output")).to_contain_text("Rien trouvé pour « zzzzzzzz »")
    page.locator("[data-rien]").get_by_role("link", name="Vallée de l’Hérault").click()
    page.wait_for_url("**/communes/index.html")


def test_the_first_click_after_typing_leads_to_the_very_place(page: Page, server: str) -> None:
    page.goto(f"{server}/recherche/index.html")
    page.get_by_label("Votre recherche").press_sequentially("pont du diable")
    shown(page)
    page.locator("[data-resultats]").get_by_role("link", name="Pont du Diable").first.click()
    page.wait_for_url("**/vallee-de-l-herault/lieux/index.html#pont-du-diable")


def test_pages_come_after_things(page: Page, server: str) -> None:
    page.goto(f"{server}/recherche/index.html?q=bibliothèque")
    shown(page)
    expect(page.locator("[data-pages] li").first).to_be_visible()
    order = "(a, b) => a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING"
    things, pages = page.locator("[data-resultats]"), page.locator("[data-pages]")
    assert things.evaluate(f"(a, b) => ({order})(a, b)", pages.element_handle())


def test_the_first_search_weighs_little(page: Page, server: str, site: Path) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    page.goto(f"{server}/recherche/index.html")
    assert not [path for path in asked if path.startswith("/pagefind/")]
    page.get_by_label("Votre recherche").fill("ecole")
    shown(page)
    loaded = {path for path in asked if not path.startswith("/pagefind/")}
    weights = [len(gzip.compress((site / path.lstrip("/")).read_bytes())) for path in loaded]
    assert sum(weights) < FIRST_USE


@pytest.mark.parametrize("width", [320, 1280])
def test_results_are_for_all(open_page: Callable[..., Page], server: str, width: int) -> None:
    page = open_page(viewport={"width": width, "height": 800}, reduced_motion="reduce")
    page.goto(f"{server}/recherche/index.html?q=associations")
    assert shown(page)
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_of_many_territories_the_query_brings_those_that_it_names(page: Page, server: str) -> None:
    names = [*(f"Pays {rank}" for rank in range(12)), "Vallée de l’Hérault", "Bocage"]
    towns = {"Bocage": "herisson le brethon"}
    bodies = {
        "choses.js": added(
            "horizonParties",
            [[name, f"{rank}.js", towns.get(name, "")] for rank, name in enumerate(names)],
        ),
        "12.js": added("horizonChoses", ["Vallée de l’Hérault", "", [row("Hérault", "Fait")]]),
        "13.js": added("horizonChoses", ["Bocage", "", [row("Château de Hérisson", "Lieu")]]),
    }
    page.route(
        "**/assets/index/*",
        lambda route: route.fulfill(
            body=bodies.get(Path(urlsplit(route.request.url).path).name, ""),
            content_type="text/javascript",
        ),
    )
    page.goto(f"{server}/recherche/index.html?q=herault")
    assert shown(page) == ["Hérault"]
    expect(page.get_by_label("Genre").locator("option")).to_have_text(["Tous", "Fait"])
    page.get_by_label("Votre recherche").fill("Hérisson")
    expect(page.locator("[data-resultats] h2")).to_have_text("Château de Hérisson")
    expect(page.get_by_label("Genre").locator("option")).to_have_text(["Tous", "Fait", "Lieu"])


def added(name: str, values: object) -> str:
    """A script of the index."""
    return index.script(name, values).decode()


def row(title: str, kind: str) -> list[str]:
    """A thing of the index."""
    return [kind, title, "", title, ""]


def test_a_demarche_narrows_the_search_to_its_territories(page: Page, server: str) -> None:
    page.goto(f"{server}/recherche/index.html?q=jeunesse&demarche=Politique+sociale+intercommunale")
    expect(page.locator("#demarche-page")).to_have_value("Politique sociale intercommunale")
    expect(page.locator("[data-resultats] li").first).to_be_visible()
    told = " ".join(page.locator("[data-resultats] .resultat-ou").all_inner_texts())
    assert "Arras" in told
    assert "Vallée de l’Hérault" not in told
