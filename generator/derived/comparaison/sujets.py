"""The subjects of the comparison: figures, what followed, then the words of each step.

Add one by adding it here.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from generator.derived.commun import Commun
from generator.derived.comparaison import mots, orientations, plan, votes
from generator.derived.comparaison.chemin import chemin
from generator.derived.comparaison.population import communes
from generator.derived.comparaison.releve import Reponse
from generator.derived.parts import parts
from generator.model.actions import Actions
from generator.model.axes import Axes
from generator.model.barometre import Barometre
from generator.model.changements import Changements
from generator.model.charte import CharteTerritoire
from generator.model.consultation import Consultation
from generator.model.deroulement import Deroulement
from generator.model.dossier import Dossier
from generator.model.plan_action import PlanAction
from generator.model.scenario import Scenario
from generator.model.section import Section
from generator.model.sections import (
    ACTIONS,
    AXES,
    BAROMETRE,
    CHANGEMENTS,
    CHARTE,
    CONSULTATION,
    DEROULEMENT,
    PLAN_ACTION,
    PORTRAIT,
    QUESTIONNAIRE,
    SCENARIO,
    SUITES,
)
from generator.model.suites import Suites

Answers = Callable[[Commun, Dossier], Iterator[Reponse]]


def _nothing(commun: Commun, dossier: Dossier) -> Iterator[Reponse]:
    return iter(())


@dataclass(frozen=True)
class Sujet:
    """A chapter of the comparison: its anchor, its words, and what a dossier answers to it."""

    id: str
    titre: str
    texte: str
    sections: tuple[Section, ...]
    """Those that it is about; a démarche that has none of them has no answer."""
    tables: Mapping[str, Callable[[Dossier], object]] = field(hash=False)
    """The data files that hold the same, and what of a dossier brings each."""
    reponses: Answers = _nothing


def _decide(commun: Commun, dossier: Dossier) -> Iterator[Reponse]:
    """What was decided, theme by theme: actions, or axes and orientations."""
    if dossier.attend(AXES) and not dossier.attend(ACTIONS):
        yield orientations.axes(dossier)
        yield from orientations.themes(commun, dossier)
    else:
        yield from mots.axes(dossier)
        yield from mots.themes(commun, dossier)


SUJETS: Final = (
    Sujet(
        "portrait",
        "L’essentiel",
        "Les premiers chiffres.",
        (PORTRAIT,),
        {
            "chiffres": lambda d: d.territoire.chiffres,
            "populations": lambda d: any(each.populations for each in d.territoire.communes),
            "communes": lambda d: d.territoire.communes,
        },
        lambda _, dossier: communes(dossier),
    ),
    Sujet(
        "chiffres",
        "Les autres chiffres",
        "Ceux qui se comparent d’abord, les autres ensuite.",
        (PORTRAIT,),
        {"chiffres": lambda d: d.territoire.chiffres},
    ),
    Sujet(
        "suites",
        "Et depuis ?",
        "Où en sont les actions, et les faits documentés depuis.",
        (SUITES,),
        {"suites": lambda d: d.tous(Suites, lambda part: part.evenements)},
        lambda _, dossier: mots.suites(dossier),
    ),
    Sujet(
        "chemin",
        "Le chemin",
        "Les étapes, leurs dates, qui est venu.",
        (DEROULEMENT,),
        {"etapes": lambda d: d.lire(Deroulement)},
        lambda _, dossier: chemin(dossier),
    ),
    Sujet(
        "questionnaire",
        "Questionnaire",
        "Des groupes choisis, différents d’un territoire à l’autre : des mots, pas de barres.",
        (QUESTIONNAIRE,),
        {"questionnaire": parts},
        lambda _, dossier: mots.questionnaire(dossier),
    ),
    Sujet(
        "barometre",
        "Baromètre",
        "Les constats, sujet par sujet.",
        (BAROMETRE,),
        {"constats": lambda d: d.tous(Barometre, lambda part: part.constats)},
        lambda _, dossier: mots.barometre(dossier),
    ),
    Sujet(
        "changements",
        "Grands changements",
        "Lesquels les sources documentent.",
        (CHANGEMENTS,),
        {"changements": lambda d: d.tous(Changements, lambda part: part.changements)},
        lambda _, dossier: mots.changements(dossier),
    ),
    Sujet(
        "actions",
        "Axes et actions",
        "Les axes de travail, et les actions ou les orientations, thème par thème.",
        (ACTIONS, AXES),
        {
            "intentions": lambda d: d.tous(Barometre, lambda part: part.intentions),
            "actions": lambda d: d.tous(Actions, lambda part: part.actions),
            "axes": lambda d: d.lire(Axes),
        },
        _decide,
    ),
    Sujet(
        "scenario",
        "Scénario par indicateur",
        "Les lignes du scénario.",
        (SCENARIO,),
        {"scenario": lambda d: d.tous(Scenario, lambda part: part.lignes)},
        lambda _, dossier: mots.scenario(dossier),
    ),
    Sujet(
        "charte",
        "Charte",
        "Les actions qui répondent à chaque article.",
        (CHARTE,),
        {"charte": lambda d: d.tous(CharteTerritoire, lambda part: part.articles)},
        mots.charte,
    ),
    Sujet(
        "consultation",
        "Regards croisés",
        "Ce que les votes partagent, ce qu’ils disputent.",
        (CONSULTATION,),
        {"consultation": lambda d: d.tous(Consultation, lambda part: part.items)},
        lambda _, dossier: votes.consultation(dossier),
    ),
    Sujet(
        "plan-action",
        "Plan d’action",
        "Ce que le plan contient.",
        (PLAN_ACTION,),
        {"plan-action": lambda d: d.lire(PlanAction)},
        lambda _, dossier: plan.plan(dossier),
    ),
)
