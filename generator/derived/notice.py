"""What is said of every file: licence, producer, day of publication."""

import posixpath
from dataclasses import dataclass
from typing import Final

LICENCE: Final = "Licence Ouverte 2.0"
LICENCE_URL: Final = (
    "https://www.etalab.gouv.fr/wp-content/uploads/2017/04/ETALAB-Licence-Ouverte-v2.0.pdf"
)
PRODUCTEUR: Final = "Horizon partagé"
DROITS: Final = (
    "La mise en forme et les textes du site sont sous Licence Ouverte 2.0 ; "
    "chaque source garde ses propres conditions, que dit la table des sources."
)

ISO: Final = "@@AAAAMMJJ"
"""Stands for the day of publication in data until it is stamped: as long as a date."""
JOUR: Final = "@@JOUR-DE-PUBLICATION"
"""Stands for the day of publication as pages read it out."""


@dataclass(frozen=True)
class Notice:
    """The day of publication, stamped later, and the site's own address when known (else empty).

    An empty day is left unsaid, where it could not be stamped.
    """

    site: str = ""
    publie_le: str = ISO

    def adresse(self, relative: str) -> str | None:
        """The full address of a page or file, when that of the site is known."""
        return f"{self.site.rstrip('/')}/{relative}" if self.site else None

    def depuis(self, fichier: str, relative: str) -> str:
        """The address of a page or file as `fichier` can give it: full, else from its folder."""
        return self.adresse(relative) or posixpath.relpath(relative, posixpath.dirname(fichier))
