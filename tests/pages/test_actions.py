"""Actions by axis with their votes, and the sheet of each: what the source says, no more."""

import re
from pathlib import Path

import pytest

from generator.derived.output import Page
from generator.maps.site import cartes
from generator.pages.dossier import actions
from tests.fils import ATELIER_3, ENTIER, FOLDER, SUITES, lire
from tests.sites import Files
from tests.tree import tree

LISTE = "territoires/val-d-essai/actions/"
FICHE = f"{LISTE}bancs/"
IMPRIMER = f"{LISTE}imprimer/"


@pytest.fixture
def pages(tmp_path: Path) -> dict[str, Page]:
    return read(tmp_path, {})


def read(folder: Path, files: Files) -> dict[str, Page]:
    return {page.adresse: page for page in actions.pages(lire(folder, ENTIER | files))}


def text(page: Page) -> str:
    return tree(page.corps).text


def section(page: Page, anchor: str) -> str:
    """The text of the section that the heading with this anchor opens."""
    return tree(page.corps).one(f"section:has(> h2#{anchor})").text


def votes(**counts: int | None) -> Files:
    """Workshop 3 with 33 voters and these counts."""
    told = ATELIER_3.replace("actions:\n", "votants: 33\nactions:\n", 1)
    for action, count in counts.items():
        told = told.replace(f"  - id: {action}\n", f"  - id: {action}\n    voix: {count}\n")
    return {f"{FOLDER}/atelier-3.yml": told}


def test_one_page_lists_and_one_page_shows_each(pages: dict[str, Page]) -> None:
    assert set(pages) == {LISTE, FICHE, f"{LISTE}lampions/", IMPRIMER}


def test_one_page_prints_every_sheet_whole(pages: dict[str, Page]) -> None:
    aloud = re.compile(r'<span class="invisible">\s*:[^<]*</span>')  # what tells folds apart by ear
    printed = tree(aloud.sub("", pages[IMPRIMER].corps)).text
    for sheet in (FICHE, f"{LISTE}lampions/"):
        parts = tree(pages[sheet].corps).all("section[aria-labelledby]")
        said = [part.text for part in parts if not part.has("figure, nav")]
        assert len(said) > 2
        assert [each for each in said if each not in printed] == []
    assert printed.index("Des bancs face à face") < printed.index("Des lampions")
    assert tree(pages[LISTE].corps).has(f"a[href$='/{IMPRIMER}index.html']")


def test_a_lone_sheet_prints_from_its_own_page(tmp_path: Path) -> None:
    one = ATELIER_3.partition("  - id: lampions\n")[0]
    pages = read(tmp_path, {f"{FOLDER}/atelier-3.yml": one})
    assert IMPRIMER not in pages
    assert "Imprimer toutes les fiches" not in text(pages[LISTE])


def test_an_axis_without_a_sheet_says_so(pages: dict[str, Page]) -> None:
    axis = tree(pages[LISTE].corps).one("section#axe-s-eclairer")
    assert "Aucune fiche d’action dans cet axe" in axis.text


def test_votes_without_counts_are_said_in_words(pages: dict[str, Page]) -> None:
    assert "Décompte des voix non publié." in section(pages[LISTE], "votes")
    assert "Retenue, décompte des voix non publié." in text(pages[FICHE])
    assert "0 voix" not in text(pages[LISTE])


def test_known_votes_come_with_their_sum(tmp_path: Path) -> None:
    pages = read(tmp_path, votes(bancs=31, lampions=12))
    said = section(pages[LISTE], "votes")
    assert "33 × 2 = 66 voix possibles par axe" in said
    assert "31 voix sur 66 possibles" in said
    assert "43 voix exprimées sur 66 possibles." in said
    assert "Retenue avec 31 voix sur 66 possibles." in text(pages[FICHE])


def test_a_sum_with_unknown_votes_is_not_made(tmp_path: Path) -> None:
    said = section(read(tmp_path, votes(bancs=31))[LISTE], "votes")
    assert "le total n’est pas calculé" in said
    assert "exprimées" not in said


def test_what_was_not_kept_says_why(tmp_path: Path) -> None:
    left = "{id: metro, texte: Un métro, intention: se-croiser, critere: infaisable}"
    told = f"{ATELIER_3}non_retenues:\n  - {left}\n"
    pages = read(tmp_path, {f"{FOLDER}/atelier-3.yml": told})
    left_out = section(pages[LISTE], "non-retenues")
    assert "Un métro infaisable, décompte non publié" in left_out


def test_a_sheet_says_who_does_what(pages: dict[str, Page]) -> None:
    said = section(pages[FICHE], "qui")
    for words in ("S’asseoir", "Fournir la clé", "Région Fiction : payer les boulons"):
        assert words in said


def test_what_a_sheet_does_not_say_is_said(pages: dict[str, Page]) -> None:
    assert (
        "La fiche ne dit rien sur les contenus, l’organisation, les freins, les leviers."
        in section(pages[FICHE], "ce-qu-elle-contient")
    )
    bare = pages[f"{LISTE}lampions/"]
    said = section(bare, "qui")
    assert said.count("Non documenté") == 1
    assert "les élus" in said
    assert "le niveau de participation" in said


def test_the_state_is_the_latest_one_and_says_who_says_so(pages: dict[str, Page]) -> None:
    said = section(pages[FICHE], "etat")
    assert said.index("Engagée, d’après la mairie") < said.index("Retenue, d’après l’atelier 3")
    assert "engagée en novembre 2021, d’après la mairie" in text(pages[FICHE])


def test_an_action_without_news_is_kept_and_silent_since(pages: dict[str, Page]) -> None:
    said = text(pages[f"{LISTE}lampions/"])
    assert "retenue le 10 février 2021, d’après l’atelier 3" in said
    assert "sans nouvelle depuis plus de 5 ans" in said


def test_recent_news_break_the_silence(tmp_path: Path) -> None:
    news = SUITES + "  - {action: lampions, etat: realisee, date: 2026-09, qui: la mairie}\n"
    page = read(tmp_path, {f"{FOLDER}/suites.yml": news})[f"{LISTE}lampions/"]
    assert "réalisée en septembre 2026" in text(page)
    assert "sans nouvelle" not in text(page)


def test_a_map_stands_where_the_sheet_names_a_commune(tmp_path: Path) -> None:
    worked = lire(tmp_path, ENTIER)
    drawn = {file.adresse for file in cartes(worked)[0]}
    framed = {
        page.adresse + "carte.html"
        for page in actions.pages(worked)
        if tree(page.corps).has("iframe")
    }
    assert framed == {f"{FICHE}carte.html"}
    assert {address for address in drawn if "/actions/" in address} == framed


def test_each_action_bears_what_it_can_be_found_by(pages: dict[str, Page]) -> None:
    item = tree(pages[LISTE].corps).one(f"li[data-axe]:has(h4 > a[href$='/{FICHE}index.html'])")
    assert item.data == {
        "axe": "se-croiser",
        "role": "habitants elus partenaires",
        "etat": "engagee",
        "indicateur": "sociabilite",
        "changement": "ecrans",
        "theme": "",
        "participation": "initiative",
        "partenaire": "region-fiction",
    }


@pytest.mark.parametrize("missing", ["atelier-1", "atelier-2", "scenario", "charte", "suites"])
def test_actions_show_without_the_other_files(tmp_path: Path, missing: str) -> None:
    files = {name: text for name, text in ENTIER.items() if name != f"{FOLDER}/{missing}.yml"}
    assert FICHE in {page.adresse for page in actions.pages(lire(tmp_path, files))}
