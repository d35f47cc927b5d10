"""What a territory makes of the articles of the common charter."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.derived import adresses
from generator.derived.adresses import Cible, ancre
from generator.derived.citation import Citation, cite
from generator.derived.lien import Lien
from generator.derived.marquants import quand
from generator.model.actions import Actions
from generator.model.charte import CharteTerritoire
from generator.model.dossier import Dossier
from generator.model.sections import ACTIONS, SUITES
from generator.model.suites import Suites
from generator.model.vocabulaire import LienDemarche


@dataclass(frozen=True)
class Lecture:
    """What one territory makes of the article of that number."""

    article: int
    texte: str | None
    actions: tuple[Lien, ...]
    rapprochement: bool
    source: Citation
    brouillon: bool


@dataclass(frozen=True)
class FaitRapproche:
    """A dated fact of one territory that the editors bring near articles of the charter."""

    articles: tuple[int, ...]
    date: str
    page: Cible
    titre: str
    etabli: bool
    """Whether a source ties it to the démarche."""
    brouillon: bool


def faits(dossier: Dossier) -> Iterator[FaitRapproche]:
    """The facts of `dossier` that illustrate some article, the latest first."""
    page = adresses.section(dossier, SUITES)
    known = dossier.tous(Suites, lambda part: part.evenements)
    for fact in sorted(known, key=lambda one: one.date, reverse=True):
        if fact.articles:
            yield FaitRapproche(
                fact.articles,
                quand(fact),
                Cible(page, ancre(fact.GENRE, fact.id)),
                fact.titre,
                fact.lien is LienDemarche.ETABLI,
                fact.brouillon or Suites in dossier.brouillons,
            )


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
