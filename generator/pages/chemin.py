"""The horizon line: the stops of the path that a dossier went through."""

from dataclasses import dataclass
from typing import Final

from generator.model.dossier import Dossier
from generator.model.vocabulaire import Etape
from generator.pages import adresses
from generator.pages.texte import jour


@dataclass(frozen=True)
class Arret:
    """A stop: its page when there is one; `etat` is `ici`, `absent` or nothing."""

    titre: str
    texte: str
    adresse: str | None
    etat: str


_ARRETS: Final = (
    ("deroulement", "Préparer", "deroulement", Etape.PREPARATION),
    ("questionnaire", "Questionnaire", "questionnaire", Etape.QUESTIONNAIRE),
    ("barometre", "Baromètre", "atelier_1", Etape.ATELIER_1),
    ("changements", "Changements", "atelier_2", Etape.ATELIER_2),
    ("actions", "Actions", "atelier_3", Etape.ATELIER_3),
    ("scenario", "Scénario", "scenario", None),
    ("charte", "Charte", "charte", Etape.ATELIER_4),
    ("suites", "Et depuis ?", "suites", None),
)
"""Section, title, file that brings it, and the step whose date it shows."""


def arrets(dossier: Dossier, ici: str = "") -> tuple[Arret, ...]:
    """The stops of the path of `dossier`; `ici` is the section where the reader is."""
    return tuple(
        Arret(
            titre,
            _date(dossier, etape),
            adresses.dossier(dossier, section) if getattr(dossier, fichier) is not None else None,
            _etat(section == ici, getattr(dossier, fichier) is not None),
        )
        for section, titre, fichier, etape in _ARRETS
    )


def _etat(here: bool, told: bool) -> str:
    return "ici" if here else "" if told else "absent"


def _date(dossier: Dossier, etape: Etape | None) -> str:
    steps = dossier.deroulement.etapes if dossier.deroulement else ()
    return next((jour(step.date) for step in steps if step.etape is etape and step.date), "")
