"""What a territory makes of the articles of the common charter."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.derived import adresses
from generator.derived.citation import Citation, cite
from generator.derived.lien import Lien
from generator.model.actions import Actions
from generator.model.charte import CharteTerritoire
from generator.model.dossier import Dossier
from generator.model.sections import ACTIONS


@dataclass(frozen=True)
class Lecture:
    """What one territory makes of the article of that number."""

    article: int
    texte: str | None
    actions: tuple[Lien, ...]
    rapprochement: bool
    source: Citation
    brouillon: bool


def lectures(dossier: Dossier) -> Iterator[Lecture]:
    """The articles that `dossier` reads, in the order of its file."""
    charter = dossier.lire(CharteTerritoire)
    if charter is None:
        return
    known = dossier.tous(Actions, lambda part: part.actions)
    for reading in charter.articles:
        yield Lecture(
            reading.article,
            reading.lecture,
            tuple(
                Lien(action.titre, adresses.fiche(dossier, ACTIONS, action.id))
                for action in known
                if action.id in reading.actions
            ),
            reading.rapprochement,
            cite(dossier.territoire, reading, charter),
            reading.brouillon or CharteTerritoire in dossier.brouillons,
        )
