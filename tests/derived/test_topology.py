"""Outlines that share sides: lines between and around them, fewer places without a gap."""

from itertools import pairwise
from typing import Any

from generator.derived.topology import around, between, rings, thinned
from generator.theme import departements

Place = tuple[float, float]


def squares(*corners: Place) -> dict[str, Any]:
    """A square of side one, eight places around, at each corner."""
    steps = [(0, 0), (0.5, 0), (1, 0), (1, 0.5), (1, 1), (0.5, 1), (0, 1), (0, 0.5), (0, 0)]
    made = [[[x + dx, y + dy] for dx, dy in steps] for x, y in corners]
    geometries = [{"type": "Polygon", "coordinates": [ring]} for ring in made]
    return {"features": [{"properties": {}, "geometry": each} for each in geometries]}


def test_the_side_of_two_is_between_them_and_not_around() -> None:
    both = tuple(rings(squares((0, 0), (1, 0))))
    (inner,) = between(both)
    assert {inner[0], inner[-1]} == {(1, 0), (1, 1)}
    (outer,) = around(both)
    assert outer[0] == outer[-1]
    assert (1, 0.5) not in outer
    assert len(set(outer)) == 12


def test_thinned_outlines_keep_their_corners_and_what_they_share() -> None:
    thin = tuple(rings(thinned(squares((0, 0), (1, 0)), 0.1)))
    assert [set(ring) for ring in thin] == [
        {(0, 0), (1, 0), (1, 1), (0, 1)},
        {(1, 0), (2, 0), (2, 1), (1, 1)},
    ]


def test_the_country_has_no_gap_once_thinned() -> None:
    for tolerance in (0.01, 0.02):
        found = thinned(departements(), tolerance)
        outlines = tuple(rings(found))
        assert len(found["features"]) == 96
        assert all(ring[0] == ring[-1] and len(ring) > 3 for ring in outlines)
        shared = {frozenset(side) for line in between(outlines) for side in pairwise(line)}
        outer = {frozenset(side) for line in around(outlines) for side in pairwise(line)}
        assert not shared & outer
        assert all(line[0] == line[-1] for line in around(outlines))
