"""Symbols are told apart by those who do not see all colours, and on paper without any."""

from collections import defaultdict
from itertools import combinations
from math import dist

import pytest

from generator.maps.symboles import SYMBOLES

SEEN = {
    "protanopie": ((0.152, 1.053, -0.205), (0.115, 0.786, 0.099), (-0.004, -0.048, 1.052)),
    "deutéranopie": ((0.367, 0.861, -0.228), (0.280, 0.673, 0.047), (-0.012, 0.043, 0.969)),
    "tritanopie": ((1.256, -0.077, -0.179), (-0.078, 0.931, 0.148), (0.005, 0.691, 0.304)),
}
"""What red, green and blue become (Machado, Oliveira and Fernandes, 2009)."""
FAMILIES = sorted({(each.forme, each.teinte) for each in SYMBOLES.values()})

Colour = tuple[float, float, float]


def linear(hue: str) -> Colour:
    parts = (int(hue[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return red, green, blue


def lab(colour: Colour) -> Colour:
    """CIELAB, where a distance of ten is seen at a glance."""
    red, green, blue = (min(1.0, max(0.0, part)) for part in colour)
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def as_seen(hue: str, rows: tuple[Colour, ...]) -> Colour:
    red, green, blue = (
        sum(part * share for part, share in zip(linear(hue), row, strict=True)) for row in rows
    )
    return lab((red, green, blue))


@pytest.mark.parametrize("eyes", SEEN)
def test_families_keep_their_distance_to_every_eye(eyes: str) -> None:
    close = {
        (one[0], other[0]): round(dist(as_seen(one[1], SEEN[eyes]), as_seen(other[1], SEEN[eyes])))
        for one, other in combinations(FAMILIES, 2)
    }
    assert {pair: apart for pair, apart in close.items() if apart < 10} == {}


def test_without_colour_a_shape_says_the_family_and_a_pictogram_the_category() -> None:
    shapes = defaultdict(set)
    for each in SYMBOLES.values():
        shapes[each.forme].add(each.teinte)
    assert all(len(hues) == 1 for hues in shapes.values())
    assert len({(each.forme, each.icone) for each in SYMBOLES.values()}) == len(SYMBOLES)
