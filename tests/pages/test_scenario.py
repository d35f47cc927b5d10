"""The scenario: what an elected official browses, prints and projects; silence said in words."""

from pathlib import Path

import pytest

from generator.derived.chemin import arrets
from generator.derived.output import Page
from generator.pages.dossier import barometre, scenario
from tests.fils import ENTIER, FOLDER, lire
from tests.sites import Files
from tests.tree import Node, tree


def page(folder: Path, files: Files = ENTIER) -> Page:
    (made,) = scenario.pages(lire(folder, files))
    return made


def line(of: Page, identifiant: str) -> Node:
    return tree(of.corps).one(f"article#ligne-{identifiant}")


def test_a_line_says_what_it_serves_answers_and_who_acts(tmp_path: Path) -> None:
    said = line(page(tmp_path), "on-se-parle").text
    for words in (
        "1. Sociabilité des habitants",
        "Tout passe par l’écran",
        "Des bancs face à face engagée",
        "Région Fiction",
        "Ce que les élus ont à faire Fournir la clé",
        "Ce que je peux faire S’asseoir",
    ):
        assert words in said


def test_a_line_is_found_by_what_its_actions_say(tmp_path: Path) -> None:
    found = line(page(tmp_path), "on-se-parle").data
    assert found["axe"] == "se-croiser"
    assert found["role"] == "habitants elus partenaires"
    assert found["etat"] == "engagee"
    assert found["indicateur"] == "sociabilite"
    assert found["changement"] == "ecrans"
    assert found["partenaire"] == "region-fiction"


def test_a_line_that_no_action_carries_says_so(tmp_path: Path) -> None:
    said = line(page(tmp_path), "on-y-voit").text
    assert "aucune action documentée" in said
    assert "aucun indicateur relié" in said


def test_actions_that_no_line_carries_are_listed(tmp_path: Path) -> None:
    tail = tree(page(tmp_path).corps).one(":has(> #hors)").text
    assert "Des lampions" in tail and "Des bancs" not in tail


def test_what_is_our_reading_is_marked_on_its_line_only(tmp_path: Path) -> None:
    files = ENTIER | {
        f"{FOLDER}/scenario.yml": ENTIER[f"{FOLDER}/scenario.yml"].replace(
            "intention: s-eclairer}", "intention: s-eclairer, indicateurs: [integration]}"
        )
    }
    made = page(tmp_path, files)
    assert line(made, "on-y-voit").all(".source .lecture")
    assert not line(made, "on-se-parle").all(".source .lecture")


def test_a_scenario_known_by_name_only_has_no_line_and_nothing_to_project(tmp_path: Path) -> None:
    bare = "source: compte-rendu\ntitre: Aval\nhorizon: 2031\nreserve: Une image illisible.\n"
    made = page(tmp_path, {f"{FOLDER}/scenario.yml": bare})
    said = tree(made.corps).text
    assert "Une image illisible." in said
    assert "Un scénario pour 2031, dont le contenu n’est pas documenté." in said
    assert "dans le compte rendu" not in said
    assert not tree(made.corps).has("[data-projeter], article")


def test_the_stop_of_such_a_scenario_is_empty_and_leads_to_what_is_known(tmp_path: Path) -> None:
    bare = "source: compte-rendu\ntitre: Aval\n"
    (made,) = barometre.pages(lire(tmp_path, ENTIER | {f"{FOLDER}/scenario.yml": bare}))
    stop = tree(made.corps).one(".horizon li:has(a[href$='scenario/index.html'])")
    assert stop["class"] == "muet"
    assert stop.text == "Scénario de contenu non connu"
    (whole,) = barometre.pages(lire(tmp_path / "entier", ENTIER))
    told = tree(whole.corps).one(".horizon li:has(a[href$='scenario/index.html'])")
    assert told["class"] == "mene"


def test_a_stop_where_all_is_told_of_several_territories_is_empty(tmp_path: Path) -> None:
    def silences(place: str, tail: str) -> dict[str, str]:
        several = "{id: seuls, nature: manque, texte: Beaucoup sont seuls, ensemble: oui}"
        told = {
            f"{FOLDER}/atelier-1.yml": f"source: compte-rendu\nconstats:\n  - {several}\n{tail}",
            f"{FOLDER}/atelier-2.yml": "source: compte-rendu\nchangements:\n  - {id: ecrans, "
            "grand_changement: numerique, titre: Des écrans partout, ensemble: oui}\n",
        }
        stops = arrets(lire(tmp_path / place, told).dossier)
        return {stop.titre: stop.silence for stop in stops if stop.adresse}

    unknown = silences("tous", "")
    assert unknown["Baromètre"] == unknown["Changements"] == "de contenu non connu"
    own = silences("un", "  - {id: banc, nature: atout, texte: Le banc est plein}\n")
    assert (own["Baromètre"], own["Changements"]) == ("", "de contenu non connu")


def test_a_scenario_whose_year_no_source_gives_names_none(tmp_path: Path) -> None:
    bare = "source: compte-rendu\ntitre: Aval\n"
    made = page(tmp_path, {f"{FOLDER}/scenario.yml": bare})
    assert "Un scénario, dont le contenu n’est pas documenté." in tree(made.corps).text
    whole = ENTIER[f"{FOLDER}/scenario.yml"]
    files = ENTIER | {f"{FOLDER}/scenario.yml": whole.replace("horizon: 2031\n", "")}
    assert files != ENTIER
    assert "None" not in tree(page(tmp_path / "entier", files).corps).text


def test_such_a_scenario_opens_with_what_is_known_around_it(tmp_path: Path) -> None:
    bare = "source: compte-rendu\ntitre: Aval\nhorizon: 2031\n"
    told = tree(page(tmp_path, ENTIER | {f"{FOLDER}/scenario.yml": bare}).corps)
    assert "Un scénario pour 2031, dont le contenu n’est pas documenté." in told.text
    strip = told.one("ol.filet")
    said = strip.text
    for words in ("2 constats", "2 intentions", "1 grand changement", "2 actions"):
        assert words in said
    assert "Les bancs tournent mai 2022" in said
    assert "La fibre arrive" not in said, "no source ties it to the démarche"
    assert strip.has("a[href$='suites/index.html#evenement-inauguration']")


def test_its_summary_opens_the_page_and_absences_are_said(tmp_path: Path) -> None:
    summed = "source: compte-rendu\ntitre: Aval\nhorizon: 2031\nresume: Une image, rien d’autre.\n"
    said = tree(page(tmp_path, {f"{FOLDER}/scenario.yml": summed}).corps).text
    assert "Une image, rien d’autre." in said
    assert "Actions non documenté" in said
    assert "aucun fait relié à la démarche" in said


def test_lines_without_known_axis_come_last(tmp_path: Path) -> None:
    files = {name: text for name, text in ENTIER.items() if not name.endswith("atelier-1.yml")}
    assert "Sans axe connu" in page(tmp_path, files).corps


@pytest.mark.parametrize("missing", ["atelier-1", "atelier-2", "atelier-3", "charte", "suites"])
def test_the_scenario_shows_without_the_other_files(tmp_path: Path, missing: str) -> None:
    files = {name: text for name, text in ENTIER.items() if name != f"{FOLDER}/{missing}.yml"}
    assert "Les bancs se font face." in line(page(tmp_path, files), "on-se-parle").text
