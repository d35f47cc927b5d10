"""The drawing of France and the marks of territories on it (`theme/partials/france.html`)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations
from math import hypot
from typing import Final

from generator.derived.france import project
from generator.derived.identite import Identite
from generator.derived.summary import Summaries, Summary
from generator.derived.topology import Line, Place, around, between, credit, rings, thinned
from generator.pages.drawing.mesures import mesures
from generator.theme import departements

LARGEUR: Final = 420
HAUTEUR: Final = 406
_THIN: Final = 0.02
"""Degrees that the outlines may lose: less than a unit of the drawing."""

_EAST: Final = 262
"""Beyond, a name is written at the left of its mark: there is no room at the right."""
_ON_ONE_LINE: Final = 19
_FIRST_LINE: Final = 16
"""Letters of a name that stands on one line, and of the first of two lines."""
_NAME: Final = 14
_WIDE: Final = 0.62
"""Height of a name, and what its letters take of it in width."""
_ASIDE: Final = 21
"""From the middle of a mark to its name."""

_RADIUS: Final = 14
LESSER: Final = 12
"""Of the disc of a mark, and of one that has no name beside others that have theirs."""
DOIGT: Final = 15.5
"""Radius of what a finger touches around a mark: 24 pixels across where the drawing is 325 wide."""

MESURES: Final = mesures(lettres="16px", noms=f"{_NAME}px", touche=f"{DOIGT}px")
"""The height of letters and names, and what is touched, for the stylesheet."""

_CLOSE: Final = 0.05
_ROUNDS: Final = 200
_MANY: Final = 60

NOMMES: Final = 8
"""Marks that have their names beside them; of more, letters alone."""


@dataclass(frozen=True)
class Pays:
    """Metropolitan France: its ground and the lines between its départements, as SVG paths."""

    terre: str
    limites: str
    credit: str
    """Who drew it."""


@cache
def pays() -> Pays:
    """The drawing that the home page and the pages of démarches share."""
    outline = tuple(rings(thinned(departements(), _THIN)))
    return Pays(
        "".join(f"{_path(line)}z" for line in around(outline)),
        "".join(map(_path, between(outline))),
        credit(departements()),
    )


@dataclass(frozen=True)
class Repere:
    """A territory on the drawing: where, and its name in one line or two, when it is written."""

    territoire: Identite
    x: float
    y: float
    lignes: tuple[str, ...]
    rayon: int
    ou: Place
    """Where it is; the mark itself is beside it where others would cover it."""

    @property
    def est_ecarte(self) -> bool:
        """Whether the mark has left its place."""
        return hypot(self.x - self.ou[0], self.y - self.ou[1]) > self.rayon / 2

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
    ranked = sorted((each for each in summaries if _is_drawn(each)), key=lambda each: each in named)
    lesser = LESSER if named and len(named) < len(summaries) else _RADIUS
    marks = apart(
        _repere(each, each.place, named=True, rayon=_RADIUS)
        if each in named
        else _repere(each, each.place, named=False, rayon=lesser)
        for each in ranked
        if each.place
    )
    return tuple(replace(mark, lignes=lisibles(mark, marks)) for mark in marks)


def lisibles(mark: Repere, marks: Iterable[Repere]) -> tuple[str, ...]:
    """Its name, unless that stands on the mark of another: a name is beside its own, or nowhere."""
    wide = max(map(len, mark.lignes), default=0) * _NAME * _WIDE
    start = mark.x - _ASIDE - wide if mark.a_gauche else mark.x + _ASIDE
    high = _NAME * len(mark.lignes) / 2
    covered = (
        hypot(
            each.x - min(max(each.x, start), start + wide),
            each.y - min(max(each.y, mark.y - high), mark.y + high),
        )
        < each.rayon
        for each in marks
        if each is not mark
    )
    return () if any(covered) else mark.lignes


def hors(summaries: Summaries) -> tuple[Identite, ...]:
    """The territories that the drawing does not show: those overseas."""
    return tuple(each.identite for each in summaries if each.place and not _is_drawn(each))


def _is_drawn(summary: Summary) -> bool:
    x, y = summary.place or (-1, -1)
    return 0 <= x <= LARGEUR and 0 <= y <= HAUTEUR


def apart(marks: Iterable[Repere]) -> tuple[Repere, ...]:
    """The marks moved until a finger tells each from the others, as near as it can to its place.

    Where they are too many to have room, they stay.
    """
    moved = list(marks)
    for _ in range(_ROUNDS if len(moved) <= _MANY else 0):
        still = True
        for one, other in combinations(range(len(moved)), 2):
            a, b = moved[one], moved[other]
            gap = 2 * DOIGT - hypot(b.x - a.x, b.y - a.y)
            if gap > _CLOSE:
                still = False
                moved[one], moved[other] = _pushed(a, b, gap / 2)
        if still:
            break
    return tuple(replace(each, x=round(each.x, 1), y=round(each.y, 1)) for each in moved)


def _pushed(one: Repere, other: Repere, by: float) -> tuple[Repere, Repere]:
    """Two marks pushed away from one another, inside the drawing."""
    across, down = other.x - one.x, other.y - one.y
    long = hypot(across, down)
    step = (across / long * by, down / long * by) if long else (by, 0.0)
    return _at(one, -step[0], -step[1]), _at(other, *step)


def _at(mark: Repere, across: float, down: float) -> Repere:
    x = min(max(mark.x + across, mark.rayon), LARGEUR - mark.rayon)
    return replace(mark, x=x, y=min(max(mark.y + down, mark.rayon), HAUTEUR - mark.rayon))


def _path(line: Line) -> str:
    """A line from place to place, each step counted from the one before, in tenths of a unit."""
    spots = [tuple(round(10 * part) for part in project(lat, lon)) for lon, lat in line]
    (x, y), steps = spots[0], []
    start = f"M{x} {y}l"
    for across, down in spots[1:]:
        if (across, down) != (x, y):
            steps.append(f"{across - x} {down - y}")
            x, y = across, down
    return start + " ".join(steps).replace(" -", "-")


def _lignes(nom: str) -> tuple[str, ...]:
    """A short name on one line; a long one cut in two, between words."""
    first, *rest = nom.split(" ")
    while rest and (len(nom) <= _ON_ONE_LINE or len(f"{first}{rest[0]}") <= _FIRST_LINE):
        first = f"{first} {rest.pop(0)}"
    return (first, " ".join(rest)) if rest else (first,)


def _repere(summary: Summary, place: Place, *, named: bool, rayon: int) -> Repere:
    words = _lignes(summary.identite.nom) if named else ()
    return Repere(summary.identite, *place, words, rayon, place)
