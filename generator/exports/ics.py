"""Dates as a calendar (RFC 5545)."""

from collections.abc import Iterable
from datetime import UTC, datetime, time
from functools import cache
from typing import Final

from icalendar import Calendar, Component, Event, Timezone, vText

from generator.derived.dates import Date
from generator.derived.tables.table import Colonne
from generator.exports.lot import Lot
from generator.exports.notice import LICENCE, LICENCE_URL, PRODUCTEUR, Notice

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


_OLDER: Final = {"name": "x-wr-calname", "description": "x-wr-caldesc"}
"""Names that more calendars know than those of RFC 7986."""

PROPRIETES: Final = (
    Colonne("SUMMARY", "Ce qui a lieu"),
    Colonne("DTSTART", "Début, à l’heure de Paris ; un jour, si l’heure n’est pas connue"),
    Colonne("DTEND", "Fin, ou lendemain du dernier jour ; absente, si elle n’est pas connue"),
    Colonne("LOCATION", "Où"),
    Colonne("DESCRIPTION", "Ce qu’il faut savoir, puis la page du site"),
    Colonne("URL", "La page du site, quand le site a une adresse"),
    Colonne("UID", "Identifiant, qui ne change jamais"),
    Colonne("DTSTAMP", "Le premier jour, à minuit : un repère que la norme demande"),
)
"""What each property of an entry holds: the dictionary of the calendar."""


def to_ics(entries: Iterable[Date], lot: Lot, notice: Notice) -> bytes:
    """A calendar in Europe/Paris, which says its licence, producer, date and dictionary.

    UID and DTSTAMP come from the data: an entry never moves from one publication to the next.
    """
    title = lot.ou if lot.dossier else PRODUCTEUR
    calendar = Calendar()
    calendar.add("prodid", f"-//{PRODUCTEUR}//{title}//FR")
    calendar.add("version", "2.0")
    for name, value in (("name", title), ("description", _presentation(lot, notice))):
        calendar.add(name, vText(value))
        calendar.add(_OLDER[name], vText(value))
    events = b"".join(_event(entry, notice).to_ical() for entry in entries)
    if b"\nDTSTART;TZID=" in events:
        calendar.add_component(_paris())
    head, end, after = calendar.to_ical().rpartition(b"END:VCALENDAR")
    return b"".join((head, events, end, after))


@cache
def _paris() -> Component:
    return Timezone.from_ical(_PARIS_RULES)


def _presentation(lot: Lot, notice: Notice) -> str:
    """What RFC 5545 has no property for."""
    page = notice.adresse(f"{lot.adresse}index.html#calendrier")
    return "\n".join(
        (
            f"Les ateliers et l’agenda\u00a0: {lot.ou}.",
            f"Licence\u00a0: {LICENCE} ({LICENCE_URL}).",
            f"Producteur\u00a0: {PRODUCTEUR}.",
            f"Publié le {notice.publie_le.isoformat()}.",
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
    if entry.lieu:
        event.add("location", entry.lieu)
    page = notice.adresse(entry.page)
    back = page or f"{PRODUCTEUR}, page «\u00a0{entry.page_nom}\u00a0»"
    event.add("description", "\n".join(part for part in (entry.texte, back) if part))
    if page:
        event.add("url", page)
    return event
