"""What came of a démarche, in a few dated facts."""

from dataclasses import dataclass

from generator.derived import adresses
from generator.derived.adresses import Cible, ancre
from generator.derived.texte import jour
from generator.model.dossier import Dossier
from generator.model.sections import SUITES
from generator.model.suites import Evenement, Suites
from generator.model.vocabulaire import LienDemarche


@dataclass(frozen=True)
class Marquant:
    """One fact: its date, how sure it is, its title, whether a source ties it, where it stands."""

    date: str
    precision: str
    titre: str
    relie: bool
    vers: Cible


def quand(event: Evenement) -> str:
    """Its date, then what is to be known of that date: that of the report, of the article…"""
    return ", ".join(filter(None, (jour(event.date), event.date_precise)))


def evenements(dossier: Dossier, nombre: int) -> tuple[Evenement, ...]:
    """That many events, latest first; those that a source ties to the démarche are kept first."""
    follow = dossier.lire(Suites)
    if follow is None:
        return ()
    latest = sorted(follow.evenements, key=lambda event: event.date, reverse=True)
    nearest = sorted(latest, key=_distance)[:nombre]
    return tuple(sorted(nearest, key=lambda event: event.date, reverse=True))


def marquant(dossier: Dossier) -> Marquant | None:
    """The fact that says best what came of the démarche; None when nothing is known."""
    for event in evenements(dossier, 1):
        tied = event.lien is LienDemarche.ETABLI
        there = Cible(adresses.section(dossier, SUITES), ancre("evenement", event.id))
        return Marquant(event.date, event.date_precise or "", event.titre, tied, there)
    return None


def _distance(event: Evenement) -> int:
    """0: tied by a source; 1: near an article of the charter, as we read it; 2: neither."""
    return 0 if event.lien is LienDemarche.ETABLI else 1 if event.articles else 2
