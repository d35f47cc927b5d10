"""The pages across dossiers: add a kind by adding its line here."""

from collections.abc import Callable, Iterator
from functools import partial
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

Make = Callable[[Summaries, Commun], Iterator[Page]]

PAGES: Final[tuple[Make, ...]] = (
    accueil.pages,
    territoires.pages,
    charte.pages,
    comparer.pages,
    toutes_actions.pages,
    orientations.pages,
    methodes.pages,
    agir.pages,
    themes.liste,
    carte.pages,
    matrice.pages,
    questionnaire.pages,
    demarches.pages,
    en_clair.pages,
    recherche.pages,
)
"""All but that of each theme, and that of the data, which comes when their files are written."""


def makers(commun: Commun) -> Iterator[tuple[str, Make]]:
    """What makes each kind of page across dossiers, by name."""
    for make in PAGES:
        yield make.__module__.rpartition(".")[2], make
    for theme in commun.themes.values():
        yield f"theme-{theme.id}", partial(themes.page, theme)
