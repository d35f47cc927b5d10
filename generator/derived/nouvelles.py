"""What followed in a territory, as a feed tells it: the latest first."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from generator.derived import adresses
from generator.derived.adresses import ancre
from generator.derived.citation import cite
from generator.derived.marquants import quand
from generator.derived.publies import publies
from generator.derived.texte import brut
from generator.model.dossier import Dossier
from generator.model.sections import SUITES
from generator.model.suites import Evenement, Suites

LE_PLUS: Final = 50
"""News of a feed, at most."""


@dataclass(frozen=True)
class Nouvelle:
    """A fact, what is said of it, and where the site tells it."""

    titre: str
    date: str
    """As precise as it is known."""
    texte: str
    page: str
    territoire: str


def nouvelles(dossier: Dossier) -> tuple[Nouvelle, ...]:
    """The facts that followed, without drafts."""
    kept = ((each, each.lire(Suites)) for each in publies((dossier,)))
    return latest(
        _nouvelle(each, follow, event)
        for each, follow in kept
        if follow
        for event in follow.evenements
    )


def latest(found: Iterable[Nouvelle]) -> tuple[Nouvelle, ...]:
    """The latest first, no more than a feed holds."""
    ranked = sorted(found, key=lambda each: (each.date, each.page), reverse=True)
    return tuple(ranked[:LE_PLUS])


def _nouvelle(dossier: Dossier, follow: Suites, event: Evenement) -> Nouvelle:
    source = cite(dossier.territoire, event, follow)
    said = (
        f"{quand(event)}.",
        brut(event.texte or ""),
        f"Source : {source.titre}, {source.editeur}.",
    )
    page = f"{adresses.section(dossier, SUITES)}index.html#{ancre('evenement', event.id)}"
    text = " ".join(filter(None, said))
    return Nouvelle(event.titre, event.date, text, page, dossier.territoire.nom)
