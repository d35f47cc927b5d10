"""What stands out: sentences computed from the rows, each leading to the one it comes from."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.derived.comparaison.annees import ANNEES
from generator.derived.comparaison.releve import Mention, Releve

_SEUL: Final = "est le seul des territoires comparés à avoir travaillé, d’après les sources :"
_SEUL_CONNU: Final = "est le seul dont les sources nomment des changements propres :"


@dataclass(frozen=True)
class Saillant:
    """A sentence on one territory, or on all when it names none, and the anchor of its row."""

    texte: str
    ancre: str
    territoire: str = ""
    """Its identifier."""
    mentions: tuple[Mention, ...] = ()
    """What the sentence is about."""


@dataclass(frozen=True)
class QuestionSaillante:
    """A question that readers may have, and the sentences that answer it."""

    id: str
    titre: str
    reponses: tuple[Saillant, ...]


def saillants(releves: tuple[Releve, ...]) -> tuple[QuestionSaillante, ...]:
    """The questions that have an answer."""
    lost = "Qui a perdu des habitants, qui en a gagné ?"
    alone = "Quels grands changements ne sont connus que dans un territoire ?"
    count = "Combien de fiches d’action documentées ?"
    questions = (
        QuestionSaillante("population", lost, tuple(_population(releves))),
        QuestionSaillante("seuls", alone, tuple(_seuls(_asked(releves, "changements")))),
        QuestionSaillante("fiches", count, tuple(_actions(_asked(releves, "actions")))),
    )
    return tuple(question for question in questions if question.reponses)


def _asked(releves: tuple[Releve, ...], chapitre: str) -> tuple[Releve, ...]:
    return tuple(releve for releve in releves if chapitre not in releve.sans_objet)


def _population(releves: tuple[Releve, ...]) -> Iterator[Saillant]:
    for releve in releves:
        if releve.population and (change := releve.population.evolution):
            said = f"{change.phrase}."
            yield Saillant(said, f"ligne-{ANNEES.id}", releve.identifiant)


def _seuls(releves: tuple[Releve, ...]) -> Iterator[Saillant]:
    """For each territory the changes that it alone worked on, then those that all worked on."""
    for releve in releves:
        others = [each for each in releves if each is not releve]
        alone = tuple(_own(releve, others))
        if alone:
            known = (change for each in others for change in each.changements)
            said = _SEUL if any(not change.ensemble for change in known) else _SEUL_CONNU
        elif releve.changements:
            said = ": aucun qui lui soit propre."
        else:
            said = ": grands changements non documentés."
        yield Saillant(said, "changements", releve.identifiant, alone)
    if shared := _shared(releves):
        yield Saillant(f"Dans tous les territoires comparés : {' ; '.join(shared)}.", "changements")


def _own(releve: Releve, others: list[Releve]) -> Iterator[Mention]:
    """The changes of `releve` that no other territory worked on, without those that a source
    names for several territories together."""
    taken = {change.grand for other in others for change in other.changements} - {""}
    for change in releve.changements:
        if change.grand not in taken and not change.ensemble:
            yield change.mention


def _shared(releves: tuple[Releve, ...]) -> list[str]:
    """The great changes that every territory is documented to have worked on."""
    worked = [
        {change.grand for change in releve.changements if not change.ensemble} for releve in releves
    ]
    everywhere = set.intersection(*worked) - {""} if worked else set()
    asked = (each.enonce for each in (releves[0].reponses if releves else ()))
    return [
        question.libelle
        for question in asked
        if question.chapitre == "changements" and question.id in everywhere
    ]


def _actions(releves: tuple[Releve, ...]) -> Iterator[Saillant]:
    for releve in releves:
        count = releve.fiches
        if count is None:
            continue
        said = f": {count} fiches." if count > 1 else ": une fiche." if count else ": aucune."
        yield Saillant(said, "actions", releve.identifiant)
