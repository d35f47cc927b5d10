"""A dossier: all that is published of one territory for one démarche."""

from typing import Final

from pydantic import BaseModel, ConfigDict

from generator.model.actions import Actions
from generator.model.agenda import Agenda
from generator.model.associations import Associations
from generator.model.barometre import Barometre
from generator.model.base import Modele
from generator.model.changements import Changements
from generator.model.charte import CharteTerritoire
from generator.model.deroulement import Deroulement
from generator.model.lieux import Lieux
from generator.model.questionnaire import Questionnaire
from generator.model.restitution import Restitution
from generator.model.scenario import Scenario
from generator.model.suites import Suites
from generator.model.territoire import Territoire

FICHIERS: Final[dict[str, type[Modele]]] = {
    "territoire": Territoire,
    "deroulement": Deroulement,
    "questionnaire": Questionnaire,
    "atelier-1": Barometre,
    "atelier-2": Changements,
    "atelier-3": Actions,
    "atelier-4": Restitution,
    "scenario": Scenario,
    "charte": CharteTerritoire,
    "suites": Suites,
    "lieux": Lieux,
    "associations": Associations,
    "agenda": Agenda,
}
"""The files of a dossier, by name without extension, in the order of the path."""


class Dossier(BaseModel):
    """One folder under `territories/`; a section exists when its file does."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    identifiant: str
    """Name of the folder, and of the territory in addresses."""
    territoire: Territoire
    deroulement: Deroulement | None = None
    questionnaire: Questionnaire | None = None
    atelier_1: Barometre | None = None
    atelier_2: Changements | None = None
    atelier_3: Actions | None = None
    atelier_4: Restitution | None = None
    scenario: Scenario | None = None
    charte: CharteTerritoire | None = None
    suites: Suites | None = None
    lieux: Lieux | None = None
    associations: Associations | None = None
    agenda: Agenda | None = None
    limites: bytes | None = None
    """Content of `limites.geojson`, when there is one."""
    photos: dict[str, bytes] = {}
    """Content of each photo to publish, by the name that `atelier-1.yml` gives it."""
    brouillons: frozenset[str] = frozenset()
    """Names of the files (without extension) that are drafts; empty in what is published."""
