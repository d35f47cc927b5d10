"""Why the figures of a row may be compared or not, in sentences."""

from collections.abc import Iterator

from generator.model.territoire import Chiffre
from generator.model.vocabulaire import Perimetre

Cote = tuple[tuple[str, Chiffre], ...]
"""The figures that are known, each with the name of its territory."""


def raisons(noms: tuple[str, ...], chiffres: tuple[Chiffre | None, ...]) -> tuple[str, ...]:
    """What the figures have in common, what differs, and who says nothing."""
    pairs = zip(noms, chiffres, strict=True)
    known = tuple((nom, figure) for nom, figure in pairs if figure)
    silent = [nom for nom, figure in zip(noms, chiffres, strict=True) if figure is None]
    said = [*_report(known), *_facets(known)]
    if silent:
        said.append(f"Non documenté pour {', '.join(silent)}.")
    return tuple(said)


def _report(known: Cote) -> Iterator[str]:
    if any(figure.compte_rendu for _, figure in known):
        yield "Le compte rendu ne dit pas d’où viennent ces chiffres, ni de quelle année ils sont."


def _facets(known: Cote) -> Iterator[str]:
    """Definition, period, scope and unit: once when all share it, else territory by territory."""
    facets = (
        ("définition", [(nom, c.definition or "non précisée") for nom, c in known]),
        ("période", [(nom, _period(c)) for nom, c in known]),
        ("périmètre", [(nom, _scope(c)) for nom, c in known]),
        ("unité", [(nom, c.unite) for nom, c in known]),
    )
    for facet, answers in facets:
        values = {value for _, value in answers}
        if len(values) == 1:
            yield f"{_same(facet, len(known))} : {answers[0][1]}."
        else:
            told = " ; ".join(f"{nom}, {value}" for nom, value in answers)
            yield f"{facet.capitalize()} différente : {told}.".replace(
                "Périmètre différente", "Périmètre différent"
            )


def _same(facet: str, known: int) -> str:
    return f"Même {facet}" if known > 1 else facet.capitalize()


def _period(chiffre: Chiffre) -> str:
    year = str(chiffre.annee) if chiffre.annee else "année non précisée"
    return f"de {chiffre.depuis} à {year}" if chiffre.depuis else year


def _scope(chiffre: Chiffre) -> str:
    if chiffre.perimetre is Perimetre.TERRITOIRE:
        return chiffre.perimetre.libelle
    return chiffre.perimetre_precise or chiffre.perimetre.libelle
