"""Named places of the site."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Lien:
    """A named place of the site; `adresse` counts from its root and ends with a slash."""

    titre: str
    adresse: str


@dataclass(frozen=True)
class Passage(Lien):
    """A named place within a page."""

    ancre: str
