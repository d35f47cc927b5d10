"""The list of territories, and the card of each."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.derived.commun import Commun
from generator.derived.figure import Figure, figures_cles
from generator.derived.identite import Identite, identite
from generator.derived.output import Page
from generator.model.site import Site
from generator.pages.cadre import page_site


@dataclass(frozen=True)
class Carte:
    """A territory as a card shows it: what it is, and its first figures."""

    territoire: Identite
    brouillon: bool
    chiffres: tuple[Figure, ...]


def cartes(site: Site) -> tuple[Carte, ...]:
    """One card a territory, in the order of their letters."""
    return tuple(
        Carte(identite(dossier), dossier.territoire.brouillon, figures_cles(dossier))
        for dossier in site.dossiers
    )


def pages(site: Site, commun: Commun) -> Iterator[Page]:
    """The list of all territories."""
    yield page_site(
        adresse="territoires/",
        titre="Les territoires",
        description="Les territoires qui ont suivi la démarche, et le dossier de chacun.",
        genre="Territoires",
        gabarit="territoires",
        cartes=cartes(site),
    )
