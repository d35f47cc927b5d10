"""Names, states, readings and values are the same on every page, in the comparison, in files."""

import json
import re
from collections import Counter

import pytest

from generator.model.sections import ACTIONS
from generator.model.vocabulaire import Etat
from tests.exports.partout import CAS, Cas, files
from tests.tree import Node

DOSSIERS = pytest.mark.parametrize("cas", CAS, ids=lambda cas: cas.id)


def names(cas: Cas, table: str, column: str = "nom") -> dict[str, str]:
    """The name of each row of a file."""
    return {row["id"]: spaced(row[column]) for row in cas.rows(table)}


def spaced(text: str) -> str:
    return " ".join(text.split())


def listed(shown: Node, prefix: str) -> dict[str, str]:
    """The name of each row of a list, by the mark that its filters use."""
    return {
        item["data-point"].removeprefix(prefix): item.all("a")[0].text
        for item in shown.all("li[data-point]")
        if item["data-point"].startswith(prefix)
    }


def more(cell: Node) -> int:
    """How many a cell of the comparison leaves to the page it leads to."""
    found = re.search(r"et (\d+) de plus", cell.text)
    return int(found[1]) if found else 0


def states(cas: Cas) -> dict[str, str]:
    """The state of each action, in the words of pages."""
    return {row["id"]: Etat(row["etat"]).libelle for row in cas.rows("actions")}


def state(shown: Node) -> str:
    return shown.all("span.jeton-etat")[0].text


@DOSSIERS
def test_actions_have_the_same_name_and_state_everywhere(cas: Cas) -> None:
    told, known = names(cas, "actions", "titre"), states(cas)
    own = rf"territoires/{cas.id}/actions/([a-z0-9-]+)/index.html$"
    cards = cas.page("actions/").all("article.carte-action")
    assert {k: v for card in cards for k, v in card.links(own).items()} == told
    assert {k: state(card) for card in cards for k in card.links(own)} == known
    for key, title in told.items():
        sheet = cas.page(f"actions/{key}/")
        assert sheet.one("h1").text == title
        assert state(sheet.one("p.avancement")) == known[key]
    everywhere = cas.across("actions/")
    assert listed(everywhere, f"{cas.id}/") == told
    marked = everywhere.all(f"li[data-point][data-territoire={cas.id}]")
    keys = {item["data-point"]: item for item in marked}
    assert {key.partition("/")[2]: state(item) for key, item in keys.items()} == known
    codes = {key.partition("/")[2]: item["data-etat"] for key, item in keys.items()}
    assert codes == {row["id"]: row["etat"] for row in cas.rows("actions")}


@DOSSIERS
def test_actions_compared_are_those_of_the_file(cas: Cas) -> None:
    told = names(cas, "actions", "titre")
    themes = {row["id"]: set(row["themes"].split(" | ")) for row in cas.rows("actions")}
    for theme in {each for mine in themes.values() for each in mine if each}:
        cell = cas.compared(f"theme-{theme}")
        shown = cell.links(rf"territoires/{cas.id}/actions/([a-z0-9-]+)/")
        expected = {key: told[key] for key, mine in themes.items() if theme in mine}
        assert shown.items() <= expected.items()
        assert len(shown) + more(cell) == len(expected)
    if not cas.dossier.attend(ACTIONS):
        return
    counted = [int(number) for number in re.findall(r"\d+", cas.compared("etats").text)]
    assert sorted(counted) == sorted(Counter(states(cas).values()).values())


@DOSSIERS
def test_places_have_the_same_name_everywhere(cas: Cas) -> None:
    told = names(cas, "lieux")
    items = cas.page("lieux/").all("li.fiche")
    assert {item["id"]: item.one(".fiche-titre").text for item in items} == told
    towns = {row["id"]: row["commune"] for row in cas.rows("lieux")}
    assert all(
        towns[item["id"]] in item.one("p.fiche-lieu").text
        or item.one("p.fiche-lieu").text in {row["adresse"] for row in cas.rows("lieux")}
        for item in items
    )
    assert listed(cas.page("carte/"), "lieu-") == told
    assert listed(cas.across("carte/"), f"{cas.id}/lieu-") == told
    assert drawn(cas, "lieux") == told


