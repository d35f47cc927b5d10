"""A value is computed once: pages, comparison and files say the same."""

import csv
import io
import re
from pathlib import Path

import pytest

from generator.derived.texte import nombre
from tests.exports.partout import CAS, ROOTS, Cas, files, page
from tests.tree import Node

ANCHORS = {
    "lieux": ("lieux/", "{id}"),
    "associations": ("associations/{id}/", ""),
    "agenda": ("agenda/", "date-{id}"),
    "etapes": ("deroulement/", "etape-{id}"),
    "constats": ("barometre/", "constat-{id}"),
    "intentions": ("barometre/", "intention-{id}"),
    "changements": ("changements/", "changement-{id}"),
    "actions": ("actions/{id}/", ""),
    "scenario": ("scenario/", "ligne-{id}"),
    "consultation": ("consultation/", "item-{id}"),
    "plan-action": ("plan-action/", "item-plan-{id}"),
    "suites": ("suites/", "evenement-{id}"),
    "chiffres": ("", "chiffre-{id}"),
}
"""Where each row stands: the page in the dossier, and the anchor in it."""


def shown(box: Node) -> tuple[float, str]:
    """The value of a figure as a reader reads it, and its unit."""
    told = box.all(".chiffre-valeur")[0]
    unit = "".join(part.text for part in told.all(".chiffre-unite"))
    number = re.sub(r"[\s%+]", "", told.text.removesuffix(unit))
    return float(number.replace("−", "-").replace(",", ".")), unit or "%"


def filed(row: dict[str, str]) -> tuple[float, str]:
    """The same in the file, where the unit is always plural: a reader reads `1 commune`."""
    value, unit = float(row["valeur"]), row["unite"]
    return value, re.sub(r"^(?!décès)(\w+)s\b", r"\1", unit) if abs(value) < 2 else unit


def decimals(value: str) -> int:
    """How many decimals a number of a file has."""
    return len(value.partition(".")[2].rstrip("0"))


DOSSIERS = pytest.mark.parametrize("cas", CAS, ids=lambda cas: cas.id)


@DOSSIERS
def test_every_key_figure_is_the_same_on_the_portrait_and_in_the_file(cas: Cas) -> None:
    figures = cas.rows("chiffres")
    assert len(figures) == len(cas.dossier.territoire.chiffres)
    for row in figures:
        told = cas.page().one(f"#chiffre-{row['id']}")
        boxes = cas.page().all(f"details.chiffre#chiffre-{row['id']}")
        if boxes:
            assert shown(boxes[0]) == filed(row)
            assert " ".join(row["libelle"].split()) in told.text
        elif float(row["valeur"]):  # a row of a table; a part that is nought is only named
            value = nombre(abs(float(row["valeur"])), decimals(row["valeur"]))
            assert " ".join(value.split()) in told.text


@DOSSIERS
def test_every_figure_compared_is_that_of_the_portrait(cas: Cas) -> None:
    known = {row["id"]: row for row in cas.rows("chiffres")}
    seen = 0
    for cell in cas.comparison.all(f"td[data-avec={cas.id}]"):
        links = cell.links(rf"territoires/{cas.id}/index.html#chiffre-([a-z0-9-]+)$")
        for key in list(links)[:1]:
            row = known[key]
            if not cell.has(".chiffre-valeur"):  # told again among populations
                assert " ".join(nombre(float(row["valeur"])).split()) in cell.text
                continue
            seen += 1
            assert shown(cell) == filed(row)
    indicators = {(row["indicateur"], row["selon_le_compte_rendu"]) for row in known.values()}
    assert seen == len(indicators), "chaque chiffre clé a sa ligne"


@pytest.mark.parametrize(
    "cas", [cas for cas in CAS if cas.dossier.territoire.annees], ids=lambda cas: cas.id
)
def test_the_population_is_the_same_year_by_year_everywhere(cas: Cas) -> None:
    years = {row["annee"]: nombre(int(row["population"])) for row in cas.rows("populations")}
    assert len(years) > 1
    cell = cas.compared("population-par-annee")
    for year, total in years.items():
        assert f"{year} {' '.join(total.split())}" in cell.text
        assert f"{year} {' '.join(total.split())}" in cas.page().text
    totals: dict[str, int] = {}
    for row in cas.rows("communes"):
        totals[row["annee"]] = totals.get(row["annee"], 0) + int(row["population"])
    assert {year: nombre(totals[year]) for year in years} == years


@DOSSIERS
@pytest.mark.parametrize("name", ANCHORS)
def test_the_rows_of_a_file_are_those_of_its_page(cas: Cas, name: str) -> None:
    section, anchor = ANCHORS[name]
    found = cas.rows(name)
    for row in found:
        shown = cas.page(section.format(**row))
        assert shown.text, row["id"]
        assert not anchor or shown.has(f"[id='{anchor.format(**row)}']"), row["id"]
    if anchor not in {"", "{id}"}:
        prefix = anchor.removesuffix("{id}")
        on_page = cas.page(section).values(f"[id^={prefix}]", "id")
        assert {name.removeprefix(prefix) for name in on_page} == {row["id"] for row in found}


@pytest.mark.parametrize("root", ROOTS, ids=lambda root: root.name)
def test_the_list_of_actions_holds_the_rows_of_the_file(root: Path) -> None:
    together = csv.DictReader(io.StringIO(files(root)["donnees/actions.csv"].decode(), newline=""))
    told = [f"{row['territoire']}/{row['id']}" for row in together]
    listed = page(root, "actions/").values("li[data-point]", "data-point")
    assert sorted(listed) == sorted(told)
