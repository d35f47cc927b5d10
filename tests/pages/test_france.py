"""The drawing of France and the projection agree with one another and with the world."""

import re
from itertools import combinations, pairwise
from math import hypot

import pytest

from generator.derived.france import project
from generator.pages.drawing.ecart import ecarter
from generator.pages.drawing.france import reperes
from generator.theme import THEME
from tests.exports.partout import site
from tests.publications import across
from tests.sites import PROJECT

TOWNS = {
    "Lille": (50.63, 3.06),
    "Guise": (49.90, 3.63),
    "Brest": (48.39, -4.49),
    "Strasbourg": (48.57, 7.75),
    "Paris": (48.86, 2.35),
    "Bourbon-l’Archambault": (46.58, 3.06),
    "Chamonix": (45.92, 6.87),
    "Bordeaux": (44.84, -0.58),
    "Gignac": (43.65, 3.55),
    "Nice": (43.71, 7.26),
    "Perpignan": (42.70, 2.90),
    "Corte": (42.31, 9.15),
}
ELSEWHERE = {
    "Londres": (51.51, -0.13),
    "Bruxelles": (50.85, 4.35),
    "Jersey": (49.21, -2.13),
    "Genève": (46.21, 6.14),
    "Turin": (45.07, 7.69),
    "Barcelone": (41.39, 2.17),
    "au large d’Arcachon": (44.70, -2.00),
    "golfe du Lion": (42.90, 4.00),
}

Point = tuple[float, float]


def outlines() -> list[list[Point]]:
    """The shapes of the drawing, each a closed ring of points."""
    template = (THEME / "partials" / "france.html").read_text("utf-8")
    rings = []
    for path in re.findall(r' d="M([-\d.\s]+)z"', template):
        numbers = [float(number) for number in path.split()]
        ring = list(zip(numbers[::2], numbers[1::2], strict=True))
        rings.append([*ring, ring[0]])
    return rings


def inside(point: Point, ring: list[Point]) -> bool:
    """Whether a ray going east from `point` crosses `ring` an odd number of times."""
    x, y = point
    return (
        sum(
            (y1 > y) != (y2 > y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1)
            for (x1, y1), (x2, y2) in pairwise(ring)
        )
        % 2
        == 1
    )


def test_the_drawing_has_the_mainland_and_corsica() -> None:
    assert len(outlines()) == 2


@pytest.mark.parametrize("town", TOWNS)
def test_towns_are_inside_the_outline(town: str) -> None:
    assert any(inside(project(*TOWNS[town]), ring) for ring in outlines())


@pytest.mark.parametrize("town", ELSEWHERE)
def test_places_elsewhere_are_outside(town: str) -> None:
    assert not any(inside(project(*ELSEWHERE[town]), ring) for ring in outlines())


def test_north_is_up_and_west_is_left() -> None:
    x, y = 0, 1
    assert project(*TOWNS["Lille"])[y] < project(*TOWNS["Paris"])[y]
    assert project(*TOWNS["Paris"])[y] < project(*TOWNS["Perpignan"])[y]
    assert project(*TOWNS["Brest"])[x] < project(*TOWNS["Bordeaux"])[x]
    assert project(*TOWNS["Bordeaux"])[x] < project(*TOWNS["Strasbourg"])[x]


def test_everything_drawn_is_inside_the_view() -> None:
    for ring in outlines():
        assert all(0 <= x <= 420 and 0 <= y <= 406 for x, y in ring)


def test_no_mark_covers_another_nor_leaves_its_region() -> None:
    summaries, _ = across(site(PROJECT))
    marks = reperes(summaries, summaries[:3])
    for one, other in combinations(marks, 2):
        assert hypot(one.x - other.x, one.y - other.y) >= one.rayon + other.rayon
    places = {each.identite: each.place for each in summaries}
    for mark in marks:
        place = places[mark.territoire]
        assert place
        assert hypot(mark.x - place[0], mark.y - place[1]) < 20


def test_discs_at_one_place_part_always_alike() -> None:
    crowd = [(100.0, 100.0)] * 5
    found = ecarter(crowd, [11] * 5)
    assert found == ecarter(crowd, [11] * 5)
    assert min(hypot(a - x, b - y) for (x, y), (a, b) in combinations(found, 2)) >= 22
    assert ecarter([(0.0, 0.0), (50.0, 0.0)], [11, 11]) == ((0.0, 0.0), (50.0, 0.0))
