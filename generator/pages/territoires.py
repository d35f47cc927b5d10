"""The list of territories."""

from collections.abc import Iterator

from generator.model.site import Site
from generator.pages.cadre import identite, page_site
from generator.pages.commun import Commun
from generator.pages.figure import figures_cles
from generator.pages.page import Page


def pages(site: Site, commun: Commun) -> Iterator[Page]:
    """One card a territory, in the order of their letters."""
    cards = (
        (identite(dossier), dossier.territoire, figures_cles(dossier)) for dossier in site.dossiers
    )
    yield page_site(
        adresse="territoires/",
        titre="Les territoires",
        description="Les territoires qui ont suivi la démarche, et le dossier de chacun.",
        genre="Territoires",
        gabarit="territoires",
        cartes=cards,
    )
