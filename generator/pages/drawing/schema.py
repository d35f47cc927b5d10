"""How the drawing of a territory looks on pages."""

from typing import Final

from generator.derived.schema import NAME, NUMBER
from generator.pages.drawing.mesures import mesures

MESURES: Final = mesures(nom=f"{NAME}px", nombre=f"{NUMBER}px")
"""The heights of its letters and figures, for the stylesheet."""
