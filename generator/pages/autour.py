"""What is known around a scenario whose lines are not: what led to it, what a source ties to it."""

from typing import Final

from generator.model.dossier import Dossier
from generator.model.vocabulaire import LienDemarche
from generator.pages import adresses
from generator.pages.fil import Element, EtapeFil, ancre
from generator.pages.texte import jour

_CE_QU_ON_COMPTE: Final = (
    ("Baromètre", "barometre", "atelier_1", "constats", "constat"),
    ("Baromètre", "barometre", "atelier_1", "intentions", "intention"),
    ("Changements", "changements", "atelier_2", "changements", "grand changement"),
    ("Actions", "actions", "atelier_3", "actions", "action"),
)
"""Stage, section, file, list in that file, and what one of it is called."""


def autour(dossier: Dossier) -> tuple[EtapeFil, ...]:
    """The stages of the path around the scenario: how much of each is known, and where."""
    stages = dict.fromkeys(stage for stage, *_ in _CE_QU_ON_COMPTE)
    assert dossier.scenario is not None
    return (
        *(EtapeFil(stage, _comptes(dossier, stage)) for stage in stages),
        EtapeFil("Scénario", (Element(dossier.scenario.titre),), etat="ici"),
        EtapeFil("Et depuis ?", _relies(dossier), absence="aucun fait relié à la démarche"),
    )


def _comptes(dossier: Dossier, stage: str) -> tuple[Element, ...]:
    found = []
    for _, section, file, name, word in (row for row in _CE_QU_ON_COMPTE if row[0] == stage):
        count = len(getattr(getattr(dossier, file), name, ()))
        if count:
            words = " ".join(f"{part}s" for part in word.split(" ")) if count > 1 else word
            found.append(Element(f"{count} {words}", "", adresses.dossier(dossier, section)))
    return tuple(found)


def _relies(dossier: Dossier) -> tuple[Element, ...]:
    """The facts that a source ties to the démarche."""
    events = dossier.suites.evenements if dossier.suites else ()
    return tuple(
        Element(
            event.titre,
            ", ".join(filter(None, (jour(event.date), event.date_precise))),
            adresses.dossier(dossier, "suites"),
            ancre("evenement", event.id),
        )
        for event in events
        if event.lien is LienDemarche.ETABLI
    )
