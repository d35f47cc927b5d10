"""What stands out: sentences computed from the rows, each leading to the one it comes from."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.dossier import Dossier
from generator.model.vocabulaire import GrandChangement
from generator.pages import adresses
from generator.pages.cadre import identite
from generator.pages.comparer.annees import ANCRE, evolution
from generator.pages.page import Identite, Lien


@dataclass(frozen=True)
class Saillant:
    """A sentence on one territory, or on all, and the anchor of its row."""

    texte: str
    ancre: str
    territoire: Identite | None = None
    identifiant: str = ""
    objets: tuple[Lien, ...] = ()
    """What the sentence is about, each with its own address."""


@dataclass(frozen=True)
class Question:
    """What a reader wonders, and the answers."""

    titre: str
    reponses: tuple[Saillant, ...]


def saillants(dossiers: tuple[Dossier, ...]) -> tuple[Question, ...]:
    """The questions that have an answer."""
    made = (
        Question("Qui a perdu des habitants, qui en a gagné ?", tuple(_population(dossiers))),
        Question(
            "Qui a travaillé seul un grand changement ?",
            tuple(_seuls(dossiers)),
        ),
        Question("Combien de fiches d’action documentées ?", tuple(_actions(dossiers))),
    )
    return tuple(question for question in made if question.reponses)


def _population(dossiers: tuple[Dossier, ...]) -> Iterator[Saillant]:
    for dossier in dossiers:
        change = evolution(dossier)
        if change:
            yield _un(dossier, f"{change.phrase}.", f"ligne-{ANCRE}")


def _seuls(dossiers: tuple[Dossier, ...]) -> Iterator[Saillant]:
    """The changes that one territory alone worked on: of the nine, or its own."""
    worked = {dossier.identifiant: _grands(dossier) for dossier in dossiers}
    for dossier in dossiers:
        others = {g for key, each in worked.items() if key != dossier.identifiant for g in each}
        own = tuple(_propres(dossier, others))
        if own:
            said = "est seul, d’après les sources, à avoir travaillé :"
            yield _un(dossier, said, "changements", own)
        elif worked[dossier.identifiant]:
            yield _un(dossier, ": aucun qui lui soit propre.", "changements")
        else:
            yield _un(dossier, ": grands changements non documentés.", "changements")
    everywhere = set.intersection(*(set(grands) for grands in worked.values()))
    shared = [grand.libelle for grand in GrandChangement if grand in everywhere]
    if shared:
        yield Saillant(f"Dans tous les dossiers : {' ; '.join(shared)}.", "changements")


def _grands(dossier: Dossier) -> list[GrandChangement]:
    """Those of the nine that the territory worked on."""
    known = dossier.atelier_2.changements if dossier.atelier_2 else ()
    named = [change.grand_changement for change in known]
    return [grand for grand in dict.fromkeys(named) if grand is not GrandChangement.PROPRE]


def _propres(dossier: Dossier, others: set[GrandChangement]) -> Iterator[Lien]:
    """Its own changes, and those of the nine that no other worked on."""
    page = adresses.dossier(dossier, "changements")
    for change in dossier.atelier_2.changements if dossier.atelier_2 else ():
        if change.grand_changement not in others:
            yield Lien(change.titre, f"{page}index.html#changement-{change.id}")


def _actions(dossiers: tuple[Dossier, ...]) -> Iterator[Saillant]:
    for dossier in dossiers:
        count = len(dossier.atelier_3.actions) if dossier.atelier_3 else 0
        said = f": {count} fiches." if count > 1 else ": une fiche." if count else ": aucune."
        yield _un(dossier, said, "actions")


def _un(dossier: Dossier, texte: str, ancre: str, objets: tuple[Lien, ...] = ()) -> Saillant:
    return Saillant(texte, ancre, identite(dossier), dossier.identifiant, objets)
