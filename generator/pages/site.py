"""The whole site as a stream of pages: add a kind of page by adding its line here."""

from collections.abc import Callable, Iterator
from typing import Final

from generator.derived.commun import Commun
from generator.derived.output import Page
from generator.model.dossier import Dossier
from generator.model.site import Site
from generator.pages import (
    accueil,
    actions,
    agenda,
    agir,
    associations,
    barometre,
    carte,
    changements,
    charte,
    comparer,
    deroulement,
    ensemble,
    frise,
    lieux,
    matrice,
    portrait,
    questionnaire,
    recherche,
    scenario,
    suites,
    territoires,
    themes,
    trame,
)

PAR_DOSSIER: Final[tuple[Callable[[Commun, Dossier], Iterator[Page]], ...]] = (
    portrait.pages,
    deroulement.pages,
    questionnaire.pages,
    barometre.pages,
    changements.pages,
    actions.pages,
    agir.pages,
    scenario.pages,
    charte.pages,
    frise.pages,
    suites.pages,
    trame.pages,
    carte.pages,
    lieux.pages,
    associations.pages,
    agenda.pages,
)
"""Pages of one dossier, from that dossier and what all share."""

PAR_SITE: Final[tuple[Callable[[Site, Commun], Iterator[Page]], ...]] = (
    accueil.pages,
    territoires.pages,
    charte.pages_site,
    comparer.pages,
    ensemble.pages,
    agir.pages_site,
    themes.pages,
    carte.pages_site,
    matrice.pages_site,
    questionnaire.pages_site,
    recherche.pages,
)
"""Pages across dossiers."""


def pages(site: Site, shared: Commun) -> Iterator[Page]:
    """Every page of `site`."""
    for across in PAR_SITE:
        yield from across(site, shared)
    for dossier in site.dossiers:
        for section in PAR_DOSSIER:
            yield from section(shared, dossier)
