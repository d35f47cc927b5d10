"""What a territory has under the themes that all share."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol, TypeVar

from generator.derived import adresses
from generator.derived.adresses import ancre
from generator.derived.decisions import decisions
from generator.derived.identite import Identite
from generator.derived.plan import suivis
from generator.derived.texte import jour
from generator.model.actions import Actions
from generator.model.associations import Associations
from generator.model.axes import Axes
from generator.model.barometre import Barometre
from generator.model.base import Modele
from generator.model.changements import Changements
from generator.model.dossier import Dossier
from generator.model.lieux import Lieux
from generator.model.scenario import Scenario
from generator.model.sections import (
    ACTIONS,
    ASSOCIATIONS,
    AXES,
    BAROMETRE,
    CHANGEMENTS,
    LIEUX,
    PLAN_ACTION,
    SCENARIO,
    SUITES,
)
from generator.model.suites import Suites
from generator.model.territoire import Territoire


@dataclass(frozen=True)
class ObjetRange:
    """Something that a territory has on a theme, and where it stands."""

    titre: str
    adresse: str
    ancre: str
    brouillon: bool
    lignes: tuple[str, ...] = ()
    """What stands under it: a title about something else, or whose date is not sure, needs it."""


Objets = Iterator[ObjetRange]


class Range(Protocol):
    """What a dossier puts under themes."""

    @property
    def themes(self) -> tuple[str, ...]: ...
    @property
    def brouillon(self) -> bool: ...


R = TypeVar("R", bound=Range)


@dataclass(frozen=True)
class Trouve:
    """Objects of one kind on a theme."""

    titre: str
    objets: tuple[ObjetRange, ...]


@dataclass(frozen=True)
class Chez:
    """What one territory has on a theme, kind by kind; kinds without object are left out."""

    territoire: Identite
    trouves: tuple[Trouve, ...]

    @property
    def nombre(self) -> int:
        return nombre(self.trouves)


def nombre(found: Iterable[Trouve]) -> int:
    """How many objects were found."""
    return sum(len(each.objets) for each in found)


def ranger(dossier: Dossier, themes: Iterable[str]) -> dict[str, tuple[Trouve, ...]]:
    """What `dossier` has on each of these themes, kind by kind, those on which it has something."""
    found = ((theme, _trouves(dossier, theme)) for theme in themes)
    return {theme: kinds for theme, kinds in found if kinds}


def _trouves(dossier: Dossier, theme: str) -> tuple[Trouve, ...]:
    kinds = (
        ("Enjeux", _enjeux(dossier, theme)),
        ("Constats", _constats(dossier, theme)),
        ("Grands changements", _changements(dossier, theme)),
        ("Intentions", _intentions(dossier, theme)),
        ("Actions", _actions(dossier, theme)),
        ("Axes", _axes(dossier, theme)),
        ("Orientations et pistes", _orientations(dossier, theme)),
        ("Plan d’action", _plan(dossier, theme)),
        ("Scénario", _lignes(dossier, theme)),
        ("Et depuis", _suites(dossier, theme)),
        ("Lieux", _lieux(dossier, theme)),
        ("Associations", _associations(dossier, theme)),
    )
    return tuple(Trouve(title, objects) for title, each in kinds if (objects := tuple(each)))


def _sur(
    dossier: Dossier, theme: str, modele: type[Modele], all_of: tuple[R, ...]
) -> Iterator[tuple[R, bool]]:
    """The objects of `all_of` on the theme, and whether each, or its file, is a draft."""
    for each in all_of:
        if theme in each.themes:
            yield each, each.brouillon or modele in dossier.brouillons


def _enjeux(dossier: Dossier, theme: str) -> Objets:
    page = adresses.dossier(dossier)
    for each, draft in _sur(dossier, theme, Territoire, dossier.territoire.enjeux):
        yield ObjetRange(each.titre, page, "enjeux", draft)


def _constats(dossier: Dossier, theme: str) -> Objets:
    page = adresses.section(dossier, BAROMETRE)
    known = dossier.tous(Barometre, lambda part: part.constats)
    for each, draft in _sur(dossier, theme, Barometre, known):
        yield ObjetRange(each.phrase, page, ancre("constat", each.id), draft)


def _changements(dossier: Dossier, theme: str) -> Objets:
    page = adresses.section(dossier, CHANGEMENTS)
    known = dossier.tous(Changements, lambda part: part.changements)
    for each, draft in _sur(dossier, theme, Changements, known):
        yield ObjetRange(each.titre, page, ancre("changement", each.id), draft)


def _intentions(dossier: Dossier, theme: str) -> Objets:
    page = adresses.section(dossier, BAROMETRE)
    known = dossier.tous(Barometre, lambda part: part.intentions)
    for each, draft in _sur(dossier, theme, Barometre, known):
        yield ObjetRange(each.titre, page, ancre("intention", each.id), draft)


def _actions(dossier: Dossier, theme: str) -> Objets:
    known = dossier.tous(Actions, lambda part: part.actions)
    for each, draft in _sur(dossier, theme, Actions, known):
        yield ObjetRange(each.titre, adresses.fiche(dossier, ACTIONS, each.id), "", draft)


def _axes(dossier: Dossier, theme: str) -> Objets:
    page = adresses.section(dossier, AXES)
    for each, draft in _sur(dossier, theme, Axes, dossier.tous(Axes, lambda part: part.axes)):
        yield ObjetRange(each.titre, page, ancre("axe", each.id), draft)


def _orientations(dossier: Dossier, theme: str) -> Objets:
    page = adresses.section(dossier, AXES)
    for each in decisions(dossier):
        if theme in each.themes:
            told = each.orientation
            under = told.details if each.themes[0] != theme else ()
            anchor = ancre("orientation", told.id)
            yield ObjetRange(told.texte, page, anchor, each.brouillon, under)


def _plan(dossier: Dossier, theme: str) -> Objets:
    page = adresses.section(dossier, PLAN_ACTION)
    for each in suivis(dossier):
        if theme in each.themes:
            yield ObjetRange(
                each.item.texte, page, ancre("item-plan", each.item.id), each.brouillon
            )


def _lignes(dossier: Dossier, theme: str) -> Objets:
    page = adresses.section(dossier, SCENARIO)
    known = dossier.tous(Scenario, lambda part: part.lignes)
    for each, draft in _sur(dossier, theme, Scenario, known):
        yield ObjetRange(each.titre, page, ancre("ligne", each.id), draft)


def _suites(dossier: Dossier, theme: str) -> Objets:
    page = adresses.section(dossier, SUITES)
    known = dossier.tous(Suites, lambda part: part.evenements)
    for each, draft in _sur(dossier, theme, Suites, known):
        title = f"{jour(each.date)} : {each.titre}"
        more = (each.date_precise,) if each.date_precise else ()
        yield ObjetRange(title, page, ancre("evenement", each.id), draft, more)


def _lieux(dossier: Dossier, theme: str) -> Objets:
    page = adresses.section(dossier, LIEUX)
    known = dossier.tous(Lieux, lambda part: part.lieux)
    for each, draft in _sur(dossier, theme, Lieux, known):
        yield ObjetRange(each.nom, page, each.id, draft)


def _associations(dossier: Dossier, theme: str) -> Objets:
    known = dossier.tous(Associations, lambda part: part.associations)
    for each, draft in _sur(dossier, theme, Associations, known):
        yield ObjetRange(each.nom, adresses.fiche(dossier, ASSOCIATIONS, each.id), "", draft)
