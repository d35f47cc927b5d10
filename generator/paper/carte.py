"""The communes of a territory, drawn: the site’s own drawing."""

from typing import Any

from generator.derived.schema import LARGEUR, schema
from generator.model.dossier import Dossier


def carte(dossier: Dossier, largeur: int = LARGEUR) -> dict[str, Any] | None:
    """The drawing of a dossier: its size, outlines or circles, names, and what it shows.

    None where communes are not listed. The less its `largeur`, the greater its letters once
    printed, and the fewer names have room.
    """
    territoire = dossier.territoire
    if not territoire.communes:
        return None
    drawn = schema(dossier, {}, largeur)
    many = len(territoire.communes)
    told = f"ses {many} communes" if many > 1 else "sa commune"
    shown = (
        "avec leurs limites"
        if drawn.contours
        else "un cercle à la place de chacune, d’autant plus large qu’elle a d’habitants"
    )
    return {
        "largeur": drawn.largeur,
        "hauteur": drawn.hauteur,
        "alternative": f"Plan de {territoire.nom} : {told}, {shown}.",
        "contours": [ring for rings in drawn.contours.values() for ring in rings],
        "disques": [
            {"x": each.x, "y": each.y, "rayon": each.rayon, "nom": each.nom if each.nomme else ""}
            for each in drawn.disques
        ],
    }
