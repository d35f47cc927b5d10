"""Rows of figures: bars on one scale when they measure the same thing, words otherwise."""

from collections.abc import Iterator
from typing import Final

from generator.derived.comparaison.raisons import Connues, origines, raisons
from generator.derived.comparaison.rangee import (
    Absence,
    Cellule,
    Echelle,
    Mesures,
    NatureRangee,
    Rangee,
)
from generator.derived.comparaison.releve import Mesure, Releve
from generator.derived.comparaison.verdict import Comparabilite, comparabilite, verdict

_RANGS: Final = {
    Comparabilite.COMPARABLE: 0,
    Comparabilite.PARTIELLE: 1,
    Comparabilite.DIFFERE: 2,
    Comparabilite.ABSENTE: 3,
}

_DITES: Final = 3
"""Dates that the head of a row says; of more, each cell says its own."""

Trouvees = list[list[Mesure]]
"""The figures of each territory on one question."""


def chiffres(releves: tuple[Releve, ...]) -> tuple[tuple[Rangee, ...], tuple[Rangee, ...]]:
    """Two groups of rows: the key figures, then the other figures, each question once.

    A figure that a single territory has compares with nothing: it is among the others. In each
    group, figures of a change come first, then the rows whose figures compare.
    """
    first: list[tuple[tuple[bool, int], Rangee]] = []
    others: list[tuple[tuple[bool, int], Rangee]] = []
    for found in _questions(releves):
        row = _row(releves, found)
        known = [measure for measures in found for measure in measures]
        is_key = row.connues > 1 and any(measure.cle for measure in known)
        is_change = any(measure.evolution for measure in known)
        (first if is_key else others).append(((not is_change, _RANGS[row.etat]), row))
    return _sorted(first), _sorted(others)


def _sorted(rows: list[tuple[tuple[bool, int], Rangee]]) -> tuple[Rangee, ...]:
    return tuple(row for _, row in sorted(rows, key=lambda pair: pair[0]))


def _questions(releves: tuple[Releve, ...]) -> Iterator[Trouvees]:
    """For each question, the figures of every territory; questions of the reports come last."""
    found: dict[tuple[bool, str], Trouvees] = {}
    for rank, releve in enumerate(releves):
        for measure in releve.mesures:
            asked = (measure.compte_rendu, measure.enonce.id)
            found.setdefault(asked, [[] for _ in releves])[rank].append(measure)
    for _, measures in sorted(found.items(), key=lambda item: item[0][0]):
        yield measures


def _shared_frame(found: Trouvees) -> str:
    """The frame (definition, period, scope) that most territories have a figure for; of equals,
    that of the latest year."""
    known: dict[str, set[int]] = {}
    years: dict[str, int] = {}
    for rank, measures in enumerate(found):
        for measure in measures:
            known.setdefault(measure.cadre, set()).add(rank)
            years[measure.cadre] = measure.annee
    return max(known, key=lambda frame: (len(known[frame]), years[frame], frame))


def _cell(measures: list[Mesure], frame: str) -> Cellule:
    """The figure to show (that of the shared frame, else the latest), and the others."""
    if not measures:
        return Absence.NON_DOCUMENTEE
    first, *others = sorted(measures, key=lambda m: (m.cadre != frame, -m.annee, m.cadre))
    return Mesures(first, tuple(others))


def _row(releves: tuple[Releve, ...], found: Trouvees) -> Rangee:
    frame = _shared_frame(found)
    cells = tuple(_cell(measures, frame) for measures in found)
    pairs = [(each.nom, cell) for each, cell in zip(releves, cells, strict=True)]
    known = tuple((who, cell.montree) for who, cell in pairs if isinstance(cell, Mesures))
    silent = tuple(who for who, cell in pairs if not isinstance(cell, Mesures))
    frames = [cell.montree.cadre if isinstance(cell, Mesures) else None for cell in cells]
    state = comparabilite(tuple(frames))
    compares = state is not Comparabilite.DIFFERE and len(known) > 1
    return Rangee(
        next(measures for measures in found if measures)[0].enonce,
        NatureRangee.CHIFFRES,
        cells,
        state,
        _verdict(known) if compares else "",
        _span(known, state),
        tuple(raisons(known, silent)),
        origines(tuple((who, measure.source) for who, measure in known)),
        _scale(known) if compares else None,
        len({measure.date for _, measure in known}) > 1,
    )


def _scale(known: Connues) -> Echelle:
    values = [measure.valeur for _, measure in known]
    return Echelle(min(0, *values), max(0, *values))


def _verdict(known: Connues) -> str:
    values = tuple((who, measure.valeur) for who, measure in known)
    return verdict(values, evolution=known[0][1].evolution)


def _dites(dates: list[str]) -> list[str]:
    """The dates of a row, one that only says more than another told with it: `2019, parfois x`."""
    for short in dates:
        longer = [each for each in dates if each.startswith(f"{short}, ")]
        if len(longer) == 1:
            more = longer[0].removeprefix(f"{short}, ")
            rest = [each for each in dates if each not in (short, *longer)]
            return sorted([*rest, f"{short}, parfois {more}"])
    return dates


def _span(known: Connues, etat: Comparabilite) -> str:
    """The note of a row: its unit and dates, and the extreme values when its figures compare."""
    measures = [measure for _, measure in known]
    units = dict.fromkeys(measure.criteres[3].mots for measure in measures)
    dates = _dites(sorted({measure.date for measure in measures}))
    many = len(dates) > _DITES
    when = f"{len(dates)} dates ou périmètres, dits dans les cases" if many else " ou ".join(dates)
    said = f"{' ou '.join(units)}, {when}"
    low = min(measures, key=lambda measure: measure.valeur)
    high = max(measures, key=lambda measure: measure.valeur)
    if etat is Comparabilite.DIFFERE or low.valeur == high.valeur:
        return said
    return f"{said}, de {low.texte} à {high.texte}"
