"""The ground of a map, ours: outlines of communes when a file gives them, else a schematic."""

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, Final

from generator.derived.topology import Line, around, between, rings, thinned
from generator.maps.layer import escape
from generator.model.france import en_metropole
from generator.theme import departements

_KILOMETRE = 1 / 111.3
_COMMUNES = 400
"""Beyond, a map of many territories would weigh more than its points."""
_MAINLAND = [(42.3, -4.8), (51.1, 8.2)]
"""South and west, north and east: what the map of all shows at first, at least."""
_WIDEST = 2_300
_NARROWEST = 320
_THIN: Final = 0.002
"""Degrees (two hundred metres) that outlines may lose where several territories stand at once."""
_COARSE: Final = 0.02
"""The same, of départements where all of France is the ground."""
_NEAR: Final = 0.8
"""Degrees around a territory where its neighbours are drawn."""
_EMPTY: Final[dict[str, Any]] = {"features": []}
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
    """The territories whose communes are drawn: all of them, or none when they are too many.

    Where several have outlines, these are thinner.
    """
    territories = tuple(territories)
    if sum(len(each.communes) for each in territories) > _COMMUNES:
        return ()
    if sum(1 for each in territories if each.limites) < 2:
        return territories
    return tuple(
        replace(each, limites=thinned(each.limites, _THIN)) if each.limites else each
        for each in territories
    )


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
    features = (territory.limites or _EMPTY)["features"]
    return _collection(
        _shape(feature["geometry"], territory.ton)
        for feature in sorted(features, key=lambda each: str(each["properties"].get("code")))
    )


def border(territory: TerritoireFond) -> dict[str, Any]:
    """The line around a territory: the sides that only one commune has."""
    return _collection([_strokes(around(rings(territory.limites or _EMPTY)), territory.ton)])


def is_far(territory: TerritoireFond) -> bool:
    """Whether a territory is neither on the mainland nor in Corsica."""
    return not en_metropole(*centre(territory))


def france() -> tuple[dict[str, Any], dict[str, Any]]:
    """Metropolitan France, and the lines between its départements."""
    outline = tuple(map(_rounded, rings(thinned(departements(), _COARSE))))
    coasts = {"type": "MultiPolygon", "coordinates": [[_listed(line)] for line in around(outline)]}
    return _collection([_shape(coasts)]), _collection([_strokes(between(outline))])


def neighbours(territory: TerritoireFond) -> dict[str, Any]:
    """The départements around a territory."""
    south, west, north, east = bounds([territory])
    return _collection(
        _shape(each["geometry"])
        for each in departements()["features"]
        if any(
            west - _NEAR < x < east + _NEAR and south - _NEAR < y < north + _NEAR
            for ring in rings({"features": [each]})
            for x, y in ring
        )
    )


def centre(territory: TerritoireFond) -> tuple[float, float]:
    """The middle of a territory's communes, latitude first."""
    south, west, north, east = bounds([territory])
    return ((south + north) / 2, (west + east) / 2)


def bounds(
    territories: list[TerritoireFond], *, whole: bool = False
) -> tuple[float, float, float, float]:
    """South, west, north, east of what a ground shows; `whole`: the mainland, and no further."""
    if whole:
        territories = [each for each in territories if not is_far(each)]
    spots = [(commune.lat, commune.lon) for each in territories for commune in each.communes]
    spots += [each.milieu for each in territories if each.milieu]
    for each in territories:
        spots += [(y, x) for ring in rings(each.limites or _EMPTY) for x, y in ring]
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


def _shape(geometry: dict[str, Any], ton: str = "") -> dict[str, Any]:
    return {"type": "Feature", "geometry": geometry, "properties": {"ton": ton}}


def _strokes(lines: Iterable[Line], ton: str = "") -> dict[str, Any]:
    return _shape({"type": "MultiLineString", "coordinates": list(map(_listed, lines))}, ton)


def _rounded(line: Line) -> Line:
    """To a kilometre, as all of France is drawn."""
    return tuple((round(x, 2), round(y, 2)) for x, y in line)


def _listed(line: Line) -> list[list[float]]:
    return [list(place) for place in line]
