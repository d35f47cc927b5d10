"""Dates that can be: in our times, and ending after they begin. Pages and calendars rely on it."""

from collections.abc import Iterator
from typing import Final

from generator.model.agenda import Agenda, Rendezvous
from generator.model.deroulement import Deroulement, EtapeTenue
from generator.model.lieux import Lieux
from generator.model.suites import Suites
from generator.reading.checks.parts import Parts
from generator.reading.file import File
from generator.reading.problem import Problem

YEARS: Final = ("1900", "2199")
"""First and last year of what a calendar can hold."""

Loc = tuple[str, int]


def agenda_possible(parts: Parts) -> Iterator[Problem]:
    """Errors in the dates of the agenda."""
    if found := parts.find(Agenda):
        file, agenda = found
        for index, item in enumerate(agenda.rendez_vous):
            yield from _possible(file, ("rendez_vous", index), item)


def steps_possible(parts: Parts) -> Iterator[Problem]:
    """Errors in the dates of the steps."""
    if found := parts.find(Deroulement):
        file, path = found
        for index, step in enumerate(path.etapes):
            yield from _possible(file, ("etapes", index), step)


def returns_possible(parts: Parts) -> Iterator[Problem]:
    """Errors in the days that come back."""
    if found := parts.find(Lieux):
        file, places = found
        for index, place in enumerate(places.lieux):
            for rank, each in enumerate(place.revient):
                loc = ("lieux", index, "revient", rank)
                for name, value in (("du", each.du), ("au", each.au)):
                    if value:
                        yield from _year(file, (*loc, name), value)
                if each.au and each.au[: len(each.du)] < each.du[: len(each.au)]:
                    yield file.problem(
                        (*loc, "au"),
                        f"ce jour ne revient plus ({each.au}) avant d’être connu ({each.du})",
                        "vérifiez `du` et `au`",
                    )


def facts_possible(parts: Parts) -> Iterator[Problem]:
    """Errors in the dates of what followed."""
    if found := parts.find(Suites):
        file, follow = found
        for index, fact in enumerate(follow.evenements):
            yield from _year(file, ("evenements", index, "date"), fact.date)
        for index, state in enumerate(follow.etats):
            yield from _year(file, ("etats", index, "date"), state.date)


def _possible(file: File, loc: Loc, item: Rendezvous | EtapeTenue) -> Iterator[Problem]:
    if item.date:
        yield from _in_our_times(file, loc, item, item.date)
        yield from _ends_after(file, loc, item, item.date)


def _in_our_times(
    file: File, loc: Loc, item: Rendezvous | EtapeTenue, first: str
) -> Iterator[Problem]:
    for name, value in (("date", first), ("date_fin", _last_day(item))):
        if value:
            yield from _year(file, (*loc, name), value)


def _year(file: File, loc: tuple[str | int, ...], value: str) -> Iterator[Problem]:
    if not YEARS[0] <= value[:4] <= YEARS[1]:
        yield file.problem(
            loc,
            f"l’année {value[:4]} n’est pas possible ici",
            f"écrivez l’année en entier, entre {YEARS[0]} et {YEARS[1]}",
        )


def _ends_after(
    file: File, loc: Loc, item: Rendezvous | EtapeTenue, first: str
) -> Iterator[Problem]:
    last = _last_day(item) or first
    size = min(len(first), len(last))
    if last[:size] < first[:size]:
        yield file.problem(
            (*loc, "date_fin"),
            f"cette date finit ({last}) avant de commencer ({first})",
            "vérifiez `date` et `date_fin`",
        )
    elif item.debut and item.debut == item.fin and last == first:
        yield file.problem(
            (*loc, "fin"),
            f"cette date finit à l’heure où elle commence ({item.fin})",
            "vérifiez `debut` et `fin` ; si l’heure de fin n’est pas connue, retirez `fin`",
        )


def _last_day(item: Rendezvous | EtapeTenue) -> str | None:
    return item.date_fin if isinstance(item, Rendezvous) else None
