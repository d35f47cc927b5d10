"""The list of territories."""

from collections.abc import Iterator

from generator.derived.commun import Commun
from generator.derived.demarches import ADRESSE, suivies
from generator.derived.output import Page
from generator.derived.summary import Summaries
from generator.pages.layout.cadre import page_site


def pages(summaries: Summaries, commun: Commun) -> Iterator[Page]:
    """The list of all territories, démarche by démarche."""
    yield page_site(
        adresse="territoires/",
        titre="Les territoires",
        description="Les territoires qui ont suivi la démarche, et le dossier de chacun.",
        genre="Territoires",
        gabarit="territoires",
        groupes=suivies(summaries, commun),
        methodes=ADRESSE,
    )
