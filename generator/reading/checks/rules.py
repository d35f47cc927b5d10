"""The checks of each section: add those of a new one by adding its line here."""

from collections.abc import Iterator
from typing import Final

from generator.model import sections
from generator.model.actions import Actions
from generator.model.associations import Associations
from generator.model.barometre import Barometre
from generator.model.changements import Changements
from generator.model.lieux import Lieux
from generator.model.restitution import Restitution
from generator.model.section import Section
from generator.reading.checks import axes, consultation, dates, identity, path, plan, workshops
from generator.reading.checks.parts import Parts, Rule
from generator.reading.problem import Problem

RULES: Final[dict[Section, tuple[Rule, ...]]] = {
    sections.LIEUX: (identity.places_inside(Lieux),),
    sections.ASSOCIATIONS: (identity.places_inside(Associations),),
    sections.PORTRAIT: (identity.figures_dated, identity.sources_used),
    sections.DEROULEMENT: (path.steps_in_order, path.presences_add_up, dates.steps_possible),
    sections.QUESTIONNAIRE: (workshops.answers_add_up,),
    sections.BAROMETRE: (workshops.axes_numbered, path.day_of_its_step(Barometre)),
    sections.CHANGEMENTS: (workshops.changes_counted, path.day_of_its_step(Changements)),
    sections.ACTIONS: (
        workshops.votes_possible,
        workshops.addresses_free,
        path.day_of_its_step(Actions),
    ),
    sections.SCENARIO: (workshops.horizon_ahead,),
    sections.FRISE: (path.day_of_its_step(Restitution),),
    sections.CHARTE: (workshops.articles_read_once,),
    sections.AXES: (axes.axes_numbered,),
    sections.CONSULTATION: (
        consultation.votes_aligned,
        consultation.voters_many,
        consultation.groups_kept_secret,
    ),
    sections.PLAN_ACTION: (plan.loop_goes_one_way,),
    sections.SUITES: (dates.facts_possible,),
    sections.AGENDA: (dates.agenda_possible,),
}


def check(parts: Parts) -> Iterator[Problem]:
    """All that the checks find in one dossier, or in what all share."""
    yield from identity.icons_drawn(parts)
    for rules in RULES.values():
        for rule in rules:
            yield from rule(parts)
