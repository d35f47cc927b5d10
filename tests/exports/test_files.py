"""Every file of data, read back by readers that are not ours, holds the rows of the dossiers."""

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urljoin
from zoneinfo import ZoneInfo

import icalendar
import pytest
from python_calamine import CalamineWorkbook

from generator.derived.adresses import Cible
from generator.derived.commun import commun
from generator.derived.dates import Date
from generator.derived.moment import intervalle
from generator.derived.notice import Notice
from generator.derived.output import Page, SiteFile
from generator.derived.tables.table import Table, table
from generator.exports.archive import DESCRIPTION
from generator.exports.csv import to_csv
from generator.exports.json import to_json
from generator.exports.tables import makers
from generator.model.dossier import Dossier
from tests.exports.calendars import calendar
from tests.exports.partout import ROOTS, files
from tests.pages.fictif import fictif, trifouillis
from tests.publications import data, unpacked

DAY = date(2026, 11, 20)
NOTICE = Notice(publie_le=DAY.isoformat())
FOLDER = "territoires/trifouillis-en-plaine/donnees/"
SHARED = commun(fictif(), DAY)
TABLE_NAMES = sorted(make(SHARED, trifouillis()).nom for make in makers())


@cache
def published(site: str = "") -> dict[str, SiteFile | Page]:
    return data(fictif(), DAY, site)


def file(address: str, site: str = "") -> bytes:
    """A file of data: beside the archive of its folder, else inside it."""
    found = published(site).get(address)
    if isinstance(found, SiteFile):
        return found.contenu
    folder, _, name = address.rpartition("/")
    return archive(f"{folder}/", site)[name]


def archive(folder: str, site: str = "") -> Mapping[str, bytes]:
    """What the archive of a folder holds."""
    found = next(f for a, f in published(site).items() if a.startswith(folder) and a[-4:] == ".zip")
    assert isinstance(found, SiteFile)
    return unpacked(found.contenu)


def described(name: str) -> dict[str, Any]:
    """What the one description says of a CSV."""
    told = json.loads(archive(FOLDER)[DESCRIPTION])
    return next(each for each in told["tables"] if each["url"] == name)


def rows(address: str) -> list[dict[str, str]]:
    """A CSV as any reader reads it."""
    excel = address.endswith("-excel.csv")
    text = file(address).decode("utf-8-sig" if excel else "utf-8")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";" if excel else ","))


def table_of(name: str, dossier: Dossier) -> Table:
    return next(made for make in makers() if (made := make(SHARED, dossier)).nom == name)


def test_every_table_is_exercised() -> None:
    assert [name for name in TABLE_NAMES if not table_of(name, trifouillis()).lignes] == []


@pytest.mark.parametrize("name", TABLE_NAMES)
def test_every_format_holds_the_same_rows(name: str) -> None:
    told = json.loads(file(f"{FOLDER}{name}.json"))
    expected = [_as_text(row) for row in told["lignes"]]
    assert expected
    assert rows(f"{FOLDER}{name}.csv") == expected
    assert [_from_excel(row, told["lignes"][n]) for n, row in enumerate(_excel(name))] == expected
    assert len(expected) == len(table_of(name, trifouillis()).lignes)


def _excel(name: str) -> list[dict[str, str]]:
    return rows(f"{FOLDER}{name}-excel.csv")


def _as_text(row: dict[str, Any]) -> dict[str, str]:
    return {key: _text(value) for key, value in row.items()}


def _text(value: object) -> str:
    if isinstance(value, list):
        return " | ".join(value)
    if isinstance(value, float) and value.is_integer():
        return f"{value:g}"
    return "" if value is None else str(value)


def bare(cell: str) -> str:
    """Text without the apostrophe or the `="…"` that holds it in Excel."""
    return re.sub(r'^="(.*)"$', r"\1", cell).removeprefix("'")


def _from_excel(row: dict[str, str], told: dict[str, Any]) -> dict[str, str]:
    """What Excel in French would read: decimal commas, an apostrophe or `="…"` around text."""
    return {
        key: value.replace(",", ".") if isinstance(told[key], float) else bare(value)
        for key, value in row.items()
    }


@pytest.mark.parametrize("name", TABLE_NAMES)
def test_every_column_is_explained_and_signed(name: str) -> None:
    told = json.loads(file(f"donnees/{name}.json"))
    header = list(rows(f"{FOLDER}{name}.csv")[0])
    assert list(told["colonnes"]) == header
    assert all(told["colonnes"].values())
    for variant in ("", "-excel"):
        columns = described(f"{name}{variant}.csv")["tableSchema"]["columns"]
        assert {c["name"]: c["dc:description"] for c in columns} == told["colonnes"]
    assert told["licence"] == "Licence Ouverte 2.0"
    assert told["producteur"] == "Horizon partagé"
    assert told["publie_le"] == "2026-11-20"


