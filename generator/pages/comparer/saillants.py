"""What stands out: sentences computed from the rows, each leading to the one it comes from."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.model.actions import Actions
from generator.model.changements import Changements
from generator.model.dossier import Dossier
from generator.model.liste import GrandChangement
from generator.model.sections import CHANGEMENTS
from generator.pages import adresses
from generator.pages.cadre import identite
from generator.pages.comparer.annees import ANCRE, evolution
from generator.pages.comparer.listes import termes
from generator.pages.page import Identite, Lien

_SEUL: Final = "est le seul des territoires comparés à avoir travaillé, d’après les sources :"
_SEUL_CONNU: Final = "est le seul dont les sources documentent les grands changements :"


@dataclass(frozen=True)
class Objet:
    """A change that a territory worked on; `propre`: no other territory beside it did.

    `ensemble`: its source names it for several territories, so nobody is said to be alone.
    """

    lien: Lien
    grand: str
    """Which of the nine it is; empty when it is the territory's own."""
    propre: bool
    ensemble: bool


@dataclass(frozen=True)
class Saillant:
    """A sentence on one territory, or on all, and the anchor of its row."""

    texte: str
    ancre: str
    territoire: Identite | None = None
    identifiant: str = ""
    objets: tuple[Objet, ...] = ()
    """What the sentence may be about."""


@dataclass(frozen=True)
class Question:
    """What a reader wonders, and the answers, if any."""

    id: str
    titre: str
    reponses: tuple[Saillant, ...]


def saillants(dossiers: tuple[Dossier, ...]) -> tuple[Question, ...]:
    """The three questions.

    theme/assets/js/comparer-regle.js answers the second for the territories that a reader chooses.
    """
    lost = "Qui a perdu des habitants, qui en a gagné ?"
    alone = "Qui a travaillé seul un grand changement ?"
    count = "Combien de fiches d’action documentées ?"
    return (
        Question("population", lost, tuple(_population(dossiers))),
        Question("seuls", alone, tuple(_seuls(dossiers))),
        Question("fiches", count, tuple(_actions(dossiers))),
    )


def _population(dossiers: tuple[Dossier, ...]) -> Iterator[Saillant]:
    for dossier in dossiers:
        change = evolution(dossier)
        if change:
            yield _un(dossier, f"{change.phrase}.", f"ligne-{ANCRE}")


def _seuls(dossiers: tuple[Dossier, ...]) -> Iterator[Saillant]:
    """The changes that one territory alone worked on: of the nine, or its own."""
    worked = {dossier.identifiant: _grands(dossier) for dossier in dossiers}
    known = {d.identifiant for d in dossiers if d.tous(Changements, lambda part: part.changements)}
    for dossier in dossiers:
        others = {g for key, each in worked.items() if key != dossier.identifiant for g in each}
        others_known = known - {dossier.identifiant}
        objects = tuple(_objets(dossier, others))
        if any(each.propre for each in objects):
            said = _SEUL if others_known else _SEUL_CONNU
        elif dossier.identifiant in known:
            said = ": aucun n’est documenté."
        else:
            said = ": grands changements non documentés."
        yield _un(dossier, said, "changements", objects)
    everywhere = set.intersection(*(set(_grands(d, attributed=True)) for d in dossiers))
    shared = [grand.libelle for grand in termes(dossiers, "changements") if grand in everywhere]
    if shared:
        yield Saillant(f"Dans tous les territoires comparés : {' ; '.join(shared)}.", "changements")


def _grands(dossier: Dossier, attributed: bool = False) -> list[GrandChangement]:
    """Those of the nine that the territory worked on; `attributed`: as its source says."""
    known = dossier.tous(Changements, lambda part: part.changements)
    named = [each.grand_changement for each in known if not (attributed and each.ensemble)]
    return [grand for grand in dict.fromkeys(named) if not grand.propre]


def _objets(dossier: Dossier, others: set[GrandChangement]) -> Iterator[Objet]:
    """Its changes; its own, and those of the nine that no other worked on, are `propre`."""
    page = adresses.section(dossier, CHANGEMENTS)
    for change in dossier.tous(Changements, lambda part: part.changements):
        grand = change.grand_changement
        yield Objet(
            Lien(change.titre, f"{page}index.html#changement-{change.id}"),
            "" if grand.propre else grand.value,
            grand not in others and not change.ensemble,
            change.ensemble,
        )


def _actions(dossiers: tuple[Dossier, ...]) -> Iterator[Saillant]:
    for dossier in dossiers:
        count = len(dossier.tous(Actions, lambda part: part.actions))
        said = f": {count} fiches." if count > 1 else ": une fiche." if count else ": aucune."
        yield _un(dossier, said, "actions")


def _un(dossier: Dossier, texte: str, ancre: str, objets: tuple[Objet, ...] = ()) -> Saillant:
    return Saillant(texte, ancre, identite(dossier), dossier.identifiant, objets)
