"""The pages of each section of a dossier: add those of a new one by adding its line here."""

from collections.abc import Callable, Iterator
from typing import Final

from generator.derived.output import Page
from generator.derived.worked import WorkedDossier
from generator.model import sections
from generator.model.section import Section
from generator.pages.dossier import (
    actions,
    agenda,
    agir,
    associations,
    axes,
    barometre,
    carte,
    changements,
    charte,
    communes,
    consultation,
    deroulement,
    en_clair,
    fil,
    frise,
    lieux,
    plan_action,
    portrait,
    questionnaire,
    scenario,
    suites,
)

PAGES: Final[dict[Section, Callable[[WorkedDossier], Iterator[Page]]]] = {
    sections.PORTRAIT: portrait.pages,
    sections.COMMUNES: communes.pages,
    sections.DEROULEMENT: deroulement.pages,
    sections.QUESTIONNAIRE: questionnaire.pages,
    sections.BAROMETRE: barometre.pages,
    sections.CHANGEMENTS: changements.pages,
    sections.ACTIONS: actions.pages,
    sections.AGIR: agir.pages,
    sections.SCENARIO: scenario.pages,
    sections.CHARTE: charte.pages,
    sections.FRISE: frise.pages,
    sections.AXES: axes.pages,
    sections.CONSULTATION: consultation.pages,
    sections.PLAN_ACTION: plan_action.pages,
    sections.SUITES: suites.pages,
    sections.EN_CLAIR: en_clair.pages,
    sections.FIL: fil.pages,
    sections.CARTE: carte.pages,
    sections.LIEUX: lieux.pages,
    sections.ASSOCIATIONS: associations.pages,
    sections.AGENDA: agenda.pages,
}
"""All but the page of the data, which comes when their files are written."""


def pages(worked: WorkedDossier) -> Iterator[Page]:
    """The pages of the sections that the dossier has."""
    for section, make in PAGES.items():
        if worked.dossier.premiere(section):
            yield from make(worked)