def test_all_territories_together_hold_the_rows_of_each() -> None:
    for name in TABLE_NAMES:
        each = [row for dossier in fictif().dossiers for row in table_of(name, dossier).lignes]
        assert len(rows(f"donnees/{name}.csv")) == len(each)


def test_themes_are_named_and_each_table_names_known_ones() -> None:
    told = {row["id"]: row for row in rows("donnees/themes.csv")}
    shared = fictif().themes
    assert shared
    assert {key: row["nom"] for key, row in told.items()} == {t.id: t.nom for t in shared.themes}
    assert all(row["phrase"] for row in told.values())
    cited = {
        theme
        for name in TABLE_NAMES
        for row in json.loads(file(f"donnees/{name}.json"))["lignes"]
        for theme in row.get("themes", ())
    }
    assert cited and cited <= told.keys()


def test_articles_of_the_charter_have_their_motto() -> None:
    charter = fictif().charte_commune
    assert charter
    mottos = {str(article.numero): article.devise for article in charter.articles}
    read = rows(f"{FOLDER}charte.csv")
    assert read and all(row["devise"] == mottos[row["article"]] for row in read)


def test_figures_say_their_scope_and_whether_they_are_rounded() -> None:
    figures = {figure.id: figure for figure in trifouillis().territoire.chiffres}
    for row in rows(f"{FOLDER}chiffres.csv"):
        figure = figures[row["id"]]
        assert row["perimetre_precise"] == (figure.perimetre_precise or "")
        assert row["arrondi"] == ("oui" if figure.arrondi else "non")
    assert any(figure.arrondi for figure in figures.values())
    assert any(figure.perimetre_precise for figure in figures.values())


def test_excel_opens_it_right_and_runs_nothing() -> None:
    texts = ["=1+1", "+33", "-2", "@SUM(A1)", "\tx", 'a;b"c', "deux\nlignes", "é"]
    held = ["02361", "2022-05"]
    as_read = ["'=1+1", "'+33", "'-2", "'@SUM(A1)", "'\tx", *texts[5:], '="02361"', '="2022-05"']
    texts += [*held, "2022", "2022-05-14", "0"]
    told: list[dict[str, Any]] = [{"texte": text, "nombre": -2.5} for text in texts]
    made = table("essai", "Essai", "", {"texte": "Texte", "nombre": "Nombre"}, told)
    raw = to_csv(made, excel=True).octets
    assert raw.startswith(b"\xef\xbb\xbftexte;nombre\r\n")
    read = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""), delimiter=";"))[1:]
    assert [row[0] for row in read] == [*as_read, "2022", "2022-05-14", "0"]
    assert {row[1] for row in read} == {"-2,5"}
    plain = to_csv(made, excel=False).octets.decode("utf-8")
    assert [row["texte"] for row in csv.DictReader(io.StringIO(plain, newline=""))] == texts


@pytest.mark.parametrize("variant", ["", "-excel"])
@pytest.mark.parametrize("name", TABLE_NAMES)
def test_the_description_of_a_csv_is_enough_to_read_it(name: str, variant: str) -> None:
    told = described(f"{name}{variant}.csv")
    text = file(f"{FOLDER}{name}{variant}.csv").decode(told["dialect"]["encoding"] + "-sig")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=told["dialect"]["delimiter"])
    columns = told["tableSchema"]["columns"]
    assert next(reader) == [column["titles"] for column in columns]
    read = [
        {c["name"]: _typed(c, cell) for c, cell in zip(columns, row, strict=True)} for row in reader
    ]
    assert read == json.loads(file(f"{FOLDER}{name}.json"))["lignes"]


def _typed(column: dict[str, Any], cell: str) -> object:
    """A cell as CSV on the Web reads it, apart from what `dc:description` says of text."""
    if "separator" in column:
        return bare(cell).split(column["separator"]) if cell else []
    kind = column.get("datatype", "string")
    mark = kind["format"]["decimalChar"] if isinstance(kind, dict) else "."
    base = kind["base"] if isinstance(kind, dict) else kind
    if not cell:
        return None
    return float(cell.replace(mark, ".")) if base in {"integer", "decimal"} else bare(cell)


