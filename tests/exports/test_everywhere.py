"""A value is computed once: pages, comparison and files say the same."""

import csv
import io
import re
from html import unescape
from pathlib import Path

import pytest

from generator.derived.texte import nombre
from tests.exports.partout import CAS, ROOTS, Cas, files, pages

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


def words(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def shown(html: str) -> tuple[float, str]:
    """The value of a figure as a reader reads it, and its unit."""
    value, unit = re.findall(
        r'chiffre-valeur"[^>]*>(.*?)(?: <span class="chiffre-unite">(.*?)</span>)?</(?:span|a)>',
        html,
    )[0]
    number = re.sub(r"[\s\u202f%+]", "", unescape(value)).replace("−", "-").replace(",", ".")
    return float(number), unescape(unit) or "%"


DOSSIERS = pytest.mark.parametrize("cas", CAS, ids=lambda cas: cas.id)


@DOSSIERS
def test_every_key_figure_is_the_same_on_the_portrait_and_in_the_file(cas: Cas) -> None:
    figures = cas.rows("chiffres")
    assert len(figures) == len(cas.dossier.territoire.chiffres)
    for row in figures:
        box = re.search(
            rf'<details class="chiffre" id="chiffre-{row["id"]}">.*?</details>',
            cas.body(),
            re.DOTALL,
        )
        assert box, row["id"]
        assert shown(box[0]) == (float(row["valeur"]), row["unite"])
        assert words(row["libelle"]) in words(box[0])


@DOSSIERS
def test_every_figure_compared_is_that_of_the_portrait(cas: Cas) -> None:
    known = {row["id"]: row for row in cas.rows("chiffres")}
    cells = re.findall(
        rf'<td [^>]*data-avec="{cas.id}".*?</td>', pages(cas.root)["comparer/"], re.DOTALL
    )
    seen = 0
    for cell in cells:
        link = re.search(rf'territoires/{cas.id}/index.html#chiffre-([a-z0-9-]+)"', cell)
        if link:
            seen += 1
            row = known[link[1]]
            assert shown(cell) == (float(row["valeur"]), row["unite"])
    indicators = {(row["indicateur"], row["selon_le_compte_rendu"]) for row in known.values()}
    assert seen == len(indicators), "chaque chiffre clé a sa ligne"


@pytest.mark.parametrize(
    "cas", [cas for cas in CAS if cas.dossier.territoire.annees], ids=lambda cas: cas.id
)
def test_the_population_is_the_same_year_by_year_everywhere(cas: Cas) -> None:
    years = {row["annee"]: nombre(int(row["population"])) for row in cas.rows("populations")}
    assert len(years) > 1
    line = re.search(
        r'<tr id="ligne-population-par-annee".*?</tr>', pages(cas.root)["comparer/"], re.DOTALL
    )
    assert line
    (cell,) = re.findall(rf'<td [^>]*data-avec="{cas.id}".*?</td>', line[0], re.DOTALL)
    for year, total in years.items():
        assert f"{year} {' '.join(total.split())}" in words(cell)
        assert f"{year} {' '.join(total.split())}" in words(cas.body())
    totals: dict[str, int] = {}
    for row in cas.rows("communes"):
        totals[row["annee"]] = totals.get(row["annee"], 0) + int(row["population"])
    assert {year: nombre(totals[year]) for year in years} == years


@DOSSIERS
@pytest.mark.parametrize("name", ANCHORS)
def test_the_rows_of_a_file_are_those_of_its_page(cas: Cas, name: str) -> None:
    page, anchor = ANCHORS[name]
    found = cas.rows(name)
    for row in found:
        html = cas.body(page.format(**row))
        assert html, row["id"]
        assert not anchor or f'id="{anchor.format(**row)}"' in html, row["id"]
    if anchor not in {"", "{id}"}:
        pattern = re.escape(anchor).replace(r"\{id\}", "([a-z0-9-]+)")
        on_page = re.findall(rf'<[a-z0-9]+[^>]* id="{pattern}"', cas.body(page))
        assert set(on_page) == {row["id"] for row in found}


@pytest.mark.parametrize("root", ROOTS, ids=lambda root: root.name)
def test_the_list_of_actions_holds_the_rows_of_the_file(root: Path) -> None:
    together = csv.DictReader(io.StringIO(files(root)["donnees/actions.csv"].decode(), newline=""))
    told = [f"{row['territoire']}/{row['id']}" for row in together]
    assert sorted(re.findall(r'<li data-point="([^"]+)"', pages(root)["actions/"])) == sorted(told)
