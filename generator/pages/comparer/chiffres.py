"""Rows of figures: bars on one scale when they measure the same thing, words otherwise."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from generator.model.dossier import Dossier
from generator.model.territoire import Chiffre
from generator.model.vocabulaire import Perimetre
from generator.pages.comparer.ligne import Case, Ligne, Mesuree
from generator.pages.comparer.regle import facettes, raisons
from generator.pages.figure import figure
from generator.pages.rapprochement import Comparabilite, Mesure, comparabilite, verdict

_RANGS: Final = {
    Comparabilite.COMPARABLE: 0,
    Comparabilite.PARTIELLE: 1,
    Comparabilite.DIFFERE: 2,
    Comparabilite.ABSENTE: 3,
}

_COMPTE_RENDU: Final = (
    "Le compte rendu ne dit pas d’où viennent ces chiffres, ni de quelle année ils sont."
)


def chiffres(dossiers: tuple[Dossier, ...]) -> tuple[tuple[Ligne, ...], tuple[Ligne, ...]]:
    """Each key figure once: those shown first everywhere, then the others.

    Changes come before states; what can be compared, before what cannot.
    """
    first: list[tuple[tuple[bool, int], Ligne]] = []
    others: list[tuple[tuple[bool, int], Ligne]] = []
    for row, chosen in _rows(dossiers):
        is_key = any(chiffre.cle for chiffre in chosen)
        is_change = any(chiffre.depuis for chiffre in chosen)
        (first if is_key else others).append(((not is_change, _RANGS[row.etat]), row))
    return _sorted(first), _sorted(others)


def _sorted(rows: list[tuple[tuple[bool, int], Ligne]]) -> tuple[Ligne, ...]:
    return tuple(row for _, row in sorted(rows, key=lambda pair: pair[0]))


def _rows(dossiers: tuple[Dossier, ...]) -> Iterator[tuple[Ligne, list[Chiffre]]]:
    order: dict[tuple[str, bool], None] = {}
    for dossier in dossiers:
        for chiffre in dossier.territoire.chiffres:
            order.setdefault((chiffre.indicateur, chiffre.compte_rendu))
    for indicateur, report in sorted(order, key=lambda key: key[1]):
        found = [_choices(dossier, indicateur, report) for dossier in dossiers]
        frame = _best_frame(dossiers, found)
        chosen = [_ranked(d, choices, frame) for d, choices in zip(dossiers, found, strict=True)]
        row = _figure_row(dossiers, chosen, f"{indicateur}{'-compte-rendu' if report else ''}")
        yield row, [choices[0] for choices in chosen if choices]


def _choices(dossier: Dossier, indicateur: str, report: bool) -> list[Chiffre]:
    return [
        chiffre
        for chiffre in dossier.territoire.chiffres
        if chiffre.indicateur == indicateur and chiffre.compte_rendu is report
    ]


def _frame(dossier: Dossier, chiffre: Chiffre) -> str:
    """What must be the same for two figures to be compared.

    A figure without year is comparable to those of the same source. One that covers something
    else than its territory is to none; nor is one of the report, which does not name its source.
    """
    own = dossier.identifiant
    undated = own if chiffre.compte_rendu else chiffre.source or "sans source"
    when = str(chiffre.annee) if chiffre.annee else undated
    since = str(chiffre.depuis or "")
    where = "" if chiffre.perimetre is Perimetre.TERRITOIRE else own
    return "|".join((when, since, chiffre.definition or "", where, chiffre.unite))


def _best_frame(dossiers: tuple[Dossier, ...], found: list[list[Chiffre]]) -> str:
    """The frame shared by most territories; of equals, the latest year."""
    pairs = zip(dossiers, found, strict=True)
    frames = Counter(_frame(dossier, each) for dossier, choices in pairs for each in choices)
    return max(frames, key=lambda frame: (frames[frame], frame))


def _ranked(dossier: Dossier, choices: list[Chiffre], frame: str) -> list[Chiffre]:
    """The figure with the common frame first, else the latest."""
    return sorted(
        choices, key=lambda chiffre: (_frame(dossier, chiffre) != frame, -(chiffre.annee or 0))
    )


def _figure_row(dossiers: tuple[Dossier, ...], chosen: list[list[Chiffre]], id: str) -> Ligne:
    pairs = tuple(zip(dossiers, chosen, strict=True))
    cases = tuple(_case(dossier, choices) for dossier, choices in pairs)
    shown = tuple(case.mesuree if case else None for case in cases)
    measures = tuple(each.mesure if each else None for each in shown)
    names = tuple(dossier.territoire.nom for dossier in dossiers)
    known = tuple((nom, each) for nom, each in zip(names, shown, strict=True) if each)
    first = next(choices[0] for choices in chosen if choices)
    return Ligne(
        id,
        f"{first.libelle}{', selon le compte rendu' if first.compte_rendu else ''}",
        cases,
        comparabilite(measures),
        verdict(names, measures),
        _range([each for _, each in known]),
        tuple(
            raisons(
                tuple((nom, each.facettes) for nom, each in known),
                tuple(nom for nom, each in zip(names, shown, strict=True) if each is None),
            )
        ),
        fixe=_COMPTE_RENDU if first.compte_rendu else "",
        libre=True,
    )


def _case(dossier: Dossier, choices: list[Chiffre]) -> Case | None:
    if not choices:
        return None
    first, *others = (_measured(dossier, chiffre) for chiffre in choices)
    return Case(mesuree=first, autres=tuple(others))


def _measured(dossier: Dossier, chiffre: Chiffre) -> Mesuree:
    return Mesuree(
        figure(dossier, chiffre),
        Mesure(chiffre.valeur, _frame(dossier, chiffre)),
        chiffre.annee or 0,
        facettes(chiffre),
    )


def _range(known: list[Mesuree]) -> str:
    """Unit, period and range of the row, in words."""
    dates = sorted({each.figure.date for each in known})
    low = min(known, key=lambda each: each.mesure.valeur)
    high = max(known, key=lambda each: each.mesure.valeur)
    is_wide = low.mesure.valeur < high.mesure.valeur
    span = f", de {low.figure.valeur} à {high.figure.valeur}" if is_wide else ""
    return f"{known[0].facettes[-1]}, {' ou '.join(dates)}{span}"
