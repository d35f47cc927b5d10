"""Columns that several tables share, and the cells that fill them."""

from typing import Final

from generator.derived.tables.table import Cellule
from generator.model.dossier import Dossier
from generator.model.source import Appuye, Fichier
from generator.model.territoire import Territoire
from generator.model.vocabulaire import Terme

QUI: Final = {
    "territoire": "Identifiant du territoire dans les adresses du site",
    "territoire_nom": "Nom du territoire",
}
SOURCE: Final = {
    "source": "Identifiant dans la table des sources",
    "source_page": "Endroit dans la source",
}


def qui(dossier: Dossier) -> dict[str, Cellule]:
    """Which territory the row is of."""
    return {"territoire": dossier.identifiant, "territoire_nom": dossier.territoire.nom}


def source(item: Appuye, fichier: Fichier | Territoire) -> dict[str, Cellule]:
    """Where the row comes from: its own source, or the one at the top of its file."""
    if item.source is None:
        return {"source": fichier.source, "source_page": item.page or fichier.page}
    return {"source": item.source, "source_page": item.page}


def liste(values: tuple[str, ...] | tuple[Terme, ...]) -> tuple[str, ...]:
    """Several values in one cell."""
    return tuple(str(value) for value in values)


def oui(value: bool) -> str:
    """A yes or no, in words."""
    return "oui" if value else "non"
