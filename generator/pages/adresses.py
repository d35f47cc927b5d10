"""Addresses of the site: stable for ever."""

from dataclasses import dataclass

from generator.model.dossier import Dossier


@dataclass(frozen=True)
class Cible:
    """A place to lead to: a page (`territoires/x/`) or a file, from the root of the site."""

    adresse: str
    ancre: str = ""
    choix: str = ""
    """What is chosen there, as its address says it (`theme=culture`)."""

    def depuis(self, page: str) -> str:
        """The link to it from the page or the file at `page`."""
        named = self.adresse == "" or self.adresse.endswith("/")
        link = "../" * page.count("/") + self.adresse + ("index.html" if named else "")
        return f"{link}{self.choix and '?'}{self.choix}{self.ancre and '#'}{self.ancre}"


def dossier(of: Dossier, section: str = "") -> str:
    """Address of a dossier, or of one of its sections (`lieux`)."""
    return (
        f"territoires/{of.identifiant}/{section}/" if section else f"territoires/{of.identifiant}/"
    )


def fiche(of: Dossier, section: str, identifiant: str) -> str:
    """Address of one object's own page (`actions`, `cafe-repaire`)."""
    return f"territoires/{of.identifiant}/{section}/{identifiant}/"


def donnees(of: Dossier, table: str) -> str:
    """Address of a table of a dossier, as CSV."""
    return f"{dossier(of, 'donnees')}{table}.csv"


def theme(identifiant: str) -> str:
    """Address of the page of a theme."""
    return f"themes/{identifiant}/"
