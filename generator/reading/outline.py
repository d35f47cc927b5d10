"""Whether a point is inside the outlines of a territory."""

import json
from dataclasses import dataclass
from itertools import pairwise
from typing import Self

Point = tuple[float, float]
"""Longitude and latitude."""


@dataclass(frozen=True)
class Outline:
    """The rings of all polygons: what is inside an odd number of them is inside."""

    rings: tuple[tuple[Point, ...], ...]

    @classmethod
    def of(cls, checked: bytes) -> Self:
        """The outline that a checked `limites.geojson` draws."""
        rings = []
        for feature in json.loads(checked)["features"]:
            shape = feature["geometry"]
            parts = shape["coordinates"]
            for part in [parts] if shape["type"] == "Polygon" else parts:
                rings += [tuple((x, y) for x, y in ring) for ring in part]
        return cls(tuple(rings))

    def holds(self, lon: float, lat: float) -> bool:
        return sum(_inside(ring, lon, lat) for ring in self.rings) % 2 == 1


def _inside(ring: tuple[Point, ...], lon: float, lat: float) -> bool:
    """Ray casting: count the edges crossed on the way east."""
    inside = False
    for (x1, y1), (x2, y2) in pairwise(ring):
        if (y1 > lat) != (y2 > lat) and lon < x1 + (lat - y1) * (x2 - x1) / (y2 - y1):
            inside = not inside
    return inside
