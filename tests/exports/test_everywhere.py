"""A value is computed once: pages, comparison and files of the published site say the same."""

import csv
import io
import re
from datetime import date
from functools import cache
from html import unescape

import pytest

from generator.exports.notice import Notice
from generator.exports.pages import donnees
from generator.model.dossier import Dossier
from generator.model.site import Site
from generator.pages import site as every_page
from generator.pages.commun import commun
from generator.pages.page import Fichier
from generator.pages.texte import nombre
from generator.reading.site import read_site
from tests.sites import PROJECT

TODAY = date(2026, 11, 20)
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
    "suites": ("suites/", "evenement-{id}"),
    "chiffres": ("", "chiffre-{id}"),
}
"""Where each row stands: the page in the dossier, and the anchor in it."""


@cache
def published() -> Site:
    reading = read_site(PROJECT, brouillons=False)
    assert reading.site
    return reading.site


@cache
def bodies() -> dict[str, str]:
    shared = commun(published(), TODAY)
    return {page.adresse: page.corps for page in every_page.pages(published(), shared)}


@cache
def files() -> dict[str, bytes]:
    made = donnees(published(), Notice(TODAY))
    return {item.adresse: item.contenu for item in made if isinstance(item, Fichier)}


def rows(dossier: Dossier, name: str) -> list[dict[str, str]]:
    content = files().get(f"territoires/{dossier.identifiant}/donnees/{name}.csv", b"")
    return list(csv.DictReader(io.StringIO(content.decode("utf-8"), newline="")))


def words(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def portrait(dossier: Dossier) -> str:
    return bodies()[f"territoires/{dossier.identifiant}/"]


def shown(html: str) -> tuple[float, str]:
    """The value of a figure as a reader reads it, and its unit."""
    value, unit = re.findall(
        r'chiffre-valeur">(.*?)(?: <span class="chiffre-unite">(.*?)</span>)?</span>', html
    )[0]
    number = re.sub(r"[\s\u202f%+]", "", unescape(value)).replace("−", "-").replace(",", ".")
    return float(number), unescape(unit) or "%"


DOSSIERS = pytest.mark.parametrize("dossier", published().dossiers, ids=lambda d: d.identifiant)


@DOSSIERS
def test_every_key_figure_is_the_same_on_the_portrait_and_in_the_file(dossier: Dossier) -> None:
    figures = rows(dossier, "chiffres")
    assert len(figures) == len(dossier.territoire.chiffres)
    for row in figures:
        box = re.search(
            rf'<details class="chiffre" id="chiffre-{row["id"]}">.*?</details>',
            portrait(dossier),
            re.DOTALL,
        )
        assert box, row["id"]
        assert shown(box[0]) == (float(row["valeur"]), row["unite"])
        assert words(row["libelle"]) in words(box[0])


@DOSSIERS
def test_every_figure_compared_is_that_of_the_portrait(dossier: Dossier) -> None:
    known = {row["id"]: row for row in rows(dossier, "chiffres")}
    cells = re.findall(
        rf'<td [^>]*data-avec="{dossier.identifiant}".*?</td>', bodies()["comparer/"], re.DOTALL
    )
    seen = 0
    for cell in cells:
        link = re.search(
            rf'territoires/{dossier.identifiant}/index.html#chiffre-([a-z0-9-]+)"', cell
        )
        if link:
            seen += 1
            row = known[link[1]]
            assert shown(cell) == (float(row["valeur"]), row["unite"])
            drawn = re.search(r'data-valeur="([^"]+)"', cell)
            assert drawn and float(drawn[1]) == float(row["valeur"])
    indicators = {(row["indicateur"], row["selon_le_compte_rendu"]) for row in known.values()}
    assert seen == len(indicators), "chaque chiffre clé a sa ligne"


@DOSSIERS
def test_the_population_is_the_same_year_by_year_everywhere(dossier: Dossier) -> None:
    years = {row["annee"]: nombre(int(row["population"])) for row in rows(dossier, "populations")}
    assert len(years) > 1
    line = re.search(
        r'<tr id="ligne-population-par-annee".*?</tr>', bodies()["comparer/"], re.DOTALL
    )
    assert line
    (cell,) = re.findall(rf'<td [^>]*data-avec="{dossier.identifiant}".*?</td>', line[0], re.DOTALL)
    for year, total in years.items():
        assert f"{year} {' '.join(total.split())}" in words(cell)
        assert f"{year} {' '.join(total.split())}" in words(portrait(dossier))
    totals: dict[str, int] = {}
    for row in rows(dossier, "communes"):
        totals[row["annee"]] = totals.get(row["annee"], 0) + int(row["population"])
    assert {year: nombre(totals[year]) for year in years} == years


@DOSSIERS
@pytest.mark.parametrize("name", ANCHORS)
def test_the_rows_of_a_file_are_those_of_its_page(dossier: Dossier, name: str) -> None:
    page, anchor = ANCHORS[name]
    found = rows(dossier, name)
    for row in found:
        address = f"territoires/{dossier.identifiant}/{page.format(**row)}"
        assert address in bodies(), row["id"]
        if anchor:
            assert f'id="{anchor.format(**row)}"' in bodies()[address], row["id"]
    if anchor and found:
        pattern = re.escape(anchor).replace(r"\{id\}", "([a-z0-9-]+)")
        on_page = re.findall(rf'<[a-z0-9]+[^>]* id="{pattern}"', bodies()[address])
        if anchor != "{id}":
            assert set(on_page) == {row["id"] for row in found}


def test_the_list_of_actions_holds_the_rows_of_the_file() -> None:
    together = csv.DictReader(io.StringIO(files()["donnees/actions.csv"].decode(), newline=""))
    told = [f"{row['territoire']}/{row['id']}" for row in together]
    assert sorted(re.findall(r'<li data-point="([^"]+)"', bodies()["actions/"])) == sorted(told)
