"""The path of one dossier: when each step was held, who came, who was wanted."""

from collections.abc import Iterator
from typing import Final

from generator.derived import adresses
from generator.derived.adresses import ancre
from generator.derived.chemin import duree, quand
from generator.derived.comparaison.releve import Enonce, Mention, Reponse
from generator.derived.texte import nombre, pluriel
from generator.model.deroulement import Deroulement, EtapeTenue, Panel
from generator.model.dossier import Dossier
from generator.model.liste import Etape
from generator.model.sections import DEROULEMENT

_DUREE: Final = Enonce("chemin", "duree", "De la première étape à la dernière")
_ENTENDUS: Final = Enonce("chemin", "entendus", "Qui a été entendu", facultatif=True)
_PANEL: Final = Enonce("chemin", "panel", "Qui était attendu")
_QUESTION: Final = Enonce("chemin", "question", "La question posée", facultatif=True)
_SANS_DATE: Final = "Ni date, ni nombre de participants, pour"


def chemin(dossier: Dossier) -> Iterator[Reponse]:
    for step in dossier.demarche.liste("etapes"):
        asked = Enonce("chemin", f"etape-{step.value}", step.libelle, silence=_SANS_DATE)
        held = tuple(_held(dossier, step))
        days = tuple(_mention(dossier, each) for each in held)
        yield Reponse(asked, mentions=days, autrement=all(each.titre for each in held))
    yield Reponse(_QUESTION, mentions=tuple(_questions(dossier)))
    span = duree(dossier)
    yield Reponse(_DUREE, span.texte if span else "")
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


def _held(dossier: Dossier, etape: Etape) -> Iterator[EtapeTenue]:
    """The times that a step was held: those with a date or a number of participants."""
    for step in _etapes(dossier):
        if step.etape == etape and (step.date or step.participants is not None):
            yield step


def _mention(dossier: Dossier, step: EtapeTenue) -> Mention:
    where = f"{_page(dossier)}#{ancre('etape', step.id)}"
    return Mention(_told(step), where, step.brouillon, note=step.titre or "")


def _told(step: EtapeTenue) -> str:
    day = quand(step) or "date non documentée"
    if step.participants is None:
        return day
    people = "participants" if step.participants > 1 else "participant"
    return f"{day}, {nombre(step.participants)} {people}"


def _questions(dossier: Dossier) -> Iterator[Mention]:
    """The questions asked, each in the words of its source."""
    for step in _etapes(dossier):
        if step.question:
            where = f"{_page(dossier)}#{ancre('etape', step.id)}"
            told = f"«\u00a0{step.question}\u00a0»"
            yield Mention(told, where, step.brouillon, note=step.titre or "")


def _wanted(panel: Panel) -> Iterator[str]:
    if panel.identifies is not None:
        yield f"environ {nombre(panel.identifies)} personnes à identifier"
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
