"""The checks of each section: add those of a new one by adding its line here."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from generator.model import sections
from generator.model.actions import Actions
from generator.model.associations import Associations
from generator.model.barometre import Barometre
from generator.model.changements import Changements
from generator.model.lieux import Lieux
from generator.model.restitution import Restitution
from generator.model.section import Section
from generator.reading.checks import (
    axes,
    comptes,
    consultation,
    dates,
    en_clair,
    identity,
    path,
    personnes,
    places,
    plan,
    workshops,
)
from generator.reading.checks.parts import Parts, Rule
from generator.reading.personnes import REGLES
from generator.reading.problem import Problem

RULES: Final[dict[Section, dict[str, Rule]]] = {
    sections.LIEUX: {
        "hors-du-territoire": identity.places_inside(Lieux),
        "dates": dates.returns_possible,
    },
    sections.ASSOCIATIONS: {"hors-du-territoire": identity.places_inside(Associations)},
    sections.PORTRAIT: {
        "chiffre-sans-annee": identity.figures_dated,
        "source-inutile": identity.sources_used,
        "population": comptes.population_adds_up,
        "departement": comptes.communes_inside,
        "hors-de-france": comptes.communes_in_france,
    },
    sections.DEROULEMENT: {
        "ordre-des-etapes": path.steps_in_order,
        "presences": path.presences_add_up,
        "dates": dates.steps_possible,
        "panel": comptes.panel_possible,
    },
    sections.QUESTIONNAIRE: {
        "reponses": workshops.answers_add_up,
        "petit-groupe": personnes.groups_large_enough,
    },
    sections.BAROMETRE: {
        "numeros": workshops.axes_numbered,
        "jour-de-l-atelier": path.day_of_its_step(Barometre),
        "alternative": places.photos_told,
    },
    sections.CHANGEMENTS: {
        "changements-annonces": workshops.changes_counted,
        "jour-de-l-atelier": path.day_of_its_step(Changements),
    },
    sections.ACTIONS: {
        "voix": workshops.votes_possible,
        "adresse-prise": workshops.addresses_free,
        "jour-de-l-atelier": path.day_of_its_step(Actions),
    },
    sections.SCENARIO: {"horizon": workshops.horizon_ahead},
    sections.FRISE: {"jour-de-l-atelier": path.day_of_its_step(Restitution)},
    sections.CHARTE: {"article-deux-fois": workshops.articles_read_once},
    sections.AXES: {"numeros": axes.axes_numbered},
    sections.CONSULTATION: {
        "votes-alignes": consultation.votes_aligned,
        "trop-peu-de-votants": consultation.voters_many,
        "groupes-tus": consultation.groups_kept_secret,
    },
    sections.PLAN_ACTION: {"boucle-du-plan": plan.loop_goes_one_way},
    sections.SUITES: {"dates": dates.facts_possible},
    sections.EN_CLAIR: {"phrase-longue": en_clair.sentences_short},
    sections.AGENDA: {"dates": dates.agenda_possible},
}
"""The rules of each section, by the name under which the guide explains them."""

EVERYWHERE: Final[dict[str, Rule]] = {
    "pictogramme": identity.icons_drawn,
    "texte-long": places.texts_fit,
    **{regle: personnes.people_unnamed(regle) for regle in REGLES},
}
"""The rules of all files."""


def check(parts: Parts) -> Iterator[Problem]:
    """All that the rules find in one dossier, or in what all share; what was settled says why."""
    files = {file.fichier: file for file in parts.files.values()}
    for rules in (EVERYWHERE, *RULES.values()):
        for regle, rule in rules.items():
            for found in rule(parts):
                problem = replace(found, regle=regle)
                file = files.get(problem.fichier)
                yield (
                    problem
                    if file is None or problem.gravite == "erreur"
                    else file.settled(problem)
                )
