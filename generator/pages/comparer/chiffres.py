"""Rows of figures: bars on one scale when they measure the same thing, words otherwise."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.model.dossier import Dossier
from generator.model.territoire import Chiffre
from generator.model.vocabulaire import Perimetre
from generator.pages.comparer.ligne import Case, Ligne
from generator.pages.comparer.regle import raisons
from generator.pages.figure import figure
from generator.pages.rapprochement import Comparabilite, Mesure, comparabilite, verdict

_RANGS: Final = {
    Comparabilite.COMPARABLE: 0,
    Comparabilite.PARTIELLE: 1,
    Comparabilite.DIFFERE: 2,
    Comparabilite.ABSENTE: 3,
}


@dataclass(frozen=True)
class Choix:
    """A figure that could stand in a row, and what makes it comparable."""

    chiffre: Chiffre
    cadre: tuple[str, ...]


def chiffres(dossiers: tuple[Dossier, ...]) -> tuple[tuple[Ligne, ...], tuple[Ligne, ...]]:
    """Each key figure once: those shown first everywhere, then the others.

    Changes come before states; what can be compared, before what cannot.
    """
    first: list[tuple[tuple[bool, int], Ligne]] = []
    others: list[tuple[tuple[bool, int], Ligne]] = []
    for row, chosen in _rows(dossiers):
        is_key = any(c.chiffre.cle for c in chosen)
        is_change = any(c.chiffre.depuis for c in chosen)
        (first if is_key else others).append(((not is_change, _RANGS[row.etat]), row))
    return _sorted(first), _sorted(others)


def _sorted(rows: list[tuple[tuple[bool, int], Ligne]]) -> tuple[Ligne, ...]:
    return tuple(row for _, row in sorted(rows, key=lambda pair: pair[0]))


def _rows(dossiers: tuple[Dossier, ...]) -> Iterator[tuple[Ligne, list[Choix]]]:
    order: dict[tuple[str, bool], None] = {}
    for dossier in dossiers:
        for chiffre in dossier.territoire.chiffres:
            order.setdefault((chiffre.indicateur, chiffre.compte_rendu))
    for indicateur, report in sorted(order, key=lambda key: key[1]):
        found = [_choices(dossier, indicateur, report) for dossier in dossiers]
        frame = _best_frame(found)
        chosen = [_choose(choices, frame) for choices in found]
        row = _figure_row(dossiers, chosen, f"{indicateur}{'-compte-rendu' if report else ''}")
        yield row, [choice for choice in chosen if choice]


def _choices(dossier: Dossier, indicateur: str, report: bool) -> list[Choix]:
    return [
        Choix(chiffre, _frame(dossier, chiffre))
        for chiffre in dossier.territoire.chiffres
        if chiffre.indicateur == indicateur and chiffre.compte_rendu is report
    ]


def _frame(dossier: Dossier, chiffre: Chiffre) -> tuple[str, ...]:
    """What must be the same for two figures to be compared.

    A figure without year is comparable to those of the same source. One that covers something
    else than its territory is to none; nor is one of the report, which does not name its source.
    """
    own = dossier.identifiant
    undated = own if chiffre.compte_rendu else chiffre.source or "sans source"
    when = str(chiffre.annee) if chiffre.annee else undated
    since = str(chiffre.depuis or "")
    where = "" if chiffre.perimetre is Perimetre.TERRITOIRE else own
    return (when, since, chiffre.definition or "", where, chiffre.unite)


def _best_frame(found: list[list[Choix]]) -> tuple[str, ...] | None:
    """The frame shared by most territories; of equals, the latest year."""
    frames = Counter(choice.cadre for choices in found for choice in choices)
    return max(frames, key=lambda frame: (frames[frame], frame), default=None)


def _choose(choices: list[Choix], frame: tuple[str, ...] | None) -> Choix | None:
    """The figure with the common frame, else the latest."""
    same = [choice for choice in choices if choice.cadre == frame]
    latest = sorted(choices, key=lambda choice: -(choice.chiffre.annee or 0))
    return next(iter((*same, *latest)), None)


def _figure_row(dossiers: tuple[Dossier, ...], chosen: list[Choix | None], id: str) -> Ligne:
    measures = tuple(Mesure(c.chiffre.valeur, c.cadre) if c else None for c in chosen)
    first = next(choice.chiffre for choice in chosen if choice)
    cases = tuple(
        Case(figure=figure(dossier, c.chiffre), mesure=measure) if c else None
        for dossier, c, measure in zip(dossiers, chosen, measures, strict=True)
    )
    names = tuple(dossier.territoire.nom for dossier in dossiers)
    report = ", selon le compte rendu" if first.compte_rendu else ""
    return Ligne(
        id,
        f"{first.libelle}{report}",
        cases,
        comparabilite(measures),
        verdict(names, measures),
        _range(cases, first),
        raisons(names, tuple(choice.chiffre if choice else None for choice in chosen)),
    )


def _range(cases: tuple[Case | None, ...], first: Chiffre) -> str:
    """Unit, period and range of the row, in words."""
    known = [(c.mesure.valeur, c.figure) for c in cases if c and c.mesure and c.figure]
    dates = sorted({each.date for _, each in known})
    ranked = sorted(known, key=lambda pair: pair[0])
    (low, at_least), (high, at_most) = ranked[0], ranked[-1]
    span = f", de {at_least.valeur} à {at_most.valeur}" if low < high else ""
    return f"{first.unite}, {' ou '.join(dates)}{span}"
