"""Dates as a calendar (RFC 5545)."""

from collections.abc import Iterable
from datetime import UTC, datetime, time
from functools import cache
from typing import Final

from icalendar import Calendar, Component, Event, Timezone, vRecur, vText

from generator.derived.dates import PROPRIETES, Date
from generator.derived.notice import LICENCE, LICENCE_URL, PRODUCTEUR, Notice

_PARIS_RULES: Final = """BEGIN:VTIMEZONE
TZID:Europe/Paris
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19810329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
END:DAYLIGHT
END:VTIMEZONE
"""
"""The European Union's rule for summer time, which calendars read better than a list of days."""


_LAST: Final = b"END:VCALENDAR"

_OLDER: Final = {"name": "x-wr-calname", "description": "x-wr-caldesc"}
"""Names that more calendars know than those of RFC 7986."""


def events(entries: Iterable[Date], notice: Notice) -> bytes:
    """The entries of a calendar, as its file holds them.

    UID and DTSTAMP come from the data: an entry never moves from one publication to the next.
    """
    return b"".join(_event(entry, notice).to_ical() for entry in entries)


def calendar(found: bytes, folder: str, where: str, title: str, notice: Notice) -> bytes:
    """A calendar of these entries in Europe/Paris: its licence, producer, date and dictionary."""
    made = Calendar()
    made.add("prodid", f"-//{PRODUCTEUR}//{title}//FR")
    made.add("version", "2.0")
    for name, value in (("name", title), ("description", _presentation(folder, where, notice))):
        made.add(name, vText(value))
        made.add(_OLDER[name], vText(value))
    if b"\nDTSTART;TZID=" in found:
        made.add_component(_paris())
    head, end, after = made.to_ical().rpartition(_LAST)
    return b"".join((head, found, end, after))


@cache
def _paris() -> Component:
    return Timezone.from_ical(_PARIS_RULES)


def _presentation(folder: str, where: str, notice: Notice) -> str:
    """What RFC 5545 has no property for."""
    page = notice.adresse(f"{folder}index.html#calendrier")
    return "\n".join(
        (
            f"Les ateliers et l’agenda\u00a0: {where}.",
            f"Licence\u00a0: {LICENCE} ({LICENCE_URL}).",
            f"Producteur\u00a0: {PRODUCTEUR}.",
            *((f"Publié le {notice.publie_le}.",) if notice.publie_le else ()),
            *((f"Page\u00a0: {page}",) if page else ()),
            *(f"{each.nom}\u00a0: {each.texte}." for each in PROPRIETES),
        )
    )


def _event(entry: Date, notice: Notice) -> Event:
    event = Event()
    event.add("uid", f"{entry.uid}@horizon-partage")
    event.add("dtstamp", datetime.combine(entry.quand.jour, time(), UTC))
    event.add("summary", entry.titre)
    event.add("dtstart", entry.quand.debut)
    if entry.quand.borne:
        event.add("dtend", entry.quand.borne)
    if entry.regle:
        event.add("rrule", vRecur.from_ical(entry.regle))
    if entry.lieu:
        event.add("location", entry.lieu)
    page = notice.adresse(entry.page)
    back = page or f"{PRODUCTEUR}, page «\u00a0{entry.page_nom}\u00a0»"
    event.add("description", "\n".join(part for part in (entry.texte, back) if part))
    if page:
        event.add("url", page)
    return event
