"""Every file of data, read back by readers that are not ours, holds the rows of the dossiers."""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest

from generator.exports.csv import to_csv
from generator.exports.dates import Date
from generator.exports.ics import to_ics
from generator.exports.jeux import TABLES
from generator.exports.json import to_json
from generator.exports.notice import Notice
from generator.exports.pages import donnees
from generator.exports.table import Table, table
from generator.model.dossier import Dossier
from generator.pages.moment import intervalle
from generator.pages.page import Fichier, Page
from tests.pages.fictif import fictif, trifouillis

NOTICE = Notice(date(2026, 11, 20))
FOLDER = "territoires/trifouillis-en-plaine/donnees/"
TABLE_NAMES = sorted(make(trifouillis()).nom for make in TABLES)


@cache
def published(site: str = "") -> dict[str, Fichier | Page]:
    return {item.adresse: item for item in donnees(fictif(), replace(NOTICE, site=site))}


def file(address: str, site: str = "") -> bytes:
    found = published(site)[address]
    assert isinstance(found, Fichier)
    return found.contenu


def rows(address: str) -> list[dict[str, str]]:
    """A CSV as any reader reads it."""
    excel = address.endswith("-excel.csv")
    text = file(address).decode("utf-8-sig" if excel else "utf-8")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";" if excel else ","))


def table_of(name: str, dossier: Dossier) -> Table:
    return next(made for make in TABLES if (made := make(dossier)).nom == name)


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


def _from_excel(row: dict[str, str], told: dict[str, Any]) -> dict[str, str]:
    """What Excel in French would read: decimal commas, an apostrophe before text like a formula."""
    return {
        key: value.replace(",", ".") if isinstance(told[key], float) else value.removeprefix("'")
        for key, value in row.items()
    }


@pytest.mark.parametrize("name", TABLE_NAMES)
def test_every_column_is_explained_and_signed(name: str) -> None:
    told = json.loads(file(f"{FOLDER}{name}.json"))
    header = list(rows(f"{FOLDER}{name}.csv")[0])
    assert list(told["colonnes"]) == header
    assert all(told["colonnes"].values())
    for variant in ("", "-excel"):
        described = json.loads(file(f"{FOLDER}{name}{variant}.csv-metadata.json"))
        columns = described["tableSchema"]["columns"]
        assert {c["name"]: c["dc:description"] for c in columns} == told["colonnes"]
        assert described["url"] == f"{name}{variant}.csv"
        assert "Licence-Ouverte" in described["dc:license"]["@id"]
        assert described["dc:publisher"] == "Horizon partagé"
        assert described["dc:modified"]["@value"] == "2026-11-20"
    assert told["licence"] == "Licence Ouverte 2.0"
    assert told["producteur"] == "Horizon partagé"
    assert told["publie_le"] == "2026-11-20"


def test_all_territories_together_hold_the_rows_of_each() -> None:
    for name in TABLE_NAMES:
        each = [row for dossier in fictif().dossiers for row in table_of(name, dossier).lignes]
        assert len(rows(f"donnees/{name}.csv")) == len(each)


def test_excel_opens_it_right_and_runs_nothing() -> None:
    texts = ["=1+1", "+33", "-2", "@SUM(A1)", "\tx", 'a;b"c', "deux\nlignes", "é"]
    told: list[dict[str, Any]] = [{"texte": text, "nombre": -2.5} for text in texts]
    made = table("essai", "Essai", "", {"texte": "Texte", "nombre": "Nombre"}, told)
    raw = to_csv(made, excel=True)
    assert raw.startswith(b"\xef\xbb\xbftexte;nombre\r\n")
    read = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""), delimiter=";"))[1:]
    assert [row[0] for row in read] == ["'=1+1", "'+33", "'-2", "'@SUM(A1)", "'\tx", *texts[5:]]
    assert {row[1] for row in read} == {"-2,5"}
    plain = to_csv(made, excel=False).decode("utf-8")
    assert [row["texte"] for row in csv.DictReader(io.StringIO(plain, newline=""))] == texts


@pytest.mark.parametrize("variant", ["", "-excel"])
@pytest.mark.parametrize("name", TABLE_NAMES)
def test_the_description_of_a_csv_is_enough_to_read_it(name: str, variant: str) -> None:
    address = f"{FOLDER}{name}{variant}.csv"
    described = json.loads(file(f"{address}-metadata.json"))
    reader = csv.reader(
        io.StringIO(file(address).decode(described["dialect"]["encoding"] + "-sig"), newline=""),
        delimiter=described["dialect"]["delimiter"],
    )
    columns = described["tableSchema"]["columns"]
    assert next(reader) == [column["titles"] for column in columns]
    read = [
        {c["name"]: _typed(c, cell) for c, cell in zip(columns, row, strict=True)} for row in reader
    ]
    assert read == json.loads(file(f"{FOLDER}{name}.json"))["lignes"]