def test_a_list_is_split_back_into_its_values() -> None:
    told: list[dict[str, Any]] = [
        {"qui": ("un | y", "deux|trois")},
        {"qui": ("seul",)},
        {"qui": ()},
    ]
    made = table("essai", "Essai", "", {"qui": "Qui"}, told)
    assert [row["qui"] for row in json.loads(to_json(made, NOTICE).octets)["lignes"]] == [
        ["un | y", "deux|trois"],
        ["seul"],
        [],
    ]
    for excel in (False, True):
        text = to_csv(made, excel=excel).octets.decode("utf-8-sig")
        cells = [row["qui"] for row in csv.DictReader(io.StringIO(text, newline=""))]
        assert [cell.split(" | ") if cell else [] for cell in cells] == [
            ["un ¦ y", "deux¦trois"],
            ["seul"],
            [],
        ]


@pytest.mark.parametrize("name", ["lieux", "associations"])
def test_geojson_is_rfc_7946(name: str) -> None:
    told = json.loads(file(f"{FOLDER}{name}.geojson"))
    plain = {row["id"]: row for row in rows(f"{FOLDER}{name}.csv")}
    assert told["type"] == "FeatureCollection"
    assert "crs" not in told
    assert (told["licence"], told["producteur"]) == ("Licence Ouverte 2.0", "Horizon partagé")
    assert told["publie_le"] == "2026-11-20"
    assert all(set(each["properties"]) == set(told["colonnes"]) for each in told["features"])
    assert all(told["colonnes"].values())
    assert len(told["features"]) == len(plain)
    for feature in told["features"]:
        row = plain[feature["properties"]["id"]]
        assert feature["type"] == "Feature"
        assert feature["id"] == f"{row['territoire']}/{row['id']}"
        assert feature["geometry"]["type"] == "Point"
        lon, lat = feature["geometry"]["coordinates"]
        assert (lon, lat) == pytest.approx((float(row["longitude"]), float(row["latitude"])))
        assert -10 < lon < 15 and 40 < lat < 55, "longitude, puis latitude"


def events(raw: bytes) -> list[icalendar.Event]:
    return list(icalendar.Calendar.from_ical(raw).walk("VEVENT"))


def test_the_calendar_holds_the_dates_known_to_the_day() -> None:
    known = [row for row in rows(f"{FOLDER}agenda.csv") if row["date"].count("-") == 2]
    known += [row for row in rows(f"{FOLDER}etapes.csv") if row["date"].count("-") == 2]
    found = [each for each in events(file(f"{FOLDER}agenda.ics")) if "RRULE" not in each]
    assert known
    assert sorted(_day(event) for event in found) == sorted(row["date"] for row in known)


def _day(event: icalendar.Event) -> str:
    start = event["DTSTART"].dt
    return (start.date() if isinstance(start, datetime) else start).isoformat()


def test_dates_known_to_the_month_are_left_out_and_said_so() -> None:
    page = published()[FOLDER]
    assert isinstance(page, Page)
    dates = [*rows(f"{FOLDER}agenda.csv"), *rows(f"{FOLDER}etapes.csv")]
    vague = sum(row["date"].count("-") in {0, 1} and row["date"] != "" for row in dates)
    assert vague
    assert f"{vague} date" in page.corps


def entry(jour: str, fin: str | None = None, *heures: str) -> Date:
    when = intervalle(jour, fin, *(*heures, None, None)[:2])
    assert when
    return Date("x-date-fete", "Fête", when, "Bourg", "Venez.", "p/index.html#a", "Agenda, Bourg")


def test_a_calendar_is_stable_and_in_paris() -> None:
    raw = calendar([entry("2026-07-14", None, "18:30", "21:30")], NOTICE)
    (event,) = events(raw)
    start = event["DTSTART"]
    assert start.params["TZID"] == "Europe/Paris"
    assert start.dt == datetime(2026, 7, 14, 18, 30, tzinfo=ZoneInfo("Europe/Paris"))
    assert event["DTEND"].dt == datetime(2026, 7, 14, 21, 30, tzinfo=ZoneInfo("Europe/Paris"))
    assert event["UID"] == "x-date-fete@horizon-partage"
    assert event["DTSTAMP"].dt.date() == date(2026, 7, 14)
    assert b"BEGIN:VTIMEZONE" in raw
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    later = calendar(
        [entry("2026-07-14", None, "18:30", "21:30")],
        replace(NOTICE, publie_le="2030-01-01"),
    )
    assert [each.to_ical() for each in events(later)] == [event.to_ical()]


def test_a_calendar_of_a_site_without_address_names_the_page() -> None:
    (event,) = events(calendar([entry("2026-07-14")], NOTICE))
    assert event["DESCRIPTION"] == "Venez.\nHorizon partagé, page «\u00a0Agenda, Bourg\u00a0»"
    assert "URL" not in event


