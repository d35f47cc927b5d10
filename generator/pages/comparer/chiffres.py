"""Rows of figures: bars on one scale when they measure the same thing, words otherwise."""

from collections.abc import Iterator
from typing import Final

from generator.model.dossier import Dossier
from generator.model.territoire import Chiffre
from generator.pages.comparer.ligne import Case, Ligne, Mesuree
from generator.pages.comparer.regle import facettes, raisons
from generator.pages.figure import figure
from generator.pages.rapprochement import Comparabilite, comparabilite, verdict

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
    for row, known in _rows(dossiers):
        is_key = any(chiffre.cle for chiffre in known)
        is_change = any(chiffre.depuis for chiffre in known)
        (first if is_key else others).append(((not is_change, _RANGS[row.etat]), row))
    return _sorted(first), _sorted(others)


def _sorted(rows: list[tuple[tuple[bool, int], Ligne]]) -> tuple[Ligne, ...]:
    return tuple(row for _, row in sorted(rows, key=lambda pair: pair[0]))


def _rows(dossiers: tuple[Dossier, ...]) -> Iterator[tuple[Ligne, list[Chiffre]]]:
    """A row for each indicator, and all figures of the territories on it."""
    found: dict[tuple[str, bool], dict[str, list[Chiffre]]] = {}
    for dossier in dossiers:
        for chiffre in dossier.territoire.chiffres:
            row = found.setdefault((chiffre.indicateur, chiffre.compte_rendu), {})
            row.setdefault(dossier.identifiant, []).append(chiffre)
    for (indicateur, report), known in sorted(found.items(), key=lambda item: item[0][1]):
        measured = [
            [_measured(dossier, chiffre) for chiffre in known.get(dossier.identifiant, ())]
            for dossier in dossiers
        ]
        anchor = f"{'compte-rendu' if report else 'chiffre'}-{indicateur}"
        all_known = [chiffre for each in known.values() for chiffre in each]
        yield _row(dossiers, measured, anchor, all_known[0]), all_known


def _measured(dossier: Dossier, chiffre: Chiffre) -> Mesuree:
    return Mesuree(
        figure(dossier, chiffre),
        chiffre.valeur,
        chiffre.annee or 0,
        bool(chiffre.depuis),
        facettes(dossier, chiffre),
    )


def _shared_frame(found: list[list[Mesuree]]) -> str:
    """The frame that most territories know; of equals, the latest year."""
    known: dict[str, set[int]] = {}
    years: dict[str, int] = {}
    for rank, measures in enumerate(found):
        for measure in measures:
            known.setdefault(measure.cadre, set()).add(rank)
            years[measure.cadre] = measure.annee
    return max(known, key=lambda frame: (len(known[frame]), years[frame], frame))


def _case(measures: list[Mesuree], frame: str) -> Case | None:
    """The figure with the shared frame, else the latest; the others wait behind it."""
    if not measures:
        return None
    first, *others = sorted(measures, key=lambda m: (m.cadre != frame, -m.annee, m.cadre))
    return Case(mesuree=first, autres=tuple(others))


def _row(
    dossiers: tuple[Dossier, ...], found: list[list[Mesuree]], id: str, question: Chiffre
) -> Ligne:
    frame = _shared_frame(found)
    cases = tuple(_case(measures, frame) for measures in found)
    shown = tuple(case.mesuree if case else None for case in cases)
    names = tuple(dossier.territoire.nom for dossier in dossiers)
    pairs = tuple(zip(names, shown, strict=True))
    known = tuple((nom, each) for nom, each in pairs if each)
    state = comparabilite(tuple(each.cadre if each else None for each in shown))
    reasons = raisons(
        tuple((nom, each.facettes) for nom, each in known),
        tuple(nom for nom, each in pairs if each is None),
    )
    return Ligne(
        id,
        f"{question.libelle}{', selon le compte rendu' if question.compte_rendu else ''}",
        cases,
        state,
        "" if state is Comparabilite.DIFFERE else _verdict(known),
        _span([each for _, each in known], state),
        tuple(reasons),
        fixe=(_COMPTE_RENDU,) if question.compte_rendu else (),
        libre=True,
    )


def _verdict(known: tuple[tuple[str, Mesuree], ...]) -> str:
    values = tuple((nom, each.valeur) for nom, each in known)
    return verdict(values, evolution=known[0][1].evolution)


def _span(known: list[Mesuree], etat: Comparabilite) -> str:
    """Unit and dates of the row, and its range when it compares."""
    units = dict.fromkeys(each.facettes[3].mots for each in known)
    dates = sorted({each.figure.date for each in known})
    said = f"{' ou '.join(units)}, {' ou '.join(dates)}"
    low = min(known, key=lambda each: each.valeur)
    high = max(known, key=lambda each: each.valeur)
    if etat is Comparabilite.DIFFERE or low.valeur == high.valeur:
        return said
    return f"{said}, de {low.figure.valeur} à {high.figure.valeur}"
