"""Rows of the path: when each step was held, who came, who was wanted."""

from collections.abc import Iterator

from generator.model.deroulement import Deroulement, EtapeTenue, Panel
from generator.model.dossier import Dossier
from generator.model.liste import Etape
from generator.model.sections import DEROULEMENT
from generator.pages import adresses, fil
from generator.pages.comparer.ligne import Case, Element, Ligne
from generator.pages.comparer.listes import termes
from generator.pages.comparer.mots import words
from generator.pages.texte import jour, nombre


def chemin(dossiers: tuple[Dossier, ...]) -> Iterator[Ligne]:
    for step in termes(dossiers, "etapes"):
        cases = [_held(dossier, step) for dossier in dossiers]
        yield words(f"etape-{step.value}", step.libelle, cases)
    yield words("panel", "Qui était attendu", [_wanted(dossier) for dossier in dossiers])


def _held(dossier: Dossier, etape: Etape) -> Case | None:
    """Every time that a step was held, as far as a date or a number says so."""
    steps = dossier.tous(Deroulement, lambda part: part.etapes)
    held = [step for step in steps if step.etape == etape]
    told = [step for step in held if step.date or step.participants is not None]
    page = adresses.section(dossier, DEROULEMENT)
    elements = tuple(
        Element(_told(step), f"{page}index.html#{fil.ancre('etape', step.id)}", step.brouillon)
        for step in told
    )
    return Case(elements=elements) if elements else None


def _told(step: EtapeTenue) -> str:
    day = jour(step.date) if step.date else "date non documentée"
    if step.participants is None:
        return day
    people = "participants" if step.participants > 1 else "participant"
    return f"{day}, {nombre(step.participants)} {people}"


def _wanted(dossier: Dossier) -> Case | None:
    path = dossier.lire(Deroulement)
    panel = path.panel if path else None
    said = " ; ".join(_panel(panel)) if panel else ""
    return Case(texte=said) if said else None


def _panel(panel: Panel) -> Iterator[str]:
    if panel.identifies is not None:
        yield f"{nombre(panel.identifies)} personnes à identifier"
    low, high = panel.presents_min, panel.presents_max
    if low is not None and high is not None:
        yield f"de {nombre(low)} à {nombre(high)} présents visés à chaque atelier"
    elif low is not None:
        yield f"au moins {nombre(low)} présents visés à chaque atelier"
    elif high is not None:
        yield f"au plus {nombre(high)} présents visés à chaque atelier"
    if panel.cible:
        told = (f"{part.groupe.libelle.lower()}, {part.part}" for part in panel.cible)
        yield f"composition visée : {' ; '.join(told)}"
