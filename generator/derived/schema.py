"""A territory as a drawing, for paper and for pages without scripts: outlines, or circles."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import cos, radians, sqrt
from typing import Any, Final

from generator.derived.topology import Place, outlines_of, rings, thinned
from generator.model.dossier import Dossier
from generator.model.folding import order
from generator.model.territoire import Commune

LARGEUR: Final = 680
"""The usual width of a drawing."""
_MARGIN: Final = 60
_THIN: Final = 0.002
"""Degrees that outlines may lose on a drawing."""
_COUNT: Final = 10
"""Of the circle of a number, where communes have outlines."""
_WIDEST: Final = 42
_NARROWEST: Final = 6
NAME: Final = 11
"""Height of the letters of a name."""
_LETTER: Final = 6.2
"""Width of a letter, more or less."""
_LINE: Final = 14
NUMBER: Final = 12
"""Height of the figures in a circle."""

Box = tuple[float, float, float, float]
Ring = tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Disque:
    """A commune: where and how wide its circle is, its name if there is room, its points."""

    x: float
    y: float
    rayon: float
    nom: str
    nomme: bool
    points: int
    insee: str = ""

    @property
    def pied(self) -> float:
        """The line on which its name stands, under it."""
        return self.y + self.rayon + NAME

    @property
    def milieu(self) -> float:
        """The line on which its number stands, in the middle of it."""
        return self.y + NUMBER / 3


@dataclass(frozen=True)
class Schema:
    """The drawing: its size, its circles, the widest first, and the outlines of the communes.

    Where it has outlines, by INSEE code, circles only hold how many points are there.
    """

    largeur: int
    hauteur: int
    disques: tuple[Disque, ...]
    contours: Mapping[str, tuple[Ring, ...]]

    @property
    def fond(self) -> str:
        """All outlines, as one SVG path; empty without any."""
        return "".join(map(self.trace, self.contours))

    def trace(self, insee: str) -> str:
        """The outline of a commune, as an SVG path."""
        rings = self.contours.get(insee, ())
        return "".join(f"M{'L'.join(f'{x} {y}' for x, y in ring)}z" for ring in rings)


@dataclass(frozen=True)
class _Frame:
    """Where places stand on a drawing: its north-west corner, its scale, its margin."""

    west: float
    north: float
    parallel: float
    scale: float
    margin: int

    def put(self, place: Place) -> Place:
        """x and y of a (longitude, latitude)."""
        lon, lat = place
        x = self.margin + (lon - self.west) * self.parallel * self.scale
        return x, self.margin + (self.north - lat) * self.scale


def schema(
    dossier: Dossier, points: Mapping[str, int], largeur: int = LARGEUR, marge: int = _MARGIN
) -> Schema:
    """The communes of `dossier`; `points` counts the points of each, by INSEE code."""
    territoire = dossier.territoire
    communes = sorted(territoire.communes, key=lambda c: (-_population(c), order(c.nom)))
    found = outlines_of(dossier)
    outlines = thinned(found, _THIN) if found else {"features": []}
    places = [place for ring in rings(outlines) for place in ring]
    frame = _frame(places or [(c.lon, c.lat) for c in communes], largeur, marge)
    most = _population(communes[0]) or 1
    written: list[Box] = []
    circles = []
    for commune in communes:
        count = points.get(commune.insee, 0)
        if places:
            radius = float(_COUNT if count else 0)
        else:
            share = sqrt(_population(commune) / most)
            radius = max(_NARROWEST, _WIDEST * largeur / LARGEUR * share)
        circles.append(_disque(commune, frame, radius, count, written))
    lowest = max([disque.y + disque.rayon for disque in circles])
    foot = max([lowest + marge / 2, *(frame.put(place)[1] + marge for place in places)])
    return Schema(largeur, round(foot), tuple(circles), dict(_contours(outlines, frame)))


def _frame(places: Sequence[Place], largeur: int, marge: int) -> _Frame:
    west, north = min(lon for lon, _ in places), max(lat for _, lat in places)
    parallel = cos(radians(north))
    span = max(
        (max(lon for lon, _ in places) - west) * parallel,
        north - min(lat for _, lat in places),
        0.01,
    )
    return _Frame(west, north, parallel, (largeur - 2 * marge) / span, marge)


def _disque(
    commune: Commune, frame: _Frame, radius: float, count: int, written: list[Box]
) -> Disque:
    x, y = frame.put((commune.lon, commune.lat))
    return Disque(
        x=round(x, 1),
        y=round(y, 1),
        rayon=round(radius, 1),
        nom=commune.nom,
        nomme=_fits(commune.nom, x, y + radius, written),
        points=count,
        insee=commune.insee,
    )


def _contours(outlines: Mapping[str, Any], frame: _Frame) -> Iterator[tuple[str, tuple[Ring, ...]]]:
    """The outline of each commune on the drawing."""
    for feature in outlines["features"]:
        yield (
            feature["properties"]["code"],
            tuple(
                tuple(dict.fromkeys(_rounded(frame.put(place)) for place in ring))
                for ring in rings({"features": [feature]})
            ),
        )


def _rounded(spot: Place) -> tuple[int, int]:
    return round(spot[0]), round(spot[1])


def _population(commune: Commune) -> int:
    return commune.populations[max(commune.populations)] if commune.populations else 0


def _fits(name: str, x: float, y: float, written: list[Box]) -> bool:
    """Whether a name has room under its circle; if so its place is taken."""
    half = len(name) * _LETTER / 2
    box = (x - half, y, x + half, y + _LINE)
    free = not any(
        box[0] < other[2] and box[2] > other[0] and box[1] < other[3] and box[3] > other[1]
        for other in written
    )
    if free:
        written.append(box)
    return free
