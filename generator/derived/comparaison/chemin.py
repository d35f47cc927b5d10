"""The path of one dossier: when each step was held, who came, who was wanted."""

from collections.abc import Iterator
from typing import Final

from generator.derived import adresses
from generator.derived.adresses import ancre
from generator.derived.chemin import mois
from generator.derived.comparaison.releve import Enonce, Mention, Reponse
from generator.derived.texte import jour, nombre, pluriel
from generator.model.deroulement import Deroulement, EtapeTenue, Panel
from generator.model.dossier import Dossier
from generator.model.liste import Etape
from generator.model.sections import DEROULEMENT

_DUREE: Final = Enonce("chemin", "duree", "De la première étape à la dernière")
_ENTENDUS: Final = Enonce("chemin", "entendus", "Qui a été entendu", facultatif=True)
_PANEL: Final = Enonce("chemin", "panel", "Qui était attendu")


def chemin(dossier: Dossier) -> Iterator[Reponse]:
    for step in dossier.demarche.liste("etapes"):
        asked = Enonce("chemin", f"etape-{step.value}", step.libelle)
        yield Reponse(asked, mentions=tuple(_held(dossier, step)))
    months = mois(dossier)
    yield Reponse(_DUREE, pluriel(months, "mois", "mois") if months else "")
    heard = [each for step in _etapes(dossier) for each in step.acteurs]
    if heard:
        told = pluriel(len(heard), "structure ou rôle", "structures et rôles")
        yield Reponse(_ENTENDUS, mentions=(Mention(told, _page(dossier)),))
    path = dossier.lire(Deroulement)
    panel = path.panel if path else None
    if dossier.demarche.panel or panel:
        yield Reponse(_PANEL, " ; ".join(_wanted(panel)) if panel else "")


def _etapes(dossier: Dossier) -> tuple[EtapeTenue, ...]:
    return dossier.tous(Deroulement, lambda part: part.etapes)


def _page(dossier: Dossier) -> str:
    return f"{adresses.section(dossier, DEROULEMENT)}index.html"


def _held(dossier: Dossier, etape: Etape) -> Iterator[Mention]:
    """The times that a step was held: those with a date or a number of participants."""
    for step in _etapes(dossier):
        if step.etape == etape and (step.date or step.participants is not None):
            where = f"{_page(dossier)}#{ancre('etape', step.id)}"
            yield Mention(_told(step), where, step.brouillon)


def _told(step: EtapeTenue) -> str:
    day = jour(step.date) if step.date else "date non documentée"
    if step.participants is None:
        return day
    people = "participants" if step.participants > 1 else "participant"
    return f"{day}, {nombre(step.participants)} {people}"


def _wanted(panel: Panel) -> Iterator[str]:
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
