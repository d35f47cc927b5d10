"""The tables that each section fills: add those of a new one by adding its line here."""

from collections.abc import Callable, Iterator
from typing import Final

from generator.derived.commun import Commun
from generator.derived.tables import (
    annuaires,
    ateliers,
    axes,
    consultation,
    en_clair,
    identite,
    parcours,
    plan,
    restitution,
    suivi,
    territoires,
)
from generator.derived.tables.table import Table
from generator.model import sections
from generator.model.dossier import Dossier
from generator.model.section import Section

MakeTable = Callable[[Commun, Dossier], Table]


def _alone(make: Callable[[Dossier], Table]) -> MakeTable:
    """A table that needs nothing of what dossiers share."""
    return lambda _, dossier: make(dossier)


TABLES: Final[dict[Section, tuple[MakeTable, ...]]] = {
    sections.PORTRAIT: tuple(
        map(
            _alone,
            (territoires.territoires, identite.populations, identite.chiffres, identite.communes),
        )
    ),
    sections.DEROULEMENT: (_alone(parcours.etapes),),
    sections.QUESTIONNAIRE: (_alone(parcours.pourcentages),),
    sections.LIEUX: (_alone(annuaires.lieux),),
    sections.ASSOCIATIONS: (_alone(annuaires.associations),),
    sections.AGENDA: (_alone(annuaires.agenda),),
    sections.BAROMETRE: (_alone(ateliers.constats), _alone(parcours.intentions)),
    sections.CHANGEMENTS: (_alone(ateliers.changements), _alone(suivi.propositions)),
    sections.ACTIONS: (_alone(ateliers.actions), _alone(suivi.non_retenues)),
    sections.SCENARIO: (_alone(ateliers.scenario),),
    sections.FRISE: (_alone(restitution.questions),),
    sections.CHARTE: (parcours.charte,),
    sections.AXES: (_alone(axes.axes),),
    sections.CONSULTATION: (_alone(consultation.phrases), _alone(consultation.groupes)),
    sections.PLAN_ACTION: (_alone(plan.actions), _alone(plan.bilans)),
    sections.SUITES: (_alone(ateliers.suites), _alone(suivi.etats)),
    sections.EN_CLAIR: (_alone(en_clair.paragraphes),),
    sections.DONNEES: (_alone(identite.sources), _alone(identite.sections)),
}


def makers() -> Iterator[MakeTable]:
    """Every table, in the order of pages."""
    for makes in TABLES.values():
        yield from makes
