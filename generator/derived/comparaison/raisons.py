"""Why the figures of a row may be compared or not, in sentences, and where they come from."""

from collections.abc import Iterator
from typing import Final

from generator.derived.citation import Citation
from generator.derived.comparaison.mesures import document
from generator.derived.comparaison.rangee import Origine
from generator.derived.comparaison.releve import Mesure

_NOMMES: Final = 3
"""Territories without an answer that a row names; the cells of more say it themselves."""

CRITERES: Final = (
    ("définition", "la définition", "Définition différente"),
    ("période", "la période", "Période différente"),
    ("périmètre", "le périmètre", "Périmètre différent"),
    ("unité", "l’unité", "Unité différente"),
)
"""What decides whether figures compare: its name, the same with its article, and a difference."""

Connues = tuple[tuple[str, Mesure], ...]
"""Names of territories, each with its figure."""


def raisons(connues: Connues, muets: tuple[str, ...]) -> Iterator[str]:
    """What the figures share, what differs, how they were made, and who says nothing."""
    for rank, (nom, article, differente) in enumerate(CRITERES):
        answers = [(who, measure.criteres[rank]) for who, measure in connues]
        first = answers[0][1]
        if len({each.cle for _, each in answers}) > 1:
            told = " ; ".join(f"{who}, {each.mots}" for who, each in answers)
            yield f"{differente} : {told}."
        elif len(connues) == 1:
            yield f"{nom.capitalize()} : {first.mots}."
        elif first.source:
            yield f"La même source ne précise pas {article} : « {first.source} »."
        else:
            yield f"Même {nom} : {first.mots}."
    yield from _said("Calcul", tuple((who, measure.calcul) for who, measure in connues))
    yield from _said(
        "À lire avec prudence", tuple((who, measure.reserve) for who, measure in connues)
    )
    if muets:
        few = len(muets) <= _NOMMES
        yield f"Non documenté : {', '.join(muets) if few else f'{len(muets)} territoires'}."


def _said(titre: str, mots: tuple[tuple[str, str | None], ...]) -> Iterator[str]:
    """A sentence on one property: once when it is the same for all, else territory by territory."""
    known = [(who, said.rstrip(".")) for who, said in mots if said]
    if len(known) == len(mots) and len({said for _, said in known}) == 1:
        yield f"{titre} : {known[0][1]}."
    elif known:
        yield f"{titre} : {' ; '.join(f'{who}, {said}' for who, said in known)}."


def origines(sources: tuple[tuple[str, Citation], ...]) -> tuple[Origine, ...]:
    """Each source once, with the territories that it speaks of when there are several."""
    found: dict[str, list[tuple[str, Citation]]] = {}
    for who, source in sources:
        found.setdefault(repere(source), []).append((who, source))
    return tuple(
        Origine(each[0][1], tuple(who for who, _ in each) if len(found) > 1 else ())
        for each in found.values()
    )


def repere(source: Citation) -> str:
    """The identity of a place in a document, so that no source is listed twice."""
    return f"{document(source)} / {source.page or ''}"
