"""The page `/comparer/`."""

from collections.abc import Iterator
from typing import Final

from generator.model.site import Site
from generator.pages.cadre import identite
from generator.pages.commun import Commun
from generator.pages.comparer.chapitres import chapitres
from generator.pages.comparer.saillants import saillants
from generator.pages.gabarit import remplir
from generator.pages.page import Page
from generator.pages.rapprochement import PROCHE
from generator.pages.texte import pourcent

MONTRES: Final = 12
"""Dossiers that the page holds; with more, it holds the first ones."""


def pages(site: Site, commun: Commun) -> Iterator[Page]:
    """The comparison; with one dossier, the page says what it waits for."""
    dossiers = site.dossiers[:MONTRES]
    if len(dossiers) < 2:
        yield _seul()
        return
    yield Page(
        adresse="comparer/",
        titre="Comparer les territoires",
        description="Les territoires côte à côte : mêmes questions, mêmes mots, même échelle.",
        genre="Comparaison",
        corps=remplir(
            "comparer",
            territoires=tuple(identite(dossier) for dossier in dossiers),
            identifiants=tuple(dossier.identifiant for dossier in dossiers),
            chapitres=chapitres(commun, dossiers),
            questions=saillants(dossiers),
            autres=len(site.dossiers) - len(dossiers),
            proche=pourcent(100 * PROCHE),
            seuil=PROCHE,
        ),
    )


def _seul() -> Page:
    return Page(
        adresse="comparer/",
        titre="Comparer les territoires",
        description="La comparaison attend un deuxième territoire.",
        genre="Comparaison",
        corps=remplir(
            "vide",
            titre="Comparer les territoires",
            phrase="Il faut au moins deux territoires pour comparer.",
        ),
    )
