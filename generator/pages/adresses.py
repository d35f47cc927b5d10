"""Addresses of the site: stable for ever."""

from generator.model.dossier import Dossier


def lien(adresse: str, ancre: str = "") -> str:
    """A link to a page (`territoires/x/`) or a file (`donnees/actions.csv`), from the root."""
    page = f"{adresse}index.html" if adresse == "" or adresse.endswith("/") else adresse
    return f"@/{page}#{ancre}" if ancre else f"@/{page}"


def dossier(of: Dossier, section: str = "") -> str:
    """Address of a dossier, or of one of its sections (`lieux`)."""
    return (
        f"territoires/{of.identifiant}/{section}/" if section else f"territoires/{of.identifiant}/"
    )


def fiche(of: Dossier, section: str, identifiant: str) -> str:
    """Address of one object's own page (`actions`, `cafe-repaire`)."""
    return f"territoires/{of.identifiant}/{section}/{identifiant}/"