def test_a_calendar_leads_back_to_the_site_when_it_has_an_address() -> None:
    for event in events(file(f"{FOLDER}agenda.ics", "https://exemple.fr/")):
        page, _, anchor = str(event["URL"]).partition("index.html#")
        assert page.startswith("https://exemple.fr/territoires/trifouillis-en-plaine/")
        assert anchor
        assert str(event["URL"]) in event["DESCRIPTION"]


def test_several_days_end_after_the_last() -> None:
    (event,) = events(calendar([entry("2026-07-14", "2026-07-16")], NOTICE))
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2026, 7, 14), date(2026, 7, 17))


def test_several_days_from_an_hour_end_with_the_last() -> None:
    (event,) = events(calendar([entry("2026-07-14", "2026-07-16", "10:00")], NOTICE))
    paris = ZoneInfo("Europe/Paris")
    assert event["DTSTART"].dt == datetime(2026, 7, 14, 10, tzinfo=paris)
    assert event["DTEND"].dt == datetime(2026, 7, 17, 0, tzinfo=paris)


def test_an_end_is_after_its_start_and_of_its_kind() -> None:
    (ball,) = [e for e in events(file(f"{FOLDER}agenda.ics")) if "bal-passe" in e["UID"]]
    assert str(ball["DTEND"].dt) == "2025-07-14 02:00:00+02:00"
    for event in events(file(f"{FOLDER}agenda.ics")):
        if "DTEND" in event:
            start, end = event["DTSTART"], event["DTEND"]
            assert end.dt > start.dt, event["UID"]
            assert end.params == start.params


def test_a_calendar_says_whose_it_is_and_what_it_holds() -> None:
    raw = file(f"{FOLDER}agenda.ics", "https://exemple.fr")
    read = icalendar.Calendar.from_ical(raw)
    unfolded = raw.decode().replace("\r\n ", "").split("\r\n")
    assert f"X-WR-CALDESC:{read['DESCRIPTION'].to_ical().decode()}" in unfolded
    lines = read["DESCRIPTION"].split("\n")
    assert any(line.startswith("Licence\u00a0: Licence Ouverte 2.0 (https://") for line in lines)
    assert {"Producteur\u00a0: Horizon partagé.", "Publié le 2026-11-20."} <= set(lines)
    assert f"Page\u00a0: https://exemple.fr/{FOLDER}index.html#calendrier" in lines
    explained = {line.partition("\u00a0: ")[0] for line in lines}
    assert {name for event in events(raw) for name in event} <= explained


CATALOGUE = "donnees/catalogue.jsonld"


def datasets(site: str = "") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(file(CATALOGUE, site))["dcat:dataset"]
    return found


def addresses(value: object) -> Iterator[str]:
    """Every address that the catalogue gives, as its readers resolve them: from its own."""
    if isinstance(value, list):
        yield from (found for each in value for found in addresses(each))
    elif isinstance(value, dict):
        if "@id" in value:
            yield urljoin(f"https://exemple.fr/{CATALOGUE}", value["@id"])
        yield from (found for key, each in value.items() for found in addresses(each))


def exists(address: str) -> bool:
    path, _, anchor = address.removeprefix("https://exemple.fr/").partition("#")
    page = published().get(path.removesuffix("index.html"))
    if anchor and anchor != "producteur":
        return isinstance(page, Page) and f'id="{anchor}"' in page.corps
    return path == "index.html" or page is not None


@pytest.mark.parametrize("site", ["", "https://exemple.fr", "https://exemple.fr/"])
def test_every_address_of_the_catalogue_leads_there(site: str) -> None:
    told = json.loads(file(CATALOGUE, site))
    here = {found for found in addresses(told) if found.startswith("https://exemple.fr/")}
    assert [found for found in here if not exists(found)] == []
    files = {f"https://exemple.fr/{a}" for a, f in published().items() if isinstance(f, SiteFile)}
    assert files - here == {f"https://exemple.fr/{CATALOGUE}"}


def test_the_catalogue_lists_each_file_once() -> None:
    listed = [
        each["dcat:downloadURL"]["@id"]
        for dataset in datasets()
        for each in dataset["dcat:distribution"]
    ]
    assert len(listed) == len(set(listed)) > len(TABLE_NAMES)


def test_no_two_datasets_have_the_same_title_on_pages_or_in_the_catalogue() -> None:
    titles = [dataset["dct:title"] for dataset in datasets()]
    assert len(titles) == len(set(titles))
    assert f"Lieux, {trifouillis().territoire.nom}" in titles
    facts = [fact for page in published().values() for fact in getattr(page, "structure", ())]
    names = [str(fact["name"]) for fact in facts]
    assert names and len(names) == len(set(names))
    assert set(names) <= set(titles)


