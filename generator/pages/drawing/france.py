"""The marks of territories on the drawing of France (`theme/partials/france.html`)."""

from dataclasses import dataclass
from typing import Final

from generator.derived.identite import Identite
from generator.derived.summary import Summaries, Summary
from generator.pages.drawing.ecart import ecarter
from generator.pages.drawing.mesures import mesures

_EAST: Final = 262
"""Beyond, a name is written at the left of its mark: there is no room at the right."""
_ON_ONE_LINE: Final = 19
_FIRST_LINE: Final = 16
"""Letters of a name that stands on one line, and of the first of two lines."""
_LETTERS: Final = "14px"

_RADIUS: Final = 14
_LESSER: Final = 11
"""Of the disc of a mark, and of one that has no name beside others that have theirs."""

MESURES: Final = mesures(lettres=_LETTERS)
"""The height of letters and names, for the stylesheet."""

NOMMES: Final = 8
"""Marks that have their names beside them; of more, letters alone."""


@dataclass(frozen=True)
class Repere:
    """A territory on the drawing: where, and its name in one line or two, when it is written."""

    territoire: Identite
    x: float
    y: float
    lignes: tuple[str, ...]
    rayon: int

    @property
    def a_gauche(self) -> bool:
        """Whether the name stands at the left of the mark."""
        return self.x > _EAST


def reperes(summaries: Summaries, nommes: Summaries | None = None) -> tuple[Repere, ...]:
    """The mark of each dossier whose place is known; `nommes`: those to name, else all of them.

    Those that are named come last, so that no other covers them.
    """
    chosen = summaries if nommes is None else nommes
    named = chosen if len(chosen) <= NOMMES else ()
    ranked = sorted(summaries, key=lambda each: each in named)
    lesser = _LESSER if named and len(named) < len(summaries) else _RADIUS
    known = [(each, each.place) for each in ranked if each.place]
    radii = [_RADIUS if each in named else lesser for each, _ in known]
    places = ecarter([place for _, place in known], radii)
    return tuple(
        _repere(each, place, named=each in named, rayon=radius)
        for (each, _), place, radius in zip(known, places, radii, strict=True)
    )


def _repere(summary: Summary, place: tuple[float, float], *, named: bool, rayon: int) -> Repere:
    return Repere(summary.identite, *place, _lignes(summary.identite.nom) if named else (), rayon)


def _lignes(nom: str) -> tuple[str, ...]:
    """A short name on one line; a long one cut in two, between words."""
    first, *rest = nom.split(" ")
    while rest and (len(nom) <= _ON_ONE_LINE or len(f"{first}{rest[0]}") <= _FIRST_LINE):
        first = f"{first} {rest.pop(0)}"
    return (first, " ".join(rest)) if rest else (first,)
