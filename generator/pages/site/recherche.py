"""The search page."""

from collections.abc import Iterator

from generator.derived.commun import Commun
from generator.derived.demarches import suivies
from generator.derived.output import Page
from generator.derived.summary import Summaries, Summary
from generator.model.sections import COMMUNES
from generator.pages.files.choses import CHOSES
from generator.pages.layout.cadre import page_site


def pages(summaries: Summaries, commun: Commun) -> Iterator[Page]:
    """The page that answers queries, by territory when asked."""
    yield page_site(
        adresse="recherche/",
        titre="Rechercher",
        description="Chercher un lieu, une association, une action, un thème, une commune.",
        genre="Recherche",
        gabarit="recherche",
        index=CHOSES,
        demarches=[
            (each.demarche.nom, [known.identite.nom for known in each.summaries])
            for each in suivies(summaries, commun)
        ],
        territoires=[
            {"nom": each.identite.nom, "communes": each.communes and _communes(each)}
            for each in summaries
        ],
    )


def _communes(summary: Summary) -> str:
    """Where its communes are listed."""
    return f"{summary.identite.adresse}{COMMUNES.nom}/"
