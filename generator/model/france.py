"""Where mainland France and Corsica are."""

from typing import Final

METROPOLE: Final = (-5.6, 41.2, 9.8, 51.3)
"""West, south, east, north, in degrees: a box around both."""


def en_metropole(lat: float, lon: float) -> bool:
    """Whether a place is in that box."""
    west, south, east, north = METROPOLE
    return south <= lat <= north and west <= lon <= east
