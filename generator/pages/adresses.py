"""Addresses of the site: stable for ever."""

from generator.model.dossier import Dossier
from generator.model.section import Section


def lien(adresse: str, ancre: str = "") -> str:
    """A link to a page (`territoires/x/`) or a file (`donnees/actions.csv`), from the root."""
    page = f"{adresse}index.html" if adresse == "" or adresse.endswith("/") else adresse
    return f"@/{page}#{ancre}" if ancre else f"@/{page}"


def dossier(of: Dossier) -> str:
    """Address of a dossier."""
    return f"territoires/{of.identifiant}/"


def section(of: Dossier, which: Section) -> str:
    """Address of one of its sections."""
    return dossier(of) if which.racine else f"{dossier(of)}{which.nom}/"


def fiche(of: Dossier, which: Section, identifiant: str) -> str:
    """Address of the own page of an object of a section (`cafe-repaire`)."""
    return f"{section(of, which)}{identifiant}/"
