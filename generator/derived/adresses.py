"""Addresses of the site: stable for ever."""

from dataclasses import dataclass

from generator.model.charte import Article
from generator.model.dossier import Dossier
from generator.model.section import Section
from generator.model.sections import DONNEES


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


def dossier(of: Dossier) -> str:
    """Address of a dossier."""
    return dossier_de(of.identifiant)


def section(of: Dossier, which: Section) -> str:
    """Address of one of its sections."""
    return section_de(of.identifiant, which)


def section_de(territoire: str, which: Section) -> str:
    """Address of a section of the dossier of this identifier."""
    return dossier_de(territoire) if which.racine else f"{dossier_de(territoire)}{which.nom}/"


def dossier_de(territoire: str) -> str:
    """Address of the dossier of this identifier."""
    return f"territoires/{territoire}/"


def fiche(of: Dossier, which: Section, identifiant: str) -> str:
    """Address of the own page of an object of a section (`cafe-repaire`)."""
    return f"{section(of, which)}{identifiant}/"


def donnees(of: Dossier, table: str) -> str:
    """Address of a table of a dossier, as CSV."""
    return f"{section(of, DONNEES)}{table}.csv"


def donnees_de_tous(table: str) -> str:
    """Address of a table of all dossiers together, as CSV."""
    return f"{DONNEES.nom}/{table}.csv"


def theme(identifiant: str) -> str:
    """Address of the page of a theme."""
    return f"themes/{identifiant}/"


def article(of: Article) -> str:
    """Address of the page of an article of the common charter."""
    return f"charte/{of.numero}/"


def ancre(genre: str, identifiant: str | int) -> str:
    """The anchor of an object on the page where it stands."""
    return f"{genre}-{identifiant}".replace("/", "-")
