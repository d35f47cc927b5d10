"""The drawing of France and the projection agree with one another and with the world."""

import re
from dataclasses import replace
from itertools import accumulate, combinations, pairwise
from math import hypot

import pytest

from generator.derived.france import project
from generator.derived.identite import Identite
from generator.pages.drawing.france import (
    DOIGT,
    HAUTEUR,
    LARGEUR,
    Repere,
    apart,
    lisibles,
    pays,
    reperes,
)
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
    found = []
    for path in pays().terre.removesuffix("z").split("z"):
        numbers = [int(number) / 10 for number in re.findall(r"-?\d+", path)]
        steps = zip(numbers[::2], numbers[1::2], strict=True)
        ring = list(accumulate(steps, lambda spot, step: (spot[0] + step[0], spot[1] + step[1])))
        found.append([*ring, ring[0]])
    return found


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


def test_the_drawing_has_the_mainland_corsica_and_islands() -> None:
    def surface(ring: list[Point]) -> float:
        return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(ring))) / 2

    mainland, corsica, *islands = sorted(map(surface, outlines()), reverse=True)
    assert mainland > 40 * corsica
    assert all(each < corsica / 10 for each in islands)


def test_no_mark_covers_another_nor_goes_far() -> None:
    someone = Identite("Val d’Essai", "E", "e", "", "")
    near = ((50.5, 2.9), (50.3, 2.8), (50.4, 3.3), (49.9, 3.6), (50.5, 2.9), (51.3, 2.4))
    places = [project(*place) for place in near]
    marks = apart(Repere(someone, *place, (), 14, place) for place in places)
    assert len(marks) == len(places)
    for one, other in combinations(marks, 2):
        assert hypot(one.x - other.x, one.y - other.y) >= 2 * DOIGT - 0.2
    for mark in marks:
        assert hypot(mark.x - mark.ou[0], mark.y - mark.ou[1]) < 45
        assert mark.rayon <= mark.x <= LARGEUR - mark.rayon
        assert mark.rayon <= mark.y <= HAUTEUR - mark.rayon


def test_a_name_stands_beside_its_own_mark_or_nowhere() -> None:
    someone = Identite("Val d’Essai", "E", "e", "", "")
    here = Repere(someone, 100, 200, ("Val d’Essai",), 14, (100, 200))
    beside, below = replace(here, x=160), replace(here, x=160, y=240)
    assert lisibles(here, (here, below)) == ("Val d’Essai",)
    assert lisibles(here, (here, beside)) == ()
    assert lisibles(replace(here, x=300), (here, replace(here, x=240))) == ()


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
        assert hypot(one.x - other.x, one.y - other.y) >= 2 * DOIGT - 0.2
    places = {each.identite: each.place for each in summaries}
    for mark in marks:
        place = places[mark.territoire]
        assert place
        assert hypot(mark.x - place[0], mark.y - place[1]) < 20
