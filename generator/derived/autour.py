"""What to show of a scenario whose lines are not published: what led to it, what followed."""

from collections.abc import Callable, Sized
from typing import Final

from generator.derived import adresses
from generator.derived.adresses import ancre
from generator.derived.fil.vue import Element, EtapeFil
from generator.derived.marquants import quand
from generator.model.actions import Actions
from generator.model.barometre import Barometre
from generator.model.changements import Changements
from generator.model.dossier import Dossier
from generator.model.scenario import Scenario
from generator.model.section import Section
from generator.model.sections import ACTIONS, BAROMETRE, CHANGEMENTS, SUITES
from generator.model.suites import Suites
from generator.model.vocabulaire import LienDemarche

_COMPTES: Final[tuple[tuple[Section, Callable[[Dossier], Sized], str], ...]] = (
    (BAROMETRE, lambda d: d.tous(Barometre, lambda part: part.constats), "constat"),
    (BAROMETRE, lambda d: d.tous(Barometre, lambda part: part.intentions), "intention"),
    (
        CHANGEMENTS,
        lambda d: d.tous(Changements, lambda part: part.changements),
        "grand changement",
    ),
    (ACTIONS, lambda d: d.tous(Actions, lambda part: part.actions), "action"),
)
"""What is counted around the scenario: its section, the objects, what one of them is called."""


def autour(dossier: Dossier) -> tuple[EtapeFil, ...]:
    """The stages of the path around the scenario: how much of each is known, and where."""
    stages = dict.fromkeys(section for section, *_ in _COMPTES if dossier.attend(section))
    return (
        *(EtapeFil(dossier.demarche.titre(stage), _comptes(dossier, stage)) for stage in stages),
        EtapeFil("Scénario", (Element(dossier.partie(Scenario).titre),), etat="ici"),
        EtapeFil("Et depuis ?", _relies(dossier), absence="aucun fait relié à la démarche"),
    )


def _comptes(dossier: Dossier, section: Section) -> tuple[Element, ...]:
    found = []
    for objects, word in ((objects, word) for each, objects, word in _COMPTES if each == section):
        if count := len(objects(dossier)):
            words = " ".join(f"{part}s" for part in word.split(" ")) if count > 1 else word
            found.append(Element(f"{count} {words}", "", adresses.section(dossier, section)))
    return tuple(found)


def _relies(dossier: Dossier) -> tuple[Element, ...]:
    """The facts that followed which a source says come from the démarche."""
    events = dossier.tous(Suites, lambda part: part.evenements)
    return tuple(
        Element(
            event.titre,
            quand(event),
            adresses.section(dossier, SUITES),
            ancre("evenement", event.id),
        )
        for event in events
        if event.lien is LienDemarche.ETABLI
    )
