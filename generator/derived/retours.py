"""Days that come back: in words, and as calendars repeat them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from generator.derived.moment import PARIS, Intervalle, est_un_jour, intervalle
from generator.derived.texte import heure, jour
from generator.model.lieux import Lieu, Retour
from generator.model.vocabulaire import JourSemaine

_DAYS: Final = tuple(JourSemaine)
_CODES: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_RANKS: Final = {1: "premier", 2: "deuxième", 3: "troisième", 4: "quatrième", -1: "dernier"}
_WEEK: Final = timedelta(days=7)


@dataclass(frozen=True)
class Repetition:
    """The first time, and the rule (RFC 5545) by which it comes back."""

    premiere: Intervalle
    regle: str


def dit(retour: Retour) -> str:
    """« Chaque samedi, de 8 h à 12 h 30 »."""
    word = retour.jour.libelle
    when = f"Le {_RANKS[retour.semaine]} {word} du mois" if retour.semaine else f"Chaque {word}"
    return ", ".join([when, *_hours(retour), *_until(retour)])


def dits(lieu: Lieu) -> tuple[str, ...]:
    """The days when a place comes back, in words."""
    return tuple(map(dit, lieu.revient))


def fini(retour: Retour, aujourd_hui: date) -> bool:
    """Whether it does not come back any more."""
    return retour.au is not None and retour.au < aujourd_hui.isoformat()[: len(retour.au)]


def repetition(retour: Retour) -> Repetition | None:
    """When it first comes, on or after its first day, and how it repeats; None: it never does."""
    first = _first(retour)
    when = intervalle(first.isoformat(), None, retour.debut, retour.fin)
    last = _last(retour)
    if when is None or (last and first > last):
        return None
    code = _CODES[_DAYS.index(retour.jour)]
    rule = f"FREQ=MONTHLY;BYDAY={retour.semaine}{code}" if retour.semaine else "FREQ=WEEKLY"
    return Repetition(when, rule + (f";UNTIL={_bound(last, when)}" if last else ""))


def _first(retour: Retour) -> date:
    day = date.fromisoformat((retour.du + "-01-01")[:10])
    day += timedelta(days=(_DAYS.index(retour.jour) - day.weekday()) % 7)
    while retour.semaine and not _is_of_rank(day, retour.semaine):
        day += _WEEK
    return day


def _is_of_rank(day: date, rank: int) -> bool:
    if rank < 0:
        return (day + _WEEK).month != day.month
    return (day.day + 6) // 7 == rank


def _last(retour: Retour) -> date | None:
    """Its last day; that of its last month or year where the day is not known."""
    if retour.au is None or est_un_jour(retour.au):
        return date.fromisoformat(retour.au) if retour.au else None
    year, month = (*map(int, retour.au.split("-")), 12)[:2]
    following = date(year + month // 12, month % 12 + 1, 1)
    return following - timedelta(days=1)


def _bound(last: date, first: Intervalle) -> str:
    """Of the same kind as the beginning: a day, or a moment in UTC."""
    if not isinstance(first.debut, datetime):
        return f"{last:%Y%m%d}"
    return f"{datetime.combine(last, time(23, 59, 59), PARIS).astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _hours(retour: Retour) -> Iterator[str]:
    if retour.debut and retour.fin:
        yield f"de {heure(retour.debut)} à {heure(retour.fin)}"
    elif retour.debut:
        yield f"à partir de {heure(retour.debut)}"


def _until(retour: Retour) -> Iterator[str]:
    if retour.au:
        yield f"{'jusqu’au' if est_un_jour(retour.au) else 'jusqu’en'} {jour(retour.au)}"
