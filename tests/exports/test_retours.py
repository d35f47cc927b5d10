"""Days that come back: the calendar and the pages say the same ones."""

from datetime import date, datetime
from typing import Any

import pytest
from icalendar import Calendar

from generator.derived.dates import dates
from generator.derived.echeance import echeance
from generator.derived.retours import dit, fini, repetition
from generator.model.lieux import Retour
from generator.model.site import Site
from tests.exports.calendars import calendar
from tests.pages.fictif import trifouillis
from tests.publications import worked

DAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]


def back(**said: Any) -> Retour:
    return Retour.model_validate(said)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"jour": "samedi", "debut": "08:00", "fin": "12:30"}, "Chaque samedi, de 8 h à 12 h 30"),
        ({"jour": "jeudi", "debut": "18:30"}, "Chaque jeudi, à partir de 18 h 30"),
        ({"jour": "lundi", "semaine": 1}, "Le premier lundi du mois"),
        ({"jour": "dimanche", "semaine": -1}, "Le dernier dimanche du mois"),
        ({"jour": "mardi", "au": "2026-10-31"}, "Chaque mardi, jusqu’au 31 octobre 2026"),
        ({"jour": "mardi", "au": "2026-10"}, "Chaque mardi, jusqu’en octobre 2026"),
    ],
)
def test_a_day_that_comes_back_is_said_in_words(said: dict[str, Any], words: str) -> None:
    assert dit(back(du="2026-01-01", **said)).replace("\u00a0", " ") == words


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("rank", [None, 1, 2, 3, 4, -1])
def test_it_first_comes_on_its_day_and_not_before(day: str, rank: int | None) -> None:
    made = repetition(back(jour=day, semaine=rank, du="2026-02-10"))
    assert made
    first = made.premiere.jour
    assert first >= date(2026, 2, 10)
    assert DAYS[first.weekday()] == day
    assert (first - date(2026, 2, 10)).days < (7 if rank is None else 62)
    if rank:
        month = [each for each in _days(first.year, first.month) if DAYS[each.weekday()] == day]
        assert month[rank if rank < 0 else rank - 1] == first


def _days(year: int, month: int) -> list[date]:
    start = date(year, month, 1).toordinal()
    found = [date.fromordinal(start + n) for n in range(31)]
    return [each for each in found if each.month == month]


def test_a_calendar_repeats_it() -> None:
    entries = [each for each in dates(trifouillis()) if each.regle]
    read = Calendar.from_ical(calendar(entries))
    market, sunday = (each for each in read.walk("VEVENT"))
    assert market["summary"] == sunday["summary"] == "Marché du samedi"
    assert market["dtstart"].dt.replace(tzinfo=None) == datetime(2026, 1, 3, 8)
    assert market["dtend"].dt.replace(tzinfo=None) == datetime(2026, 1, 3, 12, 30)
    assert dict(market["rrule"]) == {"FREQ": ["WEEKLY"]}
    assert sunday["dtstart"].dt == date(2026, 3, 29)
    assert sunday["rrule"]["BYDAY"] == ["-1SU"]
    assert sunday["rrule"]["UNTIL"] == [date(2026, 10, 31)]
    assert market["uid"] != sunday["uid"]


def test_an_end_at_an_hour_is_a_moment_in_utc() -> None:
    made = repetition(back(jour="samedi", du="2026-01", au="2026-07-31", debut="08:00"))
    assert made
    assert made.regle == "FREQ=WEEKLY;UNTIL=20260731T215959Z"


def test_what_ends_before_it_comes_is_in_no_calendar() -> None:
    assert repetition(back(jour="samedi", du="2026-01-04", au="2026-01-09")) is None


def test_what_has_ended_is_not_said_any_more_and_pages_know_when() -> None:
    sunday = back(jour="dimanche", du="2026-03", au="2026-10")
    assert not fini(sunday, date(2026, 10, 31))
    assert fini(sunday, date(2026, 11, 1))
    (known,) = worked(Site(dossiers=(trifouillis(),)), date(2026, 10, 20))
    assert echeance(known) <= date(2026, 11, 1)
