"""A territory as a drawing: a circle at each commune, for paper and for pages without scripts."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import cos, radians, sqrt
from typing import Final

from generator.model.folding import order
from generator.model.territoire import Commune, Territoire

LARGEUR: Final = 680
"""The usual width of a drawing."""
_MARGIN: Final = 60
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
    """The drawing: its size, and its circles, the widest first."""

    largeur: int
    hauteur: int
    disques: tuple[Disque, ...]


def schema(territoire: Territoire, points: Mapping[str, int], largeur: int = LARGEUR) -> Schema:
    """The communes of `territoire`; `points` counts the points of each, by INSEE code."""
    communes = sorted(territoire.communes, key=lambda c: (-population(c), order(c.nom)))
    west, north = min(c.lon for c in communes), max(c.lat for c in communes)
    parallel = cos(radians(north))
    span = max(
        (max(c.lon for c in communes) - west) * parallel,
        north - min(c.lat for c in communes),
        0.01,
    )
    scale = (largeur - 2 * _MARGIN) / span
    most = population(communes[0]) or 1
    written: list[Box] = []
    circles = []
    for commune in communes:
        x = _MARGIN + (commune.lon - west) * parallel * scale
        y = _MARGIN + (north - commune.lat) * scale
        radius = max(_NARROWEST, _WIDEST * largeur / LARGEUR * sqrt(population(commune) / most))
        circles.append(
            Disque(
                x=round(x, 1),
                y=round(y, 1),
                rayon=round(radius, 1),
                nom=commune.nom,
                nomme=fits(commune.nom, x, y + radius, written),
                points=points.get(commune.insee, 0),
                insee=commune.insee,
            )
        )
    height = max(disque.y + disque.rayon for disque in circles) + _MARGIN / 2
    return Schema(largeur, round(height), tuple(circles))


def population(commune: Commune) -> int:
    """Its latest known number of inhabitants, else 0."""
    return commune.populations[max(commune.populations)] if commune.populations else 0


def fits(name: str, x: float, y: float, written: list[Box]) -> bool:
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
