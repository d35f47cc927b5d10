"""A territory as a drawing: the outlines of its communes, and where its main town stands."""

from collections.abc import Callable
from dataclasses import dataclass
from math import cos, radians
from typing import Final

from generator.derived.topology import Place, outlines_of, rings
from generator.model.dossier import Dossier

_SIDE: Final = 400
"""The longer side of the drawing."""
_MARGIN: Final = 4
_LETTER: Final = 10
"""Width of a letter of the town's name, more or less."""
_GAP: Final = 14
"""Between the mark of the town and its name."""


@dataclass(frozen=True)
class Contours:
    """The drawing: its size, the communes as one path, and the main town when it is known."""

    largeur: int
    hauteur: int
    trace: str
    ville: str = ""
    x: float = 0
    y: float = 0

    @property
    def cote(self) -> str:
        """Where the name of the town has room beside its mark: `droite`, `gauche`, `dessous`."""
        width = _LETTER * len(self.ville) + _GAP
        if self.x + width < self.largeur:
            return "droite"
        return "gauche" if self.x > width else "dessous"


def contours(dossier: Dossier) -> Contours | None:
    """The outlines of the communes of `dossier`; None when it has none."""
    outlines = outlines_of(dossier)
    if not outlines:
        return None
    drawn = tuple(rings(outlines))
    places = [place for ring in drawn for place in ring]
    west, north = min(x for x, _ in places), max(y for _, y in places)
    parallel = cos(radians(north))
    wide = (max(x for x, _ in places) - west) * parallel
    high = north - min(y for _, y in places)
    scale = (_SIDE - 2 * _MARGIN) / (max(wide, high) or 1)

    def put(place: Place) -> tuple[int, int]:
        x, y = place
        across, down = (x - west) * parallel * scale, (north - y) * scale
        return round(_MARGIN + across), round(_MARGIN + down)

    name, x, y = _town(dossier, put)
    return Contours(
        round(wide * scale) + 2 * _MARGIN,
        round(high * scale) + 2 * _MARGIN,
        "".join(_path([put(place) for place in ring]) for ring in drawn),
        name,
        x,
        y,
    )


def _path(places: list[tuple[int, int]]) -> str:
    """A closed line, each step counted from the one before."""
    steps, (x, y) = [f"M{places[0][0]} {places[0][1]}l"], places[0]
    for across, down in places[1:]:
        if (across, down) != (x, y):
            steps.append(f"{across - x} {down - y} ".replace(" -", "-"))
            x, y = across, down
    return "".join(steps).strip() + "z"


def _town(dossier: Dossier, put: Callable[[Place], tuple[int, int]]) -> tuple[str, float, float]:
    insee = dossier.territoire.ville_centre or dossier.territoire.siege
    for commune in dossier.territoire.communes:
        if commune.insee == insee:
            return commune.nom, *put((commune.lon, commune.lat))
    return "", 0, 0
