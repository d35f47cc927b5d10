"""The marks of territories on the drawing of France (`theme/partials/france.html`)."""

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import fmean
from typing import Final

from generator.derived.france import project
from generator.derived.identite import Identite, identite
from generator.model.dossier import Dossier
from generator.pages.mesures import mesures

_EAST: Final = 262
"""Beyond, a name is written at the left of its mark: there is no room at the right."""
_ON_ONE_LINE: Final = 19
_FIRST_LINE: Final = 16
"""Letters of a name that stands on one line, and of the first of two lines."""
_LETTERS: Final = "14px"

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

    @property
    def a_gauche(self) -> bool:
        """Whether the name stands at the left of the mark."""
        return self.x > _EAST


def reperes(dossiers: Iterable[Dossier]) -> tuple[Repere, ...]:
    """The mark of each dossier, in the middle of its communes."""
    dossiers = tuple(dossiers)
    return tuple(_repere(dossier, len(dossiers) <= NOMMES) for dossier in dossiers)


def _repere(dossier: Dossier, named: bool) -> Repere:
    communes = dossier.territoire.communes
    x, y = project(fmean(each.lat for each in communes), fmean(each.lon for each in communes))
    lines = _lignes(dossier.territoire.nom) if named else ()
    return Repere(identite(dossier), round(x, 1), round(y, 1), lines)


def _lignes(nom: str) -> tuple[str, ...]:
    """A short name on one line; a long one cut in two, between words."""
    first, *rest = nom.split(" ")
    while rest and (len(nom) <= _ON_ONE_LINE or len(f"{first}{rest[0]}") <= _FIRST_LINE):
        first = f"{first} {rest.pop(0)}"
    return (first, " ".join(rest)) if rest else (first,)
