"""What is still missing in a dossier, step by step of its démarche."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from generator.derived.etapes import etapes
from generator.derived.texte import pluriel
from generator.model.actions import Actions
from generator.model.axes import Axes
from generator.model.barometre import Barometre
from generator.model.base import Modele
from generator.model.changements import Changements
from generator.model.charte import CharteTerritoire
from generator.model.deroulement import Deroulement
from generator.model.dossier import Dossier
from generator.model.questionnaire import Questionnaire
from generator.model.restitution import Restitution
from generator.model.scenario import Scenario
from generator.model.section import Section
from generator.model.suites import Suites
from generator.model.territoire import Territoire

A_COMPLETER: Final = "à compléter"
"""What a new dossier says where nothing has been said yet."""


@dataclass(frozen=True)
class Reste:
    """A file of the dossier, and what it lacks; `ecrit`: it is there."""

    titre: str
    fichier: str
    ecrit: bool
    manques: tuple[str, ...] = ()

    @property
    def fait(self) -> bool:
        return self.ecrit and not self.manques


@dataclass(frozen=True)
class EtapeRestante:
    """A step, and the files that it fills."""

    titre: str
    fichiers: tuple[Reste, ...]

    @property
    def faits(self) -> int:
        return sum(each.fait for each in self.fichiers)


def reste(dossier: Dossier) -> tuple[EtapeRestante, ...]:
    """The steps of the démarche of `dossier`, each with what its files lack."""
    return tuple(
        EtapeRestante(step.titre, tuple(_reste(dossier, each) for each in step.sections))
        for step in etapes(dossier.demarche)
    )


def _reste(dossier: Dossier, section: Section) -> Reste:
    title, name = dossier.demarche.titre(section), f"{section.fichier}.yml"
    part = dossier.parties.get(section.modele) if section.modele else None
    if part is None:
        return Reste(title, name, ecrit=False)
    rule = _RULES.get(type(part))
    lacking = [*(rule(part, dossier) if rule else ()), *_unfinished(part)]
    return Reste(title, name, True, tuple(lacking))


def _unfinished(part: Modele) -> Iterator[str]:
    if count := sum(_is_placeholder(text) for text in _texts(part.model_dump())):
        yield f"{pluriel(count, 'texte')} encore « {A_COMPLETER} »"


def _is_placeholder(text: str) -> bool:
    said = text.lower()
    return said.startswith(A_COMPLETER) or said.endswith(f", {A_COMPLETER}")


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _texts(each)


def _territoire(part: Territoire, dossier: Dossier) -> Iterator[str]:
    if not part.communes:
        yield "les communes"
    if part.communes and dossier.limites is None:
        yield f"les limites des communes : horizon limites {dossier.identifiant}"
    if without := sum(not commune.populations for commune in part.communes):
        yield f"la population de {pluriel(without, 'commune')}"
    if not part.chiffres:
        yield "les chiffres clés"
    if not part.enjeux:
        yield "les enjeux"


def _deroulement(part: Deroulement, dossier: Dossier) -> Iterator[str]:
    held = {str(step.etape) for step in part.etapes}
    for term in dossier.demarche.liste("etapes"):
        if term.value not in held:
            yield f"l’étape « {term.libelle} »"
    if undated := sum(step.date is None for step in part.etapes):
        yield f"la date de {pluriel(undated, 'étape')}"
    if dossier.demarche.panel and part.panel is None:
        yield "le panel"
    if dossier.demarche.comite and part.comite is None:
        yield "le comité de pilotage"


def _questionnaire(part: Questionnaire, _: Dossier) -> Iterator[str]:
    if not part.groupes and not part.pourcentages:
        yield "les réponses"


def _barometre(part: Barometre, dossier: Dossier) -> Iterator[str]:
    held = {str(each.balise) for each in part.balises} | {str(e.balise) for e in part.constats}
    for term in dossier.demarche.liste("balises"):
        if not term.hors_atelier and term.value not in held:
            yield f"la balise « {term.libelle} »"
    yield from _lists(part, constats="les constats", intentions="les intentions")
    yield from _lists(part, portraits="les portraits", photos="les photos")


def _changements(part: Changements, _: Dossier) -> Iterator[str]:
    yield from _lists(part, changements="les changements", propositions="les propositions")
    if bare := sum(not (each.risques or each.opportunites) for each in part.changements):
        yield f"les risques et les opportunités de {pluriel(bare, 'changement')}"


def _actions(part: Actions, _: Dossier) -> Iterator[str]:
    yield from _lists(part, actions="les actions retenues", non_retenues="ce qui n’a pas été gardé")
    if uncounted := sum(action.voix is None for action in part.actions):
        yield f"les voix de {pluriel(uncounted, 'action')}"
    if bare := sum(not (each.contenus or each.volets) for each in part.actions):
        yield f"le contenu de {pluriel(bare, 'action')}"
    if idle := sum(not each.habitants for each in part.actions):
        yield f"ce que peuvent faire les habitants dans {pluriel(idle, 'action')}"


def _scenario(part: Scenario, _: Dossier) -> Iterator[str]:
    if part.horizon is None:
        yield "l’année visée"
    yield from _lists(part, recit="le récit", lignes="les lignes")


def _restitution(part: Restitution, _: Dossier) -> Iterator[str]:
    yield from _lists(part, frise="les panneaux de la frise", questions="les réponses des tables")


def _charte(part: CharteTerritoire, _: Dossier) -> Iterator[str]:
    yield from _lists(part, articles="les articles")


def _axes(part: Axes, _: Dossier) -> Iterator[str]:
    if bare := sum(not (e.enjeux or e.orientations or e.points or e.volets) for e in part.axes):
        yield f"les enjeux et les orientations de {pluriel(bare, 'axe')}"


def _suites(part: Suites, dossier: Dossier) -> Iterator[str]:
    actions = dossier.tous(Actions, lambda each: each.actions)
    known = {each.action for each in part.etats}
    if silent := sum(action.id not in known for action in actions):
        yield f"l’état de {pluriel(silent, 'action')}"


def _lists(part: Modele, **named: str) -> Iterator[str]:
    """The names of those fields of `part` that hold nothing."""
    return (told for field, told in named.items() if not getattr(part, field))


_RULES: Final[dict[type[Modele], Callable[[Any, Dossier], Iterator[str]]]] = {
    Territoire: _territoire,
    Deroulement: _deroulement,
    Questionnaire: _questionnaire,
    Barometre: _barometre,
    Changements: _changements,
    Actions: _actions,
    Scenario: _scenario,
    Restitution: _restitution,
    CharteTerritoire: _charte,
    Axes: _axes,
    Suites: _suites,
}
