"""Dates that can be: in our times, and ending after they begin. Pages and calendars rely on it."""

from collections.abc import Iterator, Mapping
from typing import Final

from generator.model.agenda import Agenda, Rendezvous
from generator.model.deroulement import Deroulement, EtapeTenue
from generator.reading.file import File
from generator.reading.problem import Problem

YEARS: Final = ("1900", "2199")
"""First and last year of what a calendar can hold."""

Loc = tuple[str, int]


def dates_possible(files: Mapping[str, File]) -> Iterator[Problem]:
    """Errors in the dates of the agenda and of the steps."""
    for file in (files.get("agenda"), files.get("deroulement")):
        for loc, item in _dated(file) if file else ():
            if file and item.date:
                yield from _in_our_times(file, loc, item, item.date)
                yield from _ends_after(file, loc, item, item.date)


def _dated(file: File) -> Iterator[tuple[Loc, Rendezvous | EtapeTenue]]:
    if isinstance(file.modele, Agenda):
        for index, item in enumerate(file.modele.rendez_vous):
            yield ("rendez_vous", index), item
    if isinstance(file.modele, Deroulement):
        for index, step in enumerate(file.modele.etapes):
            yield ("etapes", index), step


def _in_our_times(
    file: File, loc: Loc, item: Rendezvous | EtapeTenue, first: str
) -> Iterator[Problem]:
    for name, value in (("date", first), ("date_fin", _last_day(item))):
        if value and not YEARS[0] <= value[:4] <= YEARS[1]:
            yield file.problem(
                (*loc, name),
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
