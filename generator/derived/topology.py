"""Outlines that share their sides: the lines around and between them, and fewer places for all."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from math import hypot
from typing import Any

from generator.model.dossier import Dossier

Place = tuple[float, float]
Line = tuple[Place, ...]
Side = tuple[Place, Place]


def rings(collection: Mapping[str, Any]) -> Iterator[Line]:
    """Every ring of every outline of a GeoJSON collection."""
    for feature in collection["features"]:
        for part in _parts(feature["geometry"]):
            yield from part


def outlines_of(dossier: Dossier) -> dict[str, Any] | None:
    """The outlines of the communes of `dossier`, when it has them."""
    found: dict[str, Any] | None = json.loads(dossier.limites) if dossier.limites else None
    return found


def around(outlines: Iterable[Line]) -> list[Line]:
    """The sides that one outline alone has, joined."""
    return _lines(outlines, 1)


def between(outlines: Iterable[Line]) -> list[Line]:
    """The sides that two outlines share, joined."""
    return _lines(outlines, 2)


def thinned(collection: Mapping[str, Any], tolerance: float) -> dict[str, Any]:
    """The same outlines with fewer places, none further than `tolerance` from where it was.

    Outlines that share a side still do. One too small for it keeps its places.
    """
    ends = _ends(rings(collection))
    known: dict[Line, Line] = {}

    def thin(ring: Line) -> Line:
        arcs = [_thin(arc, tolerance, known) for arc in _arcs(ring, ends)]
        kept = tuple(place for arc in arcs for place in arc[:-1])
        return (*kept, kept[0]) if len(kept) > 2 else ring

    return {
        **collection,
        "features": [
            {
                **feature,
                "geometry": {
                    "type": "MultiPolygon",
                    "coordinates": [
                        [[list(place) for place in thin(ring)] for ring in part]
                        for part in _parts(feature["geometry"])
                    ],
                },
            }
            for feature in collection["features"]
        ],
    }


def _parts(geometry: Mapping[str, Any]) -> list[list[Line]]:
    whole = geometry["coordinates"]
    parts = [whole] if geometry["type"] == "Polygon" else whole
    return [[tuple((x, y) for x, y, *_ in ring) for ring in part] for part in parts]


def _lines(outlines: Iterable[Line], times: int) -> list[Line]:
    sides: Counter[Side] = Counter()
    for ring in outlines:
        sides.update((min(a, b), max(a, b)) for a, b in pairwise(ring) if a != b)
    return _chain(sorted(side for side, count in sides.items() if count == times))


def _chain(sides: list[Side]) -> list[Line]:
    """Join sides end to end into as few lines as they make."""
    near: dict[Place, list[Side]] = {}
    for side in sides:
        for end in side:
            near.setdefault(end, []).append(side)
    left = dict.fromkeys(sides)
    lines = []
    for start in [*(end for end, met in near.items() if len(met) != 2), *near]:
        while line := _walk(start, near, left):
            lines.append(line)
    return lines


def _walk(start: Place, near: Mapping[Place, list[Side]], left: dict[Side, None]) -> Line:
    """The line from `start` along sides not walked yet; nothing when there is none."""
    line = [start]
    while step := next((side for side in near[line[-1]] if side in left), None):
        del left[step]
        line.append(step[1] if step[0] == line[-1] else step[0])
        if len(near[line[-1]]) != 2:
            break
    return tuple(line) if len(line) > 1 else ()


def _ends(outlines: Iterable[Line]) -> frozenset[Place]:
    """The places where lines meet: those with more, or fewer, than two others beside them."""
    near: dict[Place, set[Place]] = {}
    for ring in outlines:
        for one, other in pairwise(ring):
            if one != other:
                near.setdefault(one, set()).add(other)
                near.setdefault(other, set()).add(one)
    return frozenset(place for place, others in near.items() if len(others) != 2)


def _arcs(ring: Line, ends: frozenset[Place]) -> Iterator[Line]:
    """The ring cut where lines meet; one that meets none starts at its westernmost place."""
    around_it = ring[:-1]
    first = next((n for n, place in enumerate(around_it) if place in ends), None)
    start = around_it.index(min(around_it)) if first is None else first
    turned = (*around_it[start:], *around_it[: start + 1])
    arc = [turned[0]]
    for place in turned[1:]:
        arc.append(place)
        if place in ends:
            yield tuple(arc)
            arc = [place]
    if len(arc) > 1:
        yield tuple(arc)


def _thin(arc: Line, tolerance: float, known: dict[Line, Line]) -> Line:
    """The arc with fewer places, the same ones whichever way it is read."""
    forth = min(arc, arc[::-1])
    if forth not in known:
        known[forth] = _simplified(forth, tolerance)
    return known[forth] if forth == arc else known[forth][::-1]


def _simplified(line: Line, tolerance: float) -> Line:
    """Douglas and Peucker: keep the furthest place while it is further than `tolerance`."""
    kept, spans = {0, len(line) - 1}, [(0, len(line) - 1)]
    while spans:
        low, high = spans.pop()
        far, furthest = max(
            ((_off(line[n], line[low], line[high]), n) for n in range(low + 1, high)),
            default=(0.0, low),
        )
        if far > tolerance:
            kept.add(furthest)
            spans += [(low, furthest), (furthest, high)]
    return tuple(line[n] for n in sorted(kept))


def _off(place: Place, start: Place, end: Place) -> float:
    """How far `place` is from the segment between two others."""
    (x, y), (x1, y1), (x2, y2) = place, start, end
    long = (x2 - x1) ** 2 + (y2 - y1) ** 2
    along = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / long if long else 0
    share = min(1.0, max(0.0, along))
    return hypot(x - x1 - share * (x2 - x1), y - y1 - share * (y2 - y1))
