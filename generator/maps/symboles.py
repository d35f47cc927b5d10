"""What stands for each category: a shape, a pictogram, a colour; never the colour alone."""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from generator.model.vocabulaire import CategorieAssociation, CategorieLieu


@dataclass(frozen=True)
class Symbole:
    """A shape and a colour say the family, a pictogram says the category."""

    forme: str
    teinte: str
    icone: str


RENCONTRE = ("cercle", "#5c120b")
CULTURE = ("carre", "#43157a")
FETE = ("losange", "#916d00")
PATRIMOINE = ("pentagone", "#3b5c10")
SERVICE = ("hexagone", "#1f75ad")
ASSOCIATION = ("ecu", "#c4206e")

SYMBOLES: dict[CategorieLieu | CategorieAssociation, Symbole] = {
    CategorieLieu.CAFE: Symbole(*RENCONTRE, "coffee"),
    CategorieLieu.TIERS_LIEU: Symbole(*RENCONTRE, "lightbulb-group"),
    CategorieLieu.MARCHE: Symbole(*RENCONTRE, "storefront"),
    CategorieLieu.SALLE: Symbole(*RENCONTRE, "account-group"),
    CategorieLieu.ECOLE: Symbole(*CULTURE, "school"),
    CategorieLieu.CULTURE: Symbole(*CULTURE, "drama-masks"),
    CategorieLieu.MEDIATHEQUE: Symbole(*CULTURE, "book-open-variant"),
    CategorieLieu.SPORT: Symbole(*FETE, "soccer"),
    CategorieLieu.EVENEMENT: Symbole(*FETE, "party-popper"),
    CategorieLieu.PATRIMOINE: Symbole(*PATRIMOINE, "castle"),
    CategorieLieu.SERVICE: Symbole(*SERVICE, "lifebuoy"),
    CategorieAssociation.LOISIRS: Symbole(*ASSOCIATION, "puzzle"),
    CategorieAssociation.SPORT: Symbole(*ASSOCIATION, "trophy"),
    CategorieAssociation.CULTURE: Symbole(*ASSOCIATION, "music"),
    CategorieAssociation.PATRIMOINE: Symbole(*ASSOCIATION, "leaf"),
    CategorieAssociation.SOLIDARITE: Symbole(*ASSOCIATION, "hand-heart"),
    CategorieAssociation.ANIMATION: Symbole(*ASSOCIATION, "balloon"),
}


@cache
def icon_path(name: str) -> str:
    """The outline of one of Material's own pictograms (24 by 24)."""
    icons = files("material").joinpath("templates/.icons/material")
    drawing = icons.joinpath(f"{name}.svg").read_text(encoding="utf-8")
    return " ".join(re.findall(r'\bd="([^"]+)"', drawing))
