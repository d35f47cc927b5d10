"""Chips: a word and its pictogram, which may lead somewhere (`theme/partials/tags.html`)."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.derived import adresses
from generator.derived.commun import Commun


@dataclass(frozen=True)
class Jeton:
    """A theme: its word, its pictogram, and the page that it leads to."""

    theme: str
    mot: str
    picto: str
    adresse: str


def themes(commun: Commun, named: Iterable[str]) -> tuple[Jeton, ...]:
    """A chip for each of these themes that the site knows."""
    known = (commun.themes[name] for name in named if name in commun.themes)
    return tuple(
        Jeton(theme.id, theme.nom, theme.icone, adresses.theme(theme.id)) for theme in known
    )
