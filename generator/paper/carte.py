"""The communes of a territory, drawn: the very circles of the site's own drawing."""

from typing import Any

from generator.derived.schema import LARGEUR, schema
from generator.model.territoire import Territoire


def carte(territoire: Territoire, largeur: int = LARGEUR) -> dict[str, Any] | None:
    """The drawing of `territoire`: its size, its circles and their names, and what it shows.

    None where communes are not listed. The less its `largeur`, the greater its letters once
    printed, and the fewer names have room.
    """
    if not territoire.communes:
        return None
    drawn = schema(territoire, {}, largeur)
    many = len(territoire.communes)
    told = f"ses {many} communes" if many > 1 else "sa commune"
    return {
        "largeur": drawn.largeur,
        "hauteur": drawn.hauteur,
        "alternative": f"Plan de {territoire.nom} : {told}, un cercle à la place de chacune, "
        "d’autant plus large qu’elle a d’habitants.",
        "disques": [
            {"x": each.x, "y": each.y, "rayon": each.rayon, "nom": each.nom if each.nomme else ""}
            for each in drawn.disques
        ],
    }
