"""The doors of the home page: for whom, to what, and the territories between which one asks."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from generator.derived.identite import Identite
from generator.derived.summary import Summaries, Summary
from generator.model.section import Section
from generator.model.sections import (
    AGIR,
    ASSOCIATIONS,
    AXES,
    DEROULEMENT,
    LIEUX,
    PLAN_ACTION,
    SCENARIO,
    SUITES,
)
from generator.model.vocabulaire import Documentation

_CHEZ_MOI: Final = (
    (LIEUX, "lieux"),
    (ASSOCIATIONS, "associations"),
    (DEROULEMENT, "étapes"),
    (AXES, "axes"),
    (PLAN_ACTION, "plan d’action"),
    (SUITES, "ce qui a suivi"),
)
"""What a portrait leads to, in the words of the door."""


@dataclass(frozen=True)
class Choix:
    """A territory that a door asks for, where the door leads then and what is there."""

    identifiant: str
    territoire: Identite
    adresse: str
    quoi: str


@dataclass(frozen=True)
class Porte:
    """For whom, to what, where; with `choix`, the door asks for the territory."""

    qui: str
    quoi: str
    adresse: str
    choix: tuple[Choix, ...] = ()


_Vers = tuple[str, str]
"""An address and what is there; nothing when the door says it already."""


def portes(summaries: Summaries) -> Iterator[Porte]:
    """The doors; one that depends on the territory asks for it as soon as there are two."""
    yield _demande(
        summaries,
        Porte("J’habite ici", "Ce que le site sait de mon territoire", "territoires/"),
        _chez_moi,
    )
    yield _demande(
        summaries, Porte("Je veux agir", "Ce que chacun peut faire", "agir/"), _ce_que_je_peux
    )
    yield _demande(
        summaries,
        Porte("Je suis élue, élu", "Ce que mon territoire a choisi, ou ce qui a suivi", "actions/"),
        _choisi,
    )
    yield Porte("Je compare", "Les territoires côte à côte", "comparer/")
    yield Porte("J’anime une démarche", "Publier son territoire, pas à pas", "guide/")
    yield Porte("Je réutilise les données", "Tableaux, cartes, agendas à télécharger", "donnees/")


def _chez_moi(summary: Summary) -> _Vers:
    """The portrait, and what it leads to there."""
    there = (word for section, word in _CHEZ_MOI if _told(summary, section))
    return summary.identite.adresse, ", ".join(("portrait", *there))


def _ce_que_je_peux(summary: Summary) -> _Vers | None:
    """What each can do there: its sheets or, without them, the ideas of the common charter."""
    return (summary.adresse(AGIR), "") if _told(summary, AGIR) else None


def _choisi(summary: Summary) -> _Vers | None:
    """What was chosen there: the scenario or the axes of a social policy, else what followed."""
    if summary.scenario and _told(summary, SCENARIO):
        return summary.adresse(SCENARIO), "le scénario"
    if _told(summary, AXES):
        return summary.adresse(AXES), "les axes de sa politique sociale"
    return (summary.adresse(SUITES), "ce qui a suivi") if _told(summary, SUITES) else None


def _told(summary: Summary, section: Section) -> bool:
    """Whether the dossier has a page of the section."""
    return summary.documentation[section.nom] is Documentation.DOCUMENTEE


def _demande(summaries: Summaries, door: Porte, leads: Callable[[Summary], _Vers | None]) -> Porte:
    """The door, asking between the territories where it leads somewhere of their own."""
    found = tuple(
        Choix(each.identifiant, each.identite, *there)
        for each in summaries
        if (there := leads(each))
    )
    if len(found) == 1:
        return Porte(door.qui, door.quoi, found[0].adresse)
    return Porte(door.qui, door.quoi, door.adresse, found)
