"""From one dossier to all that it brings to the comparison."""

from collections.abc import Callable, Iterator
from typing import Final

from generator.derived.commun import Commun
from generator.derived.comparaison import mots, orientations
from generator.derived.comparaison.chemin import chemin
from generator.derived.comparaison.mesures import mesures
from generator.derived.comparaison.population import communes, population
from generator.derived.comparaison.releve import Releve, Reponse
from generator.derived.comparaison.sections import SECTIONS
from generator.derived.parts import parts
from generator.model.actions import Actions
from generator.model.axes import Axes
from generator.model.barometre import Barometre
from generator.model.changements import Changements
from generator.model.charte import CharteTerritoire
from generator.model.deroulement import Deroulement
from generator.model.dossier import Dossier
from generator.model.scenario import Scenario
from generator.model.sections import ACTIONS, AXES
from generator.model.suites import Suites

_TABLES: Final[dict[str, Callable[[Dossier], object]]] = {
    "chiffres": lambda d: d.territoire.chiffres,
    "populations": lambda d: any(commune.populations for commune in d.territoire.communes),
    "communes": lambda d: d.territoire.communes,
    "etapes": lambda d: d.lire(Deroulement),
    "questionnaire": parts,
    "constats": lambda d: d.tous(Barometre, lambda part: part.constats),
    "changements": lambda d: d.tous(Changements, lambda part: part.changements),
    "intentions": lambda d: d.tous(Barometre, lambda part: part.intentions),
    "actions": lambda d: d.tous(Actions, lambda part: part.actions),
    "axes": lambda d: d.lire(Axes),
    "scenario": lambda d: d.tous(Scenario, lambda part: part.lignes),
    "charte": lambda d: d.tous(CharteTerritoire, lambda part: part.articles),
    "suites": lambda d: d.tous(Suites, lambda part: part.evenements),
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
        fiches=len(dossier.tous(Actions, lambda part: part.actions))
        if dossier.attend(ACTIONS)
        else None,
        tables=tuple(table for table, brings in _TABLES.items() if brings(dossier)),
        sans_objet=tuple(each for each, of in SECTIONS.items() if not any(map(dossier.attend, of))),
    )


def _decide(commun: Commun, dossier: Dossier) -> Iterator[Reponse]:
    """What was decided, theme by theme: actions, or axes and orientations."""
    if dossier.attend(AXES) and not dossier.attend(ACTIONS):
        yield orientations.axes(dossier)
        yield from orientations.themes(commun, dossier)
    else:
        yield from mots.axes(dossier)
        yield from mots.themes(commun, dossier)


def _reponses(commun: Commun, dossier: Dossier) -> Iterator[Reponse]:
    yield from communes(dossier)
    yield from chemin(dossier)
    yield from mots.questionnaire(dossier)
    yield from mots.barometre(dossier)
    yield from mots.changements(dossier)
    yield from _decide(commun, dossier)
    yield from mots.scenario(dossier)
    yield from mots.charte(commun, dossier)
    yield from mots.suites(dossier)
