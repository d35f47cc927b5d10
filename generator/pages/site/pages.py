"""The pages across dossiers: add a kind by adding its line here."""

from collections.abc import Callable, Iterator
from typing import Final

from generator.derived.commun import Commun
from generator.derived.output import Page
from generator.derived.summary import Summaries
from generator.pages.site import (
    accueil,
    agir,
    carte,
    charte,
    comparer,
    demarches,
    en_clair,
    matrice,
    methodes,
    orientations,
    questionnaire,
    recherche,
    territoires,
    themes,
    toutes_actions,
)

PAGES: Final[tuple[Callable[[Summaries, Commun], Iterator[Page]], ...]] = (
    accueil.pages,
    territoires.pages,
    charte.pages,
    comparer.pages,
    toutes_actions.pages,
    orientations.pages,
    methodes.pages,
    agir.pages,
    themes.pages,
    carte.pages,
    matrice.pages,
    questionnaire.pages,
    demarches.pages,
    en_clair.pages,
    recherche.pages,
)
"""All but the page of the data, which comes when their files are written."""


def pages(summaries: Summaries, commun: Commun) -> Iterator[Page]:
    """Every page across dossiers."""
    for make in PAGES:
        yield from make(summaries, commun)
