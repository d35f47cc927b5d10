"""The outlines of the communes as a small drawing: whole, in proportion, its town named."""

import json
import re
from dataclasses import replace

from generator.model.dossier import Dossier
from generator.pages.drawing.contours import Contours, contours
from tests.pages.fictif import trifouillis

SQUARE = [[2.0, 46.0], [2.2, 46.0], [2.2, 46.1], [2.0, 46.1], [2.0, 46.0]]


def outlined(*rings: list[list[float]]) -> Dossier:
    """The made-up dossier, its communes drawn as these rings."""
    shapes = [
        {"type": "Feature", "geometry": {"type": "Polygon", "coordinates": [ring]}}
        for ring in rings
    ]
    return replace(trifouillis(), limites=json.dumps({"features": shapes}).encode())


def drawn(dossier: Dossier) -> Contours:
    made = contours(dossier)
    assert made is not None
    return made


def test_a_dossier_without_outlines_has_no_drawing() -> None:
    assert contours(replace(trifouillis(), limites=None)) is None


def test_it_is_as_wide_and_as_high_as_on_the_ground() -> None:
    made = drawn(outlined(SQUARE))
    ground = 0.2 * 0.6947 / 0.1  # two tenths of a degree on the 46th parallel, one tenth north
    assert abs((made.largeur - 8) / (made.hauteur - 8) - ground) < 0.01
    assert max(made.largeur, made.hauteur) == 400


def test_each_commune_is_a_closed_line_within_the_drawing() -> None:
    shifted = [[x + 0.2, y] for x, y in SQUARE]
    made = drawn(outlined(SQUARE, shifted))
    lines = re.findall(r"M(\d+) (\d+)l([^z]*)z", made.trace)
    assert len(lines) == 2
    for x, y, steps in lines:
        assert 0 <= int(x) <= made.largeur and 0 <= int(y) <= made.hauteur
        moves = [int(step) for step in re.findall(r"-?\d+", steps)]
        assert (sum(moves[::2]), sum(moves[1::2])) == (0, 0)


def test_the_name_of_the_town_stands_where_it_has_room() -> None:
    def side(x: float, name: str) -> str:
        return Contours(400, 200, "", name, x, 50).cote

    assert (side(10, "Gignac"), side(390, "Gignac")) == ("droite", "gauche")
    assert side(200, "Saint-Saturnin-de-Lucian") == "dessous"
