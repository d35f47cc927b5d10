"""A territory as a drawing: the outlines of its communes, and where its main town stands."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from math import cos, radians
from typing import Any, Final

from generator.derived.schema import population
from generator.model.dossier import Dossier

_SIDE: Final = 400
"""The usual longer side of a drawing."""
_MARGIN: Final = 4
_LETTER: Final = 10
"""Width of a letter of the town's name, more or less."""
_GAP: Final = 14
"""Between the mark of the town and its name."""

Place = tuple[float, float]


@dataclass(frozen=True)
class Contours:
    """The drawing: its size, the communes as one path, and the main town when it is known."""

    largeur: int
    hauteur: int
    trace: str
    ville: str = ""
    x: float = 0
    y: float = 0
    communes: tuple[tuple[str, int, int], ...] = ()
    """The name and the place of each commune, the most populated first."""
    credit: str = ""
    """Whose the outlines are, under which licence."""

    @property
    def cote(self) -> str:
        """Where the name of the town has room beside its mark: `droite`, `gauche`, `dessous`."""
        width = _LETTER * len(self.ville) + _GAP
        if self.x + width < self.largeur:
            return "droite"
        return "gauche" if self.x > width else "dessous"


def contours(dossier: Dossier, cote: int = _SIDE) -> Contours | None:
    """The outlines of the communes of `dossier`, `cote` at their longer side; None without any."""
    if not dossier.limites:
        return None
    collection = json.loads(dossier.limites)
    rings = tuple(_rings(collection))
    places = [place for ring in rings for place in ring]
    west, north = min(x for x, _ in places), max(y for _, y in places)
    parallel = cos(radians(north))
    wide = (max(x for x, _ in places) - west) * parallel
    high = north - min(y for _, y in places)
    scale = (cote - 2 * _MARGIN) / (max(wide, high) or 1)

    def put(place: Place) -> tuple[int, int]:
        x, y = place
        across, down = (x - west) * parallel * scale, (north - y) * scale
        return round(_MARGIN + across), round(_MARGIN + down)

    name, x, y = _town(dossier, put)
    return Contours(
        round(wide * scale) + 2 * _MARGIN,
        round(high * scale) + 2 * _MARGIN,
        "".join(_path([put(place) for place in ring]) for ring in rings),
        name,
        x,
        y,
        tuple(
            (each.nom, *put((each.lon, each.lat)))
            for each in sorted(dossier.territoire.communes, key=lambda each: -population(each))
        ),
        credit(collection),
    )


def credit(collection: Mapping[str, Any]) -> str:
    """Who drew these outlines, as their file says."""
    said = collection.get("metadata", {})
    return ", ".join(said[key] for key in ("source", "licence") if key in said)


def _rings(collection: dict[str, Any]) -> Iterator[list[Place]]:
    for feature in collection["features"]:
        shape = feature["geometry"]
        whole = shape["coordinates"]
        for part in [whole] if shape["type"] == "Polygon" else whole:
            for ring in part:
                yield [(x, y) for x, y, *_ in ring]


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
