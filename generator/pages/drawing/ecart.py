"""Discs that overlap, moved apart until each can be read and touched."""

from collections.abc import Sequence
from itertools import combinations
from math import hypot
from typing import Final

Point = tuple[float, float]

_ROUNDS: Final = 200
_GAP: Final = 1.0


def ecarter(places: Sequence[Point], rayons: Sequence[float]) -> tuple[Point, ...]:
    """The places of discs of these radii, moved no more than it takes for none to cover another.

    Two at one place part along a line that their rank gives: the same discs always end alike.
    """
    moved = [list(place) for place in places]
    for _ in range(_ROUNDS):
        crowded = False
        for one, other in combinations(range(len(moved)), 2):
            (x, y), (a, b) = moved[one], moved[other]
            far, wanted = hypot(a - x, b - y), rayons[one] + rayons[other] + _GAP
            if far >= wanted - 0.05:
                continue
            crowded = True
            across, down = ((a - x) / far, (b - y) / far) if far else _away(other)
            push = (wanted - far) / 2
            moved[one] = [x - across * push, y - down * push]
            moved[other] = [a + across * push, b + down * push]
        if not crowded:
            break
    return tuple((round(x, 1), round(y, 1)) for x, y in moved)


def _away(rank: int) -> Point:
    """A direction of length one, another for each rank."""
    return ((1.0, 0.0), (0.0, 1.0), (-1.0, 0.0), (0.0, -1.0))[rank % 4]
