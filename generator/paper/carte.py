"""The communes of a territory, drawn: the outlines or the circles of the site's own drawings."""

from typing import Any

from generator.derived.contours import Contours, contours
from generator.derived.schema import LARGEUR, Box, fits, schema
from generator.model.dossier import Dossier
from generator.model.territoire import Territoire


def carte(dossier: Dossier, largeur: int = LARGEUR) -> dict[str, Any] | None:
    """The drawing of a territory: its size, its shapes, the names that have room, what it shows.

    None where communes are not listed. The less its `largeur`, the greater its letters once
    printed, and the fewer names have room.
    """
    territoire = dossier.territoire
    if drawn := contours(dossier, largeur):
        return _outlined(territoire, drawn)
    return _circles(territoire, largeur) if territoire.communes else None


def _outlined(territoire: Territoire, drawn: Contours) -> dict[str, Any]:
    written: list[Box] = []
    named = [(name, x, y) for name, x, y in drawn.communes if fits(name, x, y, written)]
    return {
        "largeur": drawn.largeur,
        "hauteur": drawn.hauteur,
        "alternative": f"Carte de {territoire.nom} : les contours de {_communes(territoire)}.",
        "trace": drawn.trace,
        "credit": f"Contours des communes : {drawn.credit}." if drawn.credit else "",
        "disques": [],
        "noms": [{"nom": name, "x": x, "y": y} for name, x, y in named],
    }


def _circles(territoire: Territoire, largeur: int) -> dict[str, Any]:
    drawn = schema(territoire, {}, largeur)
    return {
        "largeur": drawn.largeur,
        "hauteur": drawn.hauteur,
        "alternative": f"Plan de {territoire.nom} : {_communes(territoire)}, un cercle à la place "
        "de chacune, d’autant plus large qu’elle a d’habitants.",
        "trace": "",
        "credit": "",
        "disques": [{"x": each.x, "y": each.y, "rayon": each.rayon} for each in drawn.disques],
        "noms": [
            {"nom": each.nom, "x": each.x, "y": each.y + each.rayon}
            for each in drawn.disques
            if each.nomme
        ],
    }


def _communes(territoire: Territoire) -> str:
    many = len(territoire.communes)
    return f"ses {many} communes" if many > 1 else "sa commune"
