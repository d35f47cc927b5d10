"""Rows of figures: bars on one scale when they measure the same thing, words otherwise."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.dossier import Dossier
from generator.model.territoire import Chiffre
from generator.pages.comparer.ligne import Case, Ligne
from generator.pages.figure import figure
from generator.pages.rapprochement import Comparabilite, Mesure, comparabilite, verdict
from generator.pages.texte import nombre


@dataclass(frozen=True)
class Choix:
    """A figure that could stand in a row, and what makes it comparable."""

    chiffre: Chiffre
    cadre: tuple[str, ...]


def chiffres(dossiers: tuple[Dossier, ...]) -> Iterator[Ligne]:
    """Each key figure once: public statistics first, then what the report says."""
    order: dict[tuple[str, bool], None] = {}
    for dossier in dossiers:
        for chiffre in dossier.territoire.chiffres:
            order.setdefault((chiffre.indicateur, chiffre.compte_rendu))
    for indicateur, report in sorted(order, key=lambda key: key[1]):
        found = [_choices(dossier, indicateur, report) for dossier in dossiers]
        frame = _best_frame(found)
        chosen = [_choose(choices, frame) for choices in found]
        yield _figure_row(dossiers, chosen, f"{indicateur}{'-compte-rendu' if report else ''}")


def _choices(dossier: Dossier, indicateur: str, report: bool) -> list[Choix]:
    return [
        Choix(chiffre, _frame(dossier, chiffre))
        for chiffre in dossier.territoire.chiffres
        if chiffre.indicateur == indicateur and chiffre.compte_rendu is report
    ]


def _frame(dossier: Dossier, chiffre: Chiffre) -> tuple[str, ...]:
    """What must be the same for two figures to be compared.

    A figure without year is comparable to those of the same source; a figure of the report, which
    does not say where it took it from, to none.
    """
    undated = dossier.identifiant if chiffre.compte_rendu else chiffre.source or "sans source"
    when = str(chiffre.annee) if chiffre.annee else undated
    since = str(chiffre.depuis or "")
    return (when, since, chiffre.definition or "", chiffre.perimetre.value, chiffre.unite)


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
    state = comparabilite(measures)
    first = next(choice.chiffre for choice in chosen if choice)
    cases = tuple(
        Case(figure=figure(dossier.territoire, c.chiffre), mesure=measure) if c else None
        for dossier, c, measure in zip(dossiers, chosen, measures, strict=True)
    )
    report = ", selon le compte rendu" if first.compte_rendu else ""
    names = tuple(dossier.territoire.nom for dossier in dossiers)
    return Ligne(
        id,
        f"{first.libelle}{report}",
        cases,
        state,
        verdict(names, measures),
        _range(cases, first),
        state is not Comparabilite.DIFFERE and sum(case is not None for case in cases) > 1,
    )


def _range(cases: tuple[Case | None, ...], first: Chiffre) -> str:
    """Unit, period and range of the row, in words."""
    known = [case.figure for case in cases if case and case.figure]
    dates = sorted({each.date for each in known})
    return f"{first.unite}, {' ou '.join(dates)}"


def annees(dossiers: tuple[Dossier, ...]) -> Iterator[Ligne]:
    """Population year by year, on one scale."""
    years = sorted({year for dossier in dossiers for year in dossier.territoire.annees})
    for year in years:
        totals = [dossier.territoire.population(year) for dossier in dossiers]
        measures = tuple(
            Mesure(total, ("population municipale", str(year))) if total is not None else None
            for total in totals
        )
        cases = tuple(
            Case(texte=nombre(measure.valeur), mesure=measure) if measure else None
            for measure in measures
        )
        yield Ligne(
            f"population-{year}",
            f"Habitants en {year}",
            cases,
            comparabilite(measures),
            note="habitants, somme des communes",
            barres=True,
        )
