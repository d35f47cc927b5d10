"""The sections of a dossier that each chapter of the comparison is about."""

from typing import Final

from generator.model import sections

SECTIONS: Final = {
    "portrait": (sections.PORTRAIT,),
    "chiffres": (sections.PORTRAIT,),
    "chemin": (sections.DEROULEMENT,),
    "questionnaire": (sections.QUESTIONNAIRE,),
    "barometre": (sections.BAROMETRE,),
    "changements": (sections.CHANGEMENTS,),
    "actions": (sections.ACTIONS, sections.AXES),
    "scenario": (sections.SCENARIO,),
    "charte": (sections.CHARTE,),
    "suites": (sections.SUITES,),
}
