"""Dates as a calendar (RFC 5545)."""

from collections.abc import Iterable
from datetime import UTC, datetime, time
from typing import Final

from icalendar import Calendar, Event, Timezone

from generator.exports.dates import Date
from generator.exports.notice import PRODUCTEUR, Notice

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


def to_ics(entries: Iterable[Date], titre: str, notice: Notice) -> bytes:
    """A calendar in Europe/Paris; UID and DTSTAMP come from the data, so they never move."""
    calendar = Calendar()
    calendar.add("prodid", f"-//{PRODUCTEUR}//{titre}//FR")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", titre)
    events = [_event(entry, notice) for entry in entries]
    if any(event.get("DTSTART").params.get("TZID") for event in events):
        calendar.add_component(Timezone.from_ical(_PARIS_RULES))
    for event in events:
        calendar.add_component(event)
    return bytes(calendar.to_ical())


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
    page = notice.adresse(entry.page) if notice.site else None
    back = page or f"{PRODUCTEUR}, page « {entry.page_nom} »"
    event.add("description", "\n".join(part for part in (entry.texte, back) if part))
    if page:
        event.add("url", page)
    return event
