"""What is said of every file: licence, producer, day of publication."""

from dataclasses import dataclass
from datetime import date
from typing import Final

LICENCE: Final = "Licence Ouverte 2.0"
LICENCE_URL: Final = (
    "https://www.etalab.gouv.fr/wp-content/uploads/2017/04/ETALAB-Licence-Ouverte-v2.0.pdf"
)
PRODUCTEUR: Final = "Horizon partagé"


@dataclass(frozen=True)
class Notice:
    """The day of publication, and the site's own address when it is known (else empty)."""

    publie_le: date
    site: str = ""

    def adresse(self, relative: str) -> str:
        """The full address of a page or file; what was given when the site's is not known."""
        return f"{self.site.rstrip('/')}/{relative}" if self.site else relative
