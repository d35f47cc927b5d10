"""Where a place stands on the drawing of France (`theme/partials/france.html`)."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import cos, radians
from statistics import fmean
from typing import Final

from generator.model.dossier import Dossier
from generator.pages.cadre import identite
from generator.pages.mesures import mesures
from generator.pages.page import Identite

_SCALE: Final = 40
"""Units of the drawing for one degree of latitude."""
_WEST: Final = 5.25
"""Degrees west of Greenwich of the drawing's left edge."""
_NORTH: Final = 51.35
"""Latitude of its top edge."""
_PARALLEL: Final = cos(radians(46.5))
"""How much shorter a degree of longitude is than one of latitude, in the middle of France."""


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


def project(lat: float, lon: float) -> tuple[float, float]:
    """x and y in the viewBox (0 0 420 406) of a place of metropolitan France."""
    return (lon + _WEST) * _SCALE * _PARALLEL, (_NORTH - lat) * _SCALE


def place(x: float, y: float) -> tuple[float, float]:
    """Latitude and longitude of a point of the drawing: what `project` undoes."""
    return _NORTH - y / _SCALE, x / (_SCALE * _PARALLEL) - _WEST
