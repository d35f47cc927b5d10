"""Every section that a dossier may have: add one by adding it here."""

from typing import Final

from generator.model.actions import Actions
from generator.model.agenda import Agenda
from generator.model.associations import Associations
from generator.model.axes import Axes
from generator.model.barometre import Barometre
from generator.model.base import Modele
from generator.model.changements import Changements
from generator.model.charte import CharteTerritoire
from generator.model.consultation import Consultation
from generator.model.deroulement import Deroulement
from generator.model.en_clair import EnClair
from generator.model.lieux import Lieux
from generator.model.plan_action import PlanAction
from generator.model.questionnaire import Questionnaire
from generator.model.restitution import Restitution
from generator.model.scenario import Scenario
from generator.model.section import Section
from generator.model.suites import Suites
from generator.model.territoire import Territoire
from generator.model.vocabulaire import Maillon, Rubrique

PORTRAIT: Final = Section(
    "portrait", "Portrait", Rubrique.TERRITOIRE, Territoire, "territoire", racine=True
)
COMMUNES: Final = Section(
    "communes", "Communes", Rubrique.TERRITOIRE, de=(Territoire,), liste="communes"
)
LIEUX: Final = Section("lieux", "Lieux", Rubrique.TERRITOIRE, Lieux, "lieux")
CARTE: Final = Section("carte", "Carte", Rubrique.TERRITOIRE, de=(Lieux, Associations))
ASSOCIATIONS: Final = Section(
    "associations", "Associations", Rubrique.TERRITOIRE, Associations, "associations"
)
AGENDA: Final = Section("agenda", "Agenda", Rubrique.TERRITOIRE, Agenda, "agenda")
DEROULEMENT: Final = Section(
    "deroulement", "Déroulement", Rubrique.ATELIERS, Deroulement, "deroulement", arret="Préparer"
)
QUESTIONNAIRE: Final = Section(
    "questionnaire",
    "Questionnaire",
    Rubrique.ATELIERS,
    Questionnaire,
    "questionnaire",
    arret="Questionnaire",
    maillons={"pourcentage": Maillon.CONSTAT},
)
BAROMETRE: Final = Section(
    "barometre",
    "Baromètre",
    Rubrique.ATELIERS,
    Barometre,
    "atelier-1",
    arret="Baromètre",
    maillons={"constat": Maillon.CONSTAT, "intention": Maillon.INTENTION},
)
CHANGEMENTS: Final = Section(
    "changements",
    "Changements",
    Rubrique.ATELIERS,
    Changements,
    "atelier-2",
    arret="Changements",
    maillons={
        "changement": Maillon.CHANGEMENT,
        "risque": Maillon.CHANGEMENT,
        "opportunite": Maillon.CHANGEMENT,
        "proposition": Maillon.PROPOSITION,
    },
)
ACTIONS: Final = Section(
    "actions",
    "Actions",
    Rubrique.ATELIERS,
    Actions,
    "atelier-3",
    arret="Actions",
    maillons={"non-retenue": Maillon.PROPOSITION, "action": Maillon.ACTION},
)
SCENARIO: Final = Section(
    "scenario",
    "Scénario",
    Rubrique.ATELIERS,
    Scenario,
    "scenario",
    arret="Scénario",
    maillons={"ligne": Maillon.LIGNE},
)
FRISE: Final = Section(
    "frise", "Frise et tables", Rubrique.ATELIERS, Restitution, "atelier-4", arret_de="charte"
)
CHARTE: Final = Section(
    "charte",
    "Charte",
    Rubrique.ATELIERS,
    CharteTerritoire,
    "charte",
    arret="Charte",
    maillons={"article": Maillon.ARTICLE},
)
AXES: Final = Section("axes", "Axes", Rubrique.ATELIERS, Axes, "axes", arret="Axes")
CONSULTATION: Final = Section(
    "consultation",
    "Regards croisés",
    Rubrique.ATELIERS,
    Consultation,
    "consultation",
    arret="Regards croisés",
)
PLAN_ACTION: Final = Section(
    "plan-action",
    "Plan d’action",
    Rubrique.ATELIERS,
    PlanAction,
    "plan-action",
    arret="Plan d’action",
)
SUITES: Final = Section(
    "suites",
    "Et depuis\u00a0?",
    Rubrique.MAINTENANT,
    Suites,
    "suites",
    arret="Et depuis\u00a0?",
    maillons={"evenement": Maillon.SUITE, "etat": Maillon.SUITE, "bilan": Maillon.SUITE},
)
EN_CLAIR: Final = Section("en-clair", "En clair", Rubrique.MAINTENANT, EnClair, "en-clair")
AGIR: Final = Section(
    "agir", "Ce que je peux faire", Rubrique.MAINTENANT, de=(Actions, CharteTerritoire)
)
FIL: Final = Section(
    "fil",
    "Le fil",
    Rubrique.MAINTENANT,
    de=(Actions, Changements, Barometre, Scenario, CharteTerritoire, Suites),
)
DONNEES: Final = Section("donnees", "Données", Rubrique.MAINTENANT, de=(Territoire,))

SECTIONS: Final = (
    PORTRAIT,
    COMMUNES,
    LIEUX,
    CARTE,
    ASSOCIATIONS,
    AGENDA,
    DEROULEMENT,
    QUESTIONNAIRE,
    BAROMETRE,
    CHANGEMENTS,
    ACTIONS,
    SCENARIO,
    FRISE,
    CHARTE,
    AXES,
    CONSULTATION,
    PLAN_ACTION,
    SUITES,
    EN_CLAIR,
    AGIR,
    FIL,
    DONNEES,
)
"""All sections, in the usual order of the menu."""

PAR_NOM: Final = {section.nom: section for section in SECTIONS}

MODELES: Final[dict[str, type[Modele]]] = {
    section.fichier: section.modele for section in SECTIONS if section.modele
}
"""The model of each file of a dossier, by its name without extension."""

DU_MODELE: Final = {section.modele: section for section in SECTIONS if section.modele}
"""The section of each model."""

MAILLONS: Final = {
    genre: maillon for section in SECTIONS for genre, maillon in section.maillons.items()
}
"""The stage of the thread at which each genre of object stands."""

DU_GENRE: Final = {genre: section for section in SECTIONS for genre in section.maillons}
"""The section where an object of the thread stands, by its genre."""
