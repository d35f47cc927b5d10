"""The page of the thread: the picture and the list say the same, gaps are told."""

import re
from pathlib import Path

import pytest

from generator.derived.adresses import ancre
from generator.derived.fil import vue
from generator.derived.fil.graphe import Fil
from generator.derived.fil.tissage import tisser
from generator.derived.output import Page
from generator.model.vocabulaire import Maillon
from generator.pages.dossier import fil
from generator.pages.drawing import dessin
from tests.fils import ATELIER_1, ENTIER, FOLDER, lire
from tests.tree import tree


@pytest.fixture
def page(tmp_path: Path) -> Page:
    (made,) = fil.pages(lire(tmp_path, ENTIER))
    return made


def thread(folder: Path) -> Fil:
    worked = lire(folder, ENTIER)
    return tisser(worked.dossier, worked.commun.charte)


def test_every_box_of_the_picture_leads_to_its_line_of_the_list(page: Page) -> None:
    boxes = tree(page.corps).values("a[data-noeud]", "href")
    listed = tree(page.corps).values("li[id]", "id")
    assert len(boxes) == 16
    assert sorted(boxes) == sorted(f"#{anchor}" for anchor in listed)


def test_the_list_tells_every_link_both_ways(page: Page, tmp_path: Path) -> None:
    listed = {
        item["id"]: {to.removeprefix("#") for to in item.values("a[href^='#']", "href")}
        for item in tree(page.corps).all("li[id]")
    }
    told = {(anchor, other) for anchor, others in listed.items() for other in others}
    links = {(ancre(*lien.amont), ancre(*lien.aval)) for lien in thread(tmp_path).liens}
    assert told == links | {(aval, amont) for amont, aval in links}


def test_the_picture_draws_every_essential_link_once_for_each_width(
    page: Page, tmp_path: Path
) -> None:
    drawn = [(path["data-de"], path["data-a"]) for path in tree(page.corps).all("path[data-de]")]
    essential = thread(tmp_path).essentiels
    assert len(drawn) == 2 * len(set(drawn)) == 2 * len(essential)


def test_curves_go_from_one_box_down_to_another_inside_the_picture(tmp_path: Path) -> None:
    told = thread(tmp_path)
    for columns in (dessin.LARGE, dessin.ETROIT):
        drawing = dessin.dessiner(told, dessin.bandes(told, Maillon), columns)
        for trait in drawing.traits:
            x1, y1, *_, x2, y2 = map(float, re.findall(r"[\d.]+", trait.trace))
            assert 0 < x1 < 100 and 0 < x2 < 100 and y1 > 0 and y2 < drawing.hauteur


def test_gaps_and_silent_stages_are_told(tmp_path: Path) -> None:
    files = {name: text for name, text in ENTIER.items() if not name.endswith("atelier-2.yml")}
    (made,) = fil.pages(lire(tmp_path, files))
    said = tree(made.corps).one("section:has(#trous)").text
    assert "Des intentions sans action 1 S’éclairer" in said
    assert "Non documenté dans le compte rendu : grands changements, propositions." in said
    files[f"{FOLDER}/scenario.yml"] = "source: compte-rendu\ntitre: Aval\n"
    (made,) = fil.pages(lire(tmp_path / "nom", files))
    known = tree(made.corps)
    assert "Scénario : il existe, son contenu n’est pas connu." in known.text
    assert known.one("section:has(> #bande-ligne)").one("p").text == "de contenu non connu"


def test_a_territory_without_workshops_has_no_thread(tmp_path: Path) -> None:
    assert not list(fil.pages(lire(tmp_path, {})))


def test_a_view_says_what_is_tied_from_afar_and_what_is_not_tied(tmp_path: Path) -> None:
    view = vue.voir(lire(tmp_path, ENTIER).fil, "action", "lampions")
    told = {stage.titre: stage.relais for stage in view.amont if stage.elements}
    assert told == {"Constats": True, "Intentions": False}
    assert [stage.absence for stage in view.aval] == [
        "aucune ligne du scénario",
        "aucun article relié",
        "pas de suite documentée",
    ]


def test_what_a_missing_file_would_hold_has_no_link(tmp_path: Path) -> None:
    files = {
        name: text for name, text in ENTIER.items() if not name.endswith("val-d-essai/charte.yml")
    }
    view = vue.voir(lire(tmp_path, files).fil, "evenement", "fibre")
    (article,) = next(stage for stage in view.amont if stage.elements).elements
    assert (article.titre, article.adresse) == ("2. Que la lumière soit", "")


def test_a_fact_and_the_article_it_illustrates_are_not_cause_and_effect(
    page: Page, tmp_path: Path
) -> None:
    told = lire(tmp_path, ENTIER).fil
    assert vue.voir(told, "evenement", "fibre").titre_amont == "À rapprocher de"
    assert vue.voir(told, "article", 2).titre_aval == "À rapprocher de"
    assert vue.voir(told, "evenement", "inauguration").titre_amont == "D’où cela vient"
    item = tree(page.corps).one("li#evenement-fibre")
    assert "À rapprocher de" in item.text
    assert "Vient de" not in item.text


def test_a_thread_whose_findings_lead_nowhere_says_so_instead_of_promising_a_line(
    tmp_path: Path, page: Page
) -> None:
    bare = {f"{FOLDER}/atelier-1.yml": ATELIER_1.partition("intentions:")[0]}
    (made,) = fil.pages(lire(tmp_path / "seul", bare))
    said = "Ici, aucun constat n’est relié à une action : aucune fiche n’est connue."
    assert said in tree(made.corps).text
    assert said not in tree(page.corps).text
