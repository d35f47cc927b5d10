"""Where a place stands on the drawing of France (`theme/partials/france.html`)."""

from math import cos, radians
from typing import Final

_SCALE: Final = 40
"""Units of the drawing for one degree of latitude."""
_WEST: Final = 5.25
"""Degrees west of Greenwich of the drawing's left edge."""
_NORTH: Final = 51.35
"""Latitude of its top edge."""
_PARALLEL: Final = cos(radians(46.5))
"""How much shorter a degree of longitude is than one of latitude, in the middle of France."""


def project(lat: float, lon: float) -> tuple[float, float]:
    """x and y in the viewBox (0 0 420 406) of a place of metropolitan France."""
    return (lon + _WEST) * _SCALE * _PARALLEL, (_NORTH - lat) * _SCALE