def test_the_catalogue_is_dcat_as_europe_wants_it() -> None:
    catalogue = json.loads(file(CATALOGUE))
    assert catalogue["@type"] == "dcat:Catalog"
    assert {"dct:title", "dct:description", "dct:publisher", "dct:license"} <= catalogue.keys()
    union = "http://publications.europa.eu/resource/authority/"
    assert catalogue["dct:language"] == {"@id": f"{union}language/FRA"}
    for dataset in catalogue["dcat:dataset"]:
        assert dataset["@type"] == "dcat:Dataset"
        assert {"dct:title", "dct:description", "dct:license", "dcat:landingPage"} <= dataset.keys()
        assert dataset["dct:publisher"]["@id"] == catalogue["dct:publisher"]["@id"]
        assert all(place["skos:prefLabel"] for place in dataset["dct:spatial"])
        for each in dataset["dcat:distribution"]:
            assert each["dcat:accessURL"] == each["dcat:downloadURL"]
            assert each["dct:format"]["@id"].startswith(f"{union}file-type/")
            assert each["dcat:mediaType"]["@id"].startswith("https://www.iana.org/assignments/")


def test_the_catalogue_says_which_territories() -> None:
    full = [d.territoire.nom_complet for d in fictif().dossiers]
    for dataset in datasets():
        told = [place["skos:prefLabel"] for place in dataset["dct:spatial"]]
        assert told == full if "tous les territoires" in dataset["dct:title"] else len(told) == 1


def test_the_pages_offer_every_file() -> None:
    for folder in ("donnees/", FOLDER):
        page = published()[folder]
        assert isinstance(page, Page)
        inside = [a for a in published() if a.startswith(folder) and a != folder]
        links = {a: f'="{Cible(a).depuis(page.adresse)}"' for a in inside}
        packed = {f"{folder}{name}" for name in archive(folder)}
        assert [a for a in inside if a not in packed and links[a] not in page.corps] == []


@pytest.mark.parametrize("root", ROOTS, ids=lambda root: root.name)
def test_a_dossier_has_at_most_fifteen_files_of_data(root: Path) -> None:
    found = (address.rpartition("/")[0] for address in files(root))
    counts = Counter(each for each in found if each.endswith("/donnees"))
    assert counts and max(counts.values()) <= 15


def test_the_archive_holds_every_table_in_every_format_and_says_what_they_are() -> None:
    for folder in (FOLDER, "donnees/"):
        held = archive(folder)
        for name in TABLE_NAMES:
            assert {f"{name}.csv", f"{name}-excel.csv", f"{name}.json"} <= held.keys()
        assert {"lieux.geojson", "associations.geojson", "agenda.ics"} <= held.keys()
        package = json.loads(held["datapackage.json"])
        assert {each["path"] for each in package["resources"]} <= held.keys()
        for each in package["resources"]:
            header = held[each["path"]].decode().partition("\r\n")[0]
            assert header == ",".join(field["name"] for field in each["schema"]["fields"])
        assert not [name for name, content in held.items() if b"@@" in content]


@pytest.mark.parametrize("folder", [FOLDER, "donnees/"])
def test_the_workbook_holds_the_rows_and_the_dictionary(folder: str) -> None:
    address = next(a for a in published() if a.startswith(folder) and a.endswith(".xlsx"))
    book = CalamineWorkbook.from_filelike(io.BytesIO(file(address)))
    told = {str(row[1]) for row in book.get_sheet_by_name("Dictionnaire").to_python()}
    for name in TABLE_NAMES:
        made = table_of(name, trifouillis())
        assert set(made.entetes) <= told
        title = made.titre.replace("?", "")[:31].strip()
        sheet = book.get_sheet_by_name(title).to_python(skip_empty_area=False)
        expected = json.loads(file(f"{folder}{name}.json"))["lignes"]
        assert [str(each) for each in sheet[0]] == list(made.entetes)
        assert [_text(each) for each in sheet[1][:1]] == [_text(next(iter(expected[0].values())))]
        assert len(sheet) == len(expected) + 1


def test_one_file_holds_what_the_buttons_give() -> None:
    told = json.loads(file(f"{FOLDER}tables.json"))
    for name in TABLE_NAMES:
        assert told[name]["lignes"] == json.loads(file(f"{FOLDER}{name}.json"))["lignes"]
        assert told[name]["publie_le"] == "2026-11-20"
