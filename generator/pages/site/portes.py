"""The doors of the home page: for whom, to what, and the territories between which one asks."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.derived.identite import Identite
from generator.derived.summary import Summaries, Summary
from generator.model.section import Section
from generator.model.sections import AGIR, AXES, SCENARIO, SUITES
from generator.model.vocabulaire import Documentation


@dataclass(frozen=True)
class Choix:
    """A territory that a door asks for, and where the door leads then."""

    identifiant: str
    territoire: Identite
    adresse: str


@dataclass(frozen=True)
class Porte:
    """For whom, to what, where; with `choix`, the door asks for the territory."""

    qui: str
    quoi: str
    adresse: str
    choix: tuple[Choix, ...] = ()


def portes(summaries: Summaries) -> Iterator[Porte]:
    """The doors; one that depends on the territory asks for it as soon as there are two."""
    yield _demande(
        summaries,
        Porte(
            "J’habite ici", "Les lieux, les associations, ce qui a suivi chez moi", "territoires/"
        ),
        lambda each: each.identite.adresse,
    )
    yield _demande(
        summaries, Porte("Je veux agir", "Ce que chacun peut faire", "agir/"), _ce_que_je_peux
    )
    yield _demande(
        summaries,
        Porte("Je suis élue, élu", "Ce que mon territoire a choisi, ce qui a suivi", "actions/"),
        _choisi,
    )
    yield Porte("Je compare", "Les territoires côte à côte", "comparer/")
    yield Porte("J’anime une démarche", "Publier son territoire, pas à pas", "guide/")
    yield Porte("Je réutilise les données", "Tableaux, cartes, agendas à télécharger", "donnees/")


def _ce_que_je_peux(summary: Summary) -> str | None:
    """What each can do there: its sheets or, without them, the ideas of the common charter."""
    return _section(summary, AGIR)


def _choisi(summary: Summary) -> str | None:
    """What was chosen there: the scenario or the axes of a social policy, else what followed."""
    scenario = _section(summary, SCENARIO) if summary.scenario else None
    return scenario or _section(summary, AXES) or _section(summary, SUITES)


def _section(summary: Summary, section: Section) -> str | None:
    """The page of the section, when there is one."""
    told = summary.documentation[section.nom] is Documentation.DOCUMENTEE
    return summary.adresse(section) if told else None


def _demande(summaries: Summaries, door: Porte, leads: Callable[[Summary], str | None]) -> Porte:
    """The door, asking between the territories where it leads somewhere of their own."""
    found = tuple(
        Choix(each.identifiant, each.identite, there)
        for each in summaries
        if (there := leads(each))
    )
    if len(found) == 1:
        return Porte(door.qui, door.quoi, found[0].adresse)
    return Porte(door.qui, door.quoi, door.adresse, found)
