"""The dates of a dossier, as calendars hold them: the ateliers, then the agenda."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.derived import adresses
from generator.derived.moment import Intervalle, est_un_jour, intervalle
from generator.derived.retours import dit, repetition
from generator.derived.tables.table import Colonne
from generator.derived.texte import brut
from generator.model.agenda import Agenda, Rendezvous
from generator.model.deroulement import Deroulement
from generator.model.dossier import Dossier
from generator.model.lieux import Lieu, Lieux
from generator.model.sections import AGENDA, DEROULEMENT, LIEUX

_GENRES: Final = ("etape", "date", "retour")


PROPRIETES: Final = (
    Colonne("SUMMARY", "Ce qui a lieu"),
    Colonne("DTSTART", "Début, à l’heure de Paris ; un jour, si l’heure n’est pas connue"),
    Colonne("DTEND", "Fin, ou lendemain du dernier jour ; absente, si elle n’est pas connue"),
    Colonne("RRULE", "Comment la date revient ; absente, si elle n’a lieu qu’une fois"),
    Colonne("LOCATION", "Où"),
    Colonne("DESCRIPTION", "Ce qu’il faut savoir, puis la page du site"),
    Colonne("URL", "La page du site, quand le site a une adresse"),
    Colonne("UID", "Identifiant, qui ne change jamais"),
    Colonne("DTSTAMP", "Le premier jour, à minuit : un repère que la norme demande"),
)
"""What each property of an entry holds: the dictionary of the calendar."""


@dataclass(frozen=True)
class Date:
    """One entry: what takes place, when, where, and the page and anchor that show it."""

    uid: str
    titre: str
    quand: Intervalle
    lieu: str | None
    texte: str | None
    page: str
    page_nom: str
    regle: str = ""
    """How it comes back, as calendars say it; empty: it takes place once."""


def dates(dossier: Dossier) -> tuple[Date, ...]:
    """The dated steps of the path, the agenda, and the days that come back."""
    found = (*_steps(dossier), *_agenda(dossier), *_retours(dossier))
    return tuple(sorted(found, key=lambda each: (each.quand.jour, each.uid)))


def sans_jour(dossier: Dossier) -> int:
    """How many dates no calendar can hold because their day is not known."""
    steps = dossier.tous(Deroulement, lambda part: part.etapes)
    meetings = dossier.tous(Agenda, lambda part: part.rendez_vous)
    known = (*(step.date for step in steps), *(item.date for item in meetings))
    return sum(not est_un_jour(day) for day in known if day)


def _steps(dossier: Dossier) -> Iterator[Date]:
    name = dossier.territoire.nom
    for step in dossier.tous(Deroulement, lambda part: part.etapes):
        if when := intervalle(step.date or "", None, step.debut, step.fin):
            yield Date(
                _uid(dossier, "etape", step.id),
                f"{step.titre or step.etape.libelle}, {name}",
                when,
                step.lieu or dossier.territoire.noms.get(step.commune or ""),
                None,
                f"{adresses.section(dossier, DEROULEMENT)}index.html#etape-{step.id}",
                f"Déroulement, {name}",
            )


def _agenda(dossier: Dossier) -> Iterator[Date]:
    for item in dossier.tous(Agenda, lambda part: part.rendez_vous):
        if when := intervalle(item.date, item.date_fin, item.debut, item.fin):
            yield Date(
                _uid(dossier, "date", item.id),
                item.titre,
                when,
                _where(dossier, item),
                _known(item) or None,
                f"{adresses.section(dossier, AGENDA)}index.html#date-{item.id}",
                f"Agenda, {dossier.territoire.nom}",
            )


def _known(item: Rendezvous) -> str:
    """What is to be known of its date, then of what takes place."""
    return "\n".join(filter(None, (item.date_precise, brut(item.texte or ""))))


def _retours(dossier: Dossier) -> Iterator[Date]:
    """The days of places that come back; the first of a place keeps its name alone."""
    for place in dossier.tous(Lieux, lambda part: part.lieux):
        for rank, each in enumerate(place.revient, start=1):
            if again := repetition(each):
                name = place.id if rank == 1 else f"{place.id}-{rank}"
                yield Date(
                    _uid(dossier, "retour", name),
                    place.nom,
                    again.premiere,
                    _address(dossier, place),
                    f"{dit(each)}.",
                    f"{adresses.section(dossier, LIEUX)}index.html#{place.id}",
                    f"Lieux, {dossier.territoire.nom}",
                    again.regle,
                )


def _where(dossier: Dossier, item: Rendezvous) -> str | None:
    """The place with its address, else the commune."""
    names = dossier.territoire.noms
    places = dossier.lire(Lieux)
    place = places.lieu(item.lieu) if places else None
    if place is None:
        return names.get(item.commune or "")
    return _address(dossier, place)


def _address(dossier: Dossier, place: Lieu) -> str:
    town = dossier.territoire.noms[place.commune]
    if place.adresse and town in place.adresse:
        return f"{place.nom}, {place.adresse}"
    return ", ".join(part for part in (place.nom, place.adresse, town) if part)


def _uid(dossier: Dossier, genre: str, identifiant: str) -> str:
    """An identifier that no other date has, the same in every publication.

    A folder whose own name holds `-date-` would share those of another: its own are dotted.
    """
    folder = dossier.identifiant
    mark = "." if any(f"-{each}-" in f"{folder}-" for each in _GENRES) else "-"
    return mark.join((folder, genre, identifiant))
