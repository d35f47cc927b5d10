"""From one dossier to all that it brings to the comparison."""

from collections.abc import Callable, Iterator
from typing import Final

from generator.derived.comparaison import mots
from generator.derived.comparaison.chemin import chemin
from generator.derived.comparaison.mesures import mesures
from generator.derived.comparaison.population import communes, population
from generator.derived.comparaison.releve import Releve, Reponse
from generator.model.dossier import Dossier
from generator.pages.commun import Commun
from generator.pages.questionnaire import parts

_TABLES: Final[dict[str, Callable[[Dossier], object]]] = {
    "chiffres": lambda d: d.territoire.chiffres,
    "populations": lambda d: any(commune.populations for commune in d.territoire.communes),
    "communes": lambda d: d.territoire.communes,
    "etapes": lambda d: d.deroulement,
    "questionnaire": parts,
    "constats": lambda d: d.atelier_1 and d.atelier_1.constats,
    "changements": lambda d: d.atelier_2 and d.atelier_2.changements,
    "intentions": lambda d: d.atelier_1 and d.atelier_1.intentions,
    "actions": lambda d: d.atelier_3 and d.atelier_3.actions,
    "scenario": lambda d: d.scenario and d.scenario.lignes,
    "charte": lambda d: d.charte and d.charte.articles,
    "suites": lambda d: d.suites and d.suites.evenements,
}
"""The files that hold what is compared, and what of a dossier brings each of them."""


def relever(commun: Commun, dossier: Dossier) -> Releve:
    """What `dossier` answers to every question."""
    territoire = dossier.territoire
    return Releve(
        identifiant=dossier.identifiant,
        nom=territoire.nom,
        lettre=territoire.lettre,
        reponses=tuple(_reponses(commun, dossier)),
        mesures=tuple(mesures(dossier)),
        population=population(dossier),
        changements=tuple(mots.travailles(dossier)),
        fiches=len(dossier.atelier_3.actions) if dossier.atelier_3 else 0,
        tables=tuple(table for table, brings in _TABLES.items() if brings(dossier)),
    )


def _reponses(commun: Commun, dossier: Dossier) -> Iterator[Reponse]:
    yield communes(dossier)
    yield from chemin(dossier)
    yield from mots.questionnaire(dossier)
    yield from mots.barometre(dossier)
    yield from mots.changements(dossier)
    yield from mots.axes(dossier)
    yield from mots.themes(commun, dossier)
    yield from mots.scenario(dossier)
    yield from mots.charte(commun, dossier)
    yield from mots.suites(dossier)
