"""Imperfect French finds its page: each query has its answer among the first three results."""

import gzip
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from generator.theme import THEME
from tests.browser.chromium import axe

SCRIPTS = THEME / "assets/js"
HERAULT = "territoires/vallee-de-l-herault"
BOCAGE = "territoires/bocage-bourbonnais"
THIERACHE = "territoires/thierache-sambre-et-oise"
DEMARCHE = "demarche"

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
    "tiers lieu": "themes/lieux-partages",
    "tierslieu": f"{BOCAGE}/suites",
    "comites de pilotage": f"{HERAULT}/deroulement",
    "chemin de fer": f"{DEMARCHE}/glossaire",
    "prospectives": f"{DEMARCHE}/glossaire",
    "sociabilite": f"{HERAULT}/questionnaire",
    "les indicateurs": f"{DEMARCHE}/indicateurs",
    "les sept etapes": f"{DEMARCHE}/etapes",
    "abaque de regnier": f"{DEMARCHE}/glossaire",
    "la demarche": DEMARCHE,
    # what people look for
    "jeune": "themes/jeunesse",
    "les seniors": "themes/seniors",
    "la mobilite": "themes/mobilites",
    "associatif": "themes/vie-associative",
    "producteurs locaux": f"{HERAULT}/actions/circuits-courts",
    "coeur d herault": f"{HERAULT}/lieux",
    "charte herault": f"{HERAULT}/charte",
    "scenario 2030 bocage": f"{BOCAGE}/scenario",
    "barometre thierache": f"{THIERACHE}/barometre",
    "questionaire": f"{HERAULT}/questionnaire",
    "agenda bocage": f"{BOCAGE}/agenda",
    "co-voiturage": f"{HERAULT}/lieux",
    "covoiturage": f"{HERAULT}/lieux",
    "mentions legales": "mentions-legales",
    "donnée personnelle": "donnees-personnelles",
    "accessibilité": "accessibilite",
    "publier son territoire": "guide",
    "comparer les territoires": "comparer",
}
"""What somebody may type, and the address of the page that they must see at once."""

FIRST = """async (queries) => {
  const { search } = await import(new URL("../assets/js/search.js", location).href);
  const found = {};
  for (const query of queries) {
    const { results } = await search(query);
    const first = await Promise.all(results.slice(0, 3).map((result) => result.data()));
    found[query] = first.map((result) => result.raw_url);
  }
  return found;
}"""

"""Asks the script of the search page as it is written, a module."""

FIRST_USE = 380_000
"""Bytes, compressed, that the first search may cost."""


def shown(page: Page) -> list[str]:
    """Titles of the results on the page, once it has answered."""
    expect(page.locator("output")).to_contain_text("page")
    return page.locator("[data-resultats] h2").all_inner_texts()


def test_imperfect_french_finds_its_page(page: Page, server: str) -> None:
    page.route(
        "**/assets/js/*", lambda route: route.fulfill(path=SCRIPTS / Path(route.request.url).name)
    )
    page.goto(f"{server}/recherche/index.html")
    found = page.evaluate(FIRST, list(QUERIES))
    wanted = {query: f"/{address}/" for query, address in QUERIES.items()}
    assert {
        query: (found[query], address)
        for query, address in wanted.items()
        if address not in found[query]
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
    page.locator("[data-resultats] h2 a").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/territoires/vallee-de-l-herault/**")


def test_a_slip_is_mended_and_said(page: Page, server: str) -> None:
    page.goto(f"{server}/recherche/index.html?q=famillistere")
    expect(page.get_by_role("status")).to_contain_text("voici pour « familistère »")
    page.get_by_label("Votre recherche").fill("zzzzzzzz")
    expect(page.get_by_role("status")).to_contain_text("Rien trouvé pour « zzzzzzzz »")


def test_results_lead_to_the_very_place(page: Page, server: str) -> None:
    page.goto(f"{server}/recherche/index.html?q=pont+du+diable")
    page.locator(".resultat-parties").get_by_role("link", name="Pont du Diable").first.click()
    page.wait_for_url("**/vallee-de-l-herault/lieux/index.html#pont-du-diable")


def test_the_first_search_weighs_little(page: Page, server: str, site: Path) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    page.goto(f"{server}/recherche/index.html")
    assert not [path for path in asked if path.startswith("/pagefind/")]
    page.get_by_label("Votre recherche").fill("ecole")
    shown(page)
    loaded = [site / path.lstrip("/") for path in asked if path.startswith("/pagefind/")]
    assert sum(len(gzip.compress(path.read_bytes())) for path in set(loaded)) < FIRST_USE


@pytest.mark.parametrize("width", [320, 1280])
def test_results_are_for_all(open_page: Callable[..., Page], server: str, width: int) -> None:
    page = open_page(viewport={"width": width, "height": 800}, reduced_motion="reduce")
    page.goto(f"{server}/recherche/index.html?q=associations")
    assert shown(page)
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
