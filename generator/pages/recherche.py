"""The search page."""

from collections.abc import Iterator

from generator.derived.commun import Commun
from generator.derived.output import Page
from generator.model.site import Site
from generator.pages.cadre import page_site


def pages(site: Site, commun: Commun) -> Iterator[Page]:
    """The page that answers queries, by territory when asked."""
    yield page_site(
        adresse="recherche/",
        titre="Rechercher",
        description="Chercher un lieu, une association, une action, un thème, une commune.",
        genre="Recherche",
        gabarit="recherche",
        territoires=[dossier.territoire.nom for dossier in site.dossiers],
    )