def _typed(column: dict[str, Any], cell: str) -> object:
    """A cell as CSV on the Web reads it, apart from what `dc:description` says of apostrophes."""
    if "separator" in column:
        return cell.removeprefix("'").split(column["separator"]) if cell else []
    kind = column.get("datatype", "string")
    mark = kind["format"]["decimalChar"] if isinstance(kind, dict) else "."
    base = kind["base"] if isinstance(kind, dict) else kind
    if not cell:
        return None
    return float(cell.replace(mark, ".")) if base == "number" else cell.removeprefix("'")


def test_a_list_is_split_back_into_its_values() -> None:
    told: list[dict[str, Any]] = [
        {"qui": ("un | y", "deux|trois")},
        {"qui": ("seul",)},
        {"qui": ()},
    ]
    made = table("essai", "Essai", "", {"qui": "Qui"}, told)
    assert [row["qui"] for row in json.loads(to_json(made, NOTICE))["lignes"]] == [
        ["un | y", "deux|trois"],
        ["seul"],
        [],
    ]
    for excel in (False, True):
        text = to_csv(made, excel=excel).decode("utf-8-sig")
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
    found = events(file(f"{FOLDER}agenda.ics"))
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
    raw = to_ics([entry("2026-07-14", None, "18:30", "21:30")], "Essai", NOTICE)
    (event,) = events(raw)
    start = event["DTSTART"]
    assert start.params["TZID"] == "Europe/Paris"
    assert start.dt == datetime(2026, 7, 14, 18, 30, tzinfo=ZoneInfo("Europe/Paris"))
    assert event["DTEND"].dt == datetime(2026, 7, 14, 21, 30, tzinfo=ZoneInfo("Europe/Paris"))
    assert event["UID"] == "x-date-fete@horizon-partage"
    assert event["DTSTAMP"].dt.date() == date(2026, 7, 14)
    assert b"BEGIN:VTIMEZONE" in raw
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    later = to_ics(
        [entry("2026-07-14", None, "18:30", "21:30")],
        "Essai",
        replace(NOTICE, publie_le=date(2030, 1, 1)),
    )
    assert [each.to_ical() for each in events(later)] == [event.to_ical()]


def test_a_calendar_of_a_site_without_address_names_the_page() -> None:
    (event,) = events(to_ics([entry("2026-07-14")], "Essai", NOTICE))
    assert event["DESCRIPTION"] == "Venez.\nHorizon partagé, page « Agenda, Bourg »"
    assert "URL" not in event


def test_a_calendar_leads_back_to_the_site_when_it_has_an_address() -> None:
    for event in events(file(f"{FOLDER}agenda.ics", "https://exemple.fr/")):
        page, _, anchor = str(event["URL"]).partition("index.html#")
        assert page.startswith("https://exemple.fr/territoires/trifouillis-en-plaine/")
        assert anchor
        assert str(event["URL"]) in event["DESCRIPTION"]


def test_several_days_end_after_the_last() -> None:
    (event,) = events(to_ics([entry("2026-07-14", "2026-07-16")], "Essai", NOTICE))
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2026, 7, 14), date(2026, 7, 17))


def test_several_days_from_an_hour_end_with_the_last() -> None:
    (event,) = events(to_ics([entry("2026-07-14", "2026-07-16", "10:00")], "Essai", NOTICE))
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


def distributions(site: str = "") -> Iterator[dict[str, Any]]:
    for dataset in json.loads(file("donnees/catalogue.jsonld", site))["dcat:dataset"]:
        yield from dataset["dcat:distribution"]


def test_the_catalogue_lists_every_file() -> None:
    listed = [each["dcat:downloadURL"]["@id"] for each in distributions()]
    files = {a for a, item in published().items() if isinstance(item, Fichier)}
    assert len(listed) == len(set(listed))
    assert set(listed) == files - {"donnees/catalogue.jsonld"}
    full = {each["dcat:downloadURL"]["@id"] for each in distributions("https://exemple.fr")}
    assert full == {f"https://exemple.fr/{address}" for address in listed}


def test_the_catalogue_is_dcat() -> None:
    catalogue = json.loads(file("donnees/catalogue.jsonld"))
    assert catalogue["@type"] == "dcat:Catalog"
    assert {"dcat", "dct", "foaf"} <= catalogue["@context"].keys()
    for dataset in catalogue["dcat:dataset"]:
        assert dataset["@type"] == "dcat:Dataset"
        assert {"dct:title", "dct:description", "dct:license", "dcat:landingPage"} <= dataset.keys()


def test_the_pages_offer_every_file() -> None:
    for folder in ("donnees/", FOLDER):
        page = published()[folder]
        assert isinstance(page, Page)
        inside = [a for a in published() if a.startswith(folder) and a != folder]
        assert [address for address in inside if f'href="@/{address}"' not in page.corps] == []
