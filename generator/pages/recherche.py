"""The search page."""

from collections.abc import Iterator

from generator.model.site import Site
from generator.pages.cadre import page_site
from generator.pages.commun import Commun
from generator.pages.page import Page


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
