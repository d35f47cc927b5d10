"""What the pipeline hands over: pages and other files, each with its address."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from generator.derived.identite import Identite
from generator.derived.lien import Lien
from generator.derived.texte import pluriel, taille

_HEADING = re.compile(r'<h([23])[^>]*\bid="([^"]+)"[^>]*>(.*?)</h\1>', re.DOTALL)


@dataclass(frozen=True)
class Entree(Lien):
    """An entry of a menu, and the group of entries that it stands in."""

    groupe: str = ""


@dataclass(frozen=True)
class Imprime(Lien):
    """A document to print, as the page that leads to it names it."""

    detail: str
    """Its kind, its sheets, its size."""


@dataclass(frozen=True)
class Page:
    """One page: its address, what surrounds it, and its body as ready HTML."""

    adresse: str
    titre: str
    description: str
    genre: str
    corps: str
    breadcrumbs: tuple[Lien, ...] = ()
    menu: tuple[Entree, ...] = ()
    territoire: Identite | None = None
    fichier: str | None = None
    brouillon: bool = False
    fictif: bool = False
    hors_recherche: bool = False
    """Whether it only says again what other pages say: no search leads to it."""
    structure: tuple[Mapping[str, object], ...] = ()
    """What the page is about, for machines (generator/pages/layout/structure.py)."""
    documents: tuple[Imprime, ...] = ()
    """What prints it."""
    flux: str = ""
    """The feed of what followed, for its territory or for all."""

    @property
    def titres(self) -> tuple[tuple[int, str, str], ...]:
        """Level, anchor and text of each heading of the body that has an anchor."""
        return tuple(
            (int(level), anchor, Markup(inner).striptags())
            for level, anchor, inner in _HEADING.findall(self.corps)
        )


@dataclass(frozen=True)
class SiteFile:
    """Any other file of the site."""

    adresse: str
    contenu: bytes
    appended: bool = False
    """Whether it is added to the end of the last file of that address: long files come in parts."""

    def write(self, path: Path) -> None:
        """Write it at `path`; at the end of what is there if it is `appended`."""
        with path.open("ab" if self.appended else "wb") as file:
            file.write(self.contenu)


@dataclass(frozen=True)
class Document(SiteFile):
    """A document to print, and the addresses of the pages that lead to it."""

    titre: str = ""
    papier: str = "A4"
    """The size of its sheets: A4, A3, A5."""
    pages: int = 1
    feuilles: int = 1
    """How many sheets of paper it takes, both sides used."""
    vus_de: tuple[str, ...] = ()

    @property
    def lien(self) -> Imprime:
        """The link to it, for those pages."""
        sheets = pluriel(self.feuilles, "feuille")
        told = f"PDF, {sheets}\u00a0{self.papier}, {taille(len(self.contenu))}"
        return Imprime(self.titre, self.adresse, told)
