"""The ground of a map, ours: outlines of communes when a file gives them, else a schematic."""

import math
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from generator.derived.france import place
from generator.maps.layer import escape
from generator.theme import THEME

Ring = list[list[float]]
Edge = tuple[tuple[float, float], tuple[float, float]]

_KILOMETRE = 1 / 111.3
_COMMUNES = 400
"""Beyond, a map of many territories would weigh more than its points."""
_MAINLAND = [(42.3, -4.8), (51.1, 8.2)]
_WIDEST = 2_300
_NARROWEST = 320
_ALONE = 6_000
"""Metres around the middle of a territory whose communes are not listed."""


@dataclass(frozen=True)
class CommuneFond:
    """A commune as the ground of a map shows it."""

    insee: str
    nom: str
    lat: float
    lon: float
    population: int | None = None


@dataclass(frozen=True)
class TerritoireFond:
    """A territory as the ground of a map shows it; `slug` is its folder's name.

    `limites` is a checked collection of outlines.
    """

    slug: str
    nom: str
    lettre: str
    ton: str
    communes: tuple[CommuneFond, ...]
    limites: dict[str, Any] | None = None
    milieu: tuple[float, float] | None = None
    """Latitude and longitude of its middle, when its communes are not listed."""


def detailed(territories: Iterable[TerritoireFond]) -> tuple[TerritoireFond, ...]:
    """The territories whose communes are drawn: all of them, or none when they are too many."""
    territories = tuple(territories)
    few = sum(len(each.communes) for each in territories) <= _COMMUNES
    return territories if few else ()


def names(territory: TerritoireFond) -> dict[str, Any]:
    """Where the name of each commune is written, the most populated first."""
    ranked = sorted(
        territory.communes, key=lambda commune: (-(commune.population or 0), commune.nom)
    )
    return _collection(
        _point(
            commune,
            {
                "nom": escape(commune.nom),
                "habitants": commune.population or 0,
                "ton": territory.ton,
            },
        )
        for commune in ranked
    )


def circles(territory: TerritoireFond) -> dict[str, Any]:
    """The schematic: a circle at each commune, its surface as its population; else one circle."""
    most = max((commune.population or 0 for commune in territory.communes), default=0) or 1
    if territory.milieu:
        alone = CommuneFond("", territory.nom, *territory.milieu)
        return _collection([_point(alone, {"rayon": _ALONE, "ton": territory.ton})])
    return _collection(
        _point(commune, {"rayon": _radius(commune.population or 0, most), "ton": territory.ton})
        for commune in sorted(territory.communes, key=lambda commune: commune.insee)
    )


def outlines(territory: TerritoireFond) -> dict[str, Any]:
    """The outlines of the communes, without whatever else the file says of them."""
    features = (territory.limites or {}).get("features", [])
    return {
        "type": "FeatureCollection",
        "features": [
            {
                "type": "Feature",
                "geometry": _rounded(feature["geometry"]),
                "properties": {"ton": territory.ton},
            }
            for feature in sorted(
                features, key=lambda feature: str(feature["properties"].get("code"))
            )
        ],
    }


def border(territory: TerritoireFond) -> dict[str, Any]:
    """The line around a territory: the sides that only one commune has."""
    sides: Counter[Edge] = Counter()
    for ring in _rings(territory.limites or {"features": []}):
        points = [(round(x, 5), round(y, 5)) for x, y in ring]
        sides.update((min(a, b), max(a, b)) for a, b in pairwise(points) if a != b)
    lines = _chain(sorted(side for side, times in sides.items() if times == 1))
    return _collection(
        [
            {
                "type": "Feature",
                "geometry": {"type": "MultiLineString", "coordinates": lines},
                "properties": {"ton": territory.ton},
            }
        ]
    )


def france() -> dict[str, Any]:
    """Metropolitan France, from the drawing that the home page shows (`partials/france.html`)."""
    drawing = (THEME / "partials" / "france.html").read_text("utf-8")
    rings = []
    for path in re.findall(r'class="france-terre"[^>]* d="M([^"]+)z"', drawing):
        numbers = [float(number) for number in re.findall(r"-?[\d.]+", path)]
        spots = [place(x, y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
        rings.append([[[round(lon, 3), round(lat, 3)] for lat, lon in [*spots, spots[0]]]])
    shape = {"type": "MultiPolygon", "coordinates": rings}
    return _collection([{"type": "Feature", "geometry": shape, "properties": {"ton": ""}}])


def centre(territory: TerritoireFond) -> tuple[float, float]:
    """The middle of a territory's communes, latitude first."""
    south, west, north, east = bounds([territory])
    return ((south + north) / 2, (west + east) / 2)


def bounds(
    territories: list[TerritoireFond], *, whole: bool = False
) -> tuple[float, float, float, float]:
    """South, west, north, east of all that a ground shows; `whole`: all of mainland France too."""
    spots = [(commune.lat, commune.lon) for each in territories for commune in each.communes]
    spots += [each.milieu for each in territories if each.milieu]
    for each in territories:
        spots += [(y, x) for ring in _rings(each.limites or {"features": []}) for x, y in ring]
    spots += _MAINLAND if whole else []
    latitudes, longitudes = zip(*spots, strict=True)
    margin = 0 if all(each.limites for each in territories) else 2 * _KILOMETRE
    return (
        round(min(latitudes) - margin, 5),
        round(min(longitudes) - margin, 5),
        round(max(latitudes) + margin, 5),
        round(max(longitudes) + margin, 5),
    )


def _radius(population: int, most: int) -> int:
    return round(max(_NARROWEST, _WIDEST * math.sqrt(population / most)))


def _collection(features: Any) -> dict[str, Any]:
    return {"type": "FeatureCollection", "features": list(features)}


def _point(commune: CommuneFond, properties: dict[str, Any]) -> dict[str, Any]:
    place = [round(commune.lon, 5), round(commune.lat, 5)]
    return {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": place},
        "properties": properties,
    }


def _rings(collection: dict[str, Any]) -> list[Ring]:
    rings: list[Ring] = []
    for feature in collection["features"]:
        shape = feature["geometry"]
        parts = [shape["coordinates"]] if shape["type"] == "Polygon" else shape["coordinates"]
        rings += [[place[:2] for place in ring] for part in parts for ring in part]
    return rings


def _rounded(geometry: dict[str, Any]) -> dict[str, Any]:
    def whole(value: Any) -> Any:
        if isinstance(value, list) and value and isinstance(value[0], list):
            return [whole(item) for item in value]
        return [round(number, 5) for number in value[:2]]

    return {"type": geometry["type"], "coordinates": whole(geometry["coordinates"])}


def _chain(sides: list[Edge]) -> list[Ring]:
    """Join sides end to end into as few lines as they make."""
    around: dict[tuple[float, float], list[Edge]] = {}
    for side in sides:
        for end in side:
            around.setdefault(end, []).append(side)
    left = dict.fromkeys(sides)
    lines: list[Ring] = []
    while left:
        first = next(iter(left))
        del left[first]
        line = [first[0], first[1]]
        while step := next((side for side in around[line[-1]] if side in left), None):
            del left[step]
            line.append(step[1] if step[0] == line[-1] else step[0])
        lines.append([list(place) for place in line])
    return lines
