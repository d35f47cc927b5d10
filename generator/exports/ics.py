"""Dates as a calendar (RFC 5545): the ateliers, then the agenda."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from icalendar import Calendar, Event, Timezone

from generator.exports.notice import PRODUCTEUR, Notice
from generator.model.dossier import Dossier
from generator.pages import adresses
from generator.pages.moment import est_un_jour, moment

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


@dataclass(frozen=True)
class Date:
    """One entry: a day at least; dates known only to the month or year have no place here."""

    uid: str
    titre: str
    jour: str
    jour_fin: str | None
    debut: str | None
    fin: str | None
    lieu: str | None
    texte: str | None
    page: str


def dates(dossier: Dossier) -> tuple[Date, ...]:
    """The dated steps of the path, then the agenda: those whose day is known."""
    found = (*_steps(dossier), *_agenda(dossier))
    return tuple(sorted((d for d in found if est_un_jour(d.jour)), key=lambda d: (d.jour, d.uid)))


def sans_jour(dossier: Dossier) -> int:
    """How many dates are left out, for want of a day."""
    return sum(not est_un_jour(d.jour) for d in (*_steps(dossier), *_agenda(dossier)))


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


def _steps(dossier: Dossier) -> Iterator[Date]:
    steps = dossier.deroulement.etapes if dossier.deroulement else ()
    for step in steps:
        if step.date:
            yield Date(
                f"{dossier.identifiant}-etape-{step.id}",
                f"{step.titre or step.etape.libelle}, {dossier.territoire.nom}",
                step.date,
                None,
                step.debut,
                step.fin,
                step.lieu or dossier.territoire.noms.get(step.commune or ""),
                None,
                f"{adresses.dossier(dossier, 'deroulement')}index.html#etape-{step.id}",
            )


def _agenda(dossier: Dossier) -> Iterator[Date]:
    for item in dossier.agenda.rendez_vous if dossier.agenda else ():
        yield Date(
            f"{dossier.identifiant}-date-{item.id}",
            item.titre,
            item.date,
            item.date_fin,
            item.debut,
            item.fin,
            dossier.territoire.noms.get(item.commune or ""),
            item.texte,
            f"{adresses.dossier(dossier, 'agenda')}index.html#date-{item.id}",
        )


def _event(entry: Date, notice: Notice) -> Event:
    event = Event()
    event.add("uid", f"{entry.uid}@horizon-partage")
    event.add("dtstamp", datetime.combine(date.fromisoformat(entry.jour), time(), UTC))
    event.add("summary", entry.titre)
    event.add("dtstart", moment(entry.jour, entry.debut))
    last = entry.jour_fin or entry.jour
    if entry.debut and entry.fin and est_un_jour(last):
        event.add("dtend", moment(last, entry.fin))
    elif entry.jour_fin and not entry.debut and est_un_jour(last):
        event.add("dtend", date.fromisoformat(last) + timedelta(days=1))
    if entry.lieu:
        event.add("location", entry.lieu)
    page = notice.adresse(entry.page)
    back = page if notice.site else f"Page du site : {page}"
    event.add("description", "\n".join(part for part in (entry.texte, back) if part))
    if notice.site:
        event.add("url", page)
    return event