@DOSSIERS
def test_associations_have_the_same_name_everywhere(cas: Cas) -> None:
    told = names(cas, "associations")
    own = rf"territoires/{cas.id}/associations/([a-z0-9-]+)/index.html$"
    assert cas.page("associations/").links(own) == told
    for key, name in told.items():
        assert cas.page(f"associations/{key}/").one("h1").text == name
    confirmed = {
        key: name
        for card in cas.page("associations/").all("li.fiche")
        for key, name in card.links(own).items()
    }
    places = set(names(cas, "lieux").values())
    alone = {key: name for key, name in confirmed.items() if name not in places}
    assert listed(cas.page("carte/"), "association-") == alone, "un lieu du même nom : un point"
    assert listed(cas.across("carte/"), f"{cas.id}/association-") == alone
    assert drawn(cas, "associations") == told


def drawn(cas: Cas, table: str) -> dict[str, str]:
    """The name of each point of a GeoJSON."""
    content = files(cas.root).get(f"territoires/{cas.id}/donnees/{table}.geojson", b"{}")
    points = json.loads(content).get("features", [])
    return {each["properties"]["id"]: spaced(each["properties"]["nom"]) for each in points}


@DOSSIERS
def test_the_charter_is_read_the_same_everywhere(cas: Cas) -> None:
    actions = names(cas, "actions", "titre")
    read = {row["article"]: row for row in cas.rows("charte")}
    for item in cas.page("charte/").all("li[data-numero]"):
        row = read.get(item["data-numero"])
        lines = item.all("p.article-actions")
        shown = {key for line in lines for key in line.links(r"/actions/([a-z0-9-]+)/")}
        assert shown == cited(row)
        if row:
            assert item.one(".article-devise").text == spaced(row["devise"])
            assert row["lecture"] == "" or spaced(row["lecture"]) in item.text
    for number, row in read.items():
        (card,) = (
            card
            for card in cas.across(f"charte/{number}/").all("article.carte")
            if cas.dossier.territoire.nom in card.one("h3").text
        )
        assert spaced(row["lecture"]) in card.text
        assert card.links(r"/actions/([a-z0-9-]+)/") == {k: actions[k] for k in cited(row)}
        cell = cas.compared(f"article-{number}")
        compared = cell.links(rf"territoires/{cas.id}/actions/([a-z0-9-]+)/")
        assert compared.items() <= {k: actions[k] for k in cited(row)}.items()
        assert len(compared) + more(cell) == len(cited(row))


def cited(row: dict[str, str] | None) -> set[str]:
    return set(row["actions"].split(" | ")) if row and row["actions"] else set()


@DOSSIERS
def test_percentages_are_the_same_everywhere_withheld_or_not(cas: Cas) -> None:
    told = {row["id"]: row for row in cas.rows("questionnaire")}
    boxes = {
        box["id"].removeprefix("pourcentage-"): box
        for box in cas.page("questionnaire/").all("div.part[id^=pourcentage-]")
    }
    assert boxes.keys() == told.keys()
    for key, box in boxes.items():
        row = told[key]
        value = "".join(shown.text for shown in box.all("b.part-valeur"))
        assert value.replace(" %", "") == row["valeur"].replace(".", ",")
        assert spaced(row["libelle"]) in box.text
        assert spaced(row["qui"]) in box.text
    for question, count in Counter(row["question"] for row in told.values()).items():
        cell = cas.compared(question)
        compared = cell.links(r"#pourcentage-([a-z0-9-]+)$")
        assert len(compared) + more(cell) == count
        for key, text in compared.items():
            value = told[key]["valeur"].replace(".", ",")
            assert text.startswith(f"{value} % " if value else "part non publiée")
            assert spaced(told[key]["libelle"]) in text


@DOSSIERS
def test_every_territory_has_its_row_with_the_population_that_its_figures_give(cas: Cas) -> None:
    (row,) = cas.rows("territoires")
    if years := cas.rows("populations"):
        last = max(years, key=lambda each: each["annee"])
        told = {column: last[column] for column in ("annee", "communes", "population", "source")}
        assert told.items() <= row.items()
    else:
        figures = {f"{float(each['valeur']):.0f}" for each in cas.rows("chiffres")}
        named = {each["code_insee"] for each in cas.rows("communes")}
        assert row["communes"] in {str(len(named)), "", *figures}
        assert row["population"] in {"", *figures}
