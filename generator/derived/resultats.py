"""The answers to the questionnaire as they may be published: nothing else may show them."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.derived.secret import Cache, Voile, part_sure, proteger, sans_petit
from generator.model.questionnaire import (
    OUI_NON,
    GroupeInterroge,
    Pourcentage,
    Questionnaire,
    degres,
    rangees,
    rangs,
    reponses,
)
from generator.model.vocabulaire import ContexteEchange, Proximite, Question, ReseauRelationnel


@dataclass(frozen=True)
class Compte:
    """A count, or why it is hidden."""

    valeur: int | None
    cache: Cache | None = None


Rangee = tuple[Compte, ...]
"""The counts of the answers to one question, in the order of the question."""


@dataclass(frozen=True)
class Resultat:
    """What a group answered; `publie` is false when it is too small for any count.

    `q1` gives, for a network and a context: none, occasional, regular, not concerned. `q2` gives
    the three ranks of each distance, and is empty when a small count hides the whole table.
    `oui_non` gives yes, no and no answer to questions 3 to 5.
    """

    groupe: GroupeInterroge
    publie: bool
    q1: dict[tuple[ReseauRelationnel, ContexteEchange], Rangee]
    q2: dict[Proximite, Rangee]
    oui_non: dict[Question, Rangee]

    @property
    def cache(self) -> frozenset[Question]:
        """The questions of which at least one count is hidden."""
        if not self.publie:
            return frozenset(Question)
        rows = [(Question.Q1, row) for row in self.q1.values()]
        rows += list(self.oui_non.items())
        hidden = {question for question, row in rows if any(count.cache for count in row)}
        return frozenset(hidden | ({Question.Q2} if self.groupe.q2 and not self.q2 else set()))


def resultats(questionnaire: Questionnaire) -> tuple[Resultat, ...]:
    """What each group answered, small counts hidden."""
    return tuple(_resultat(group, questionnaire.seuil) for group in questionnaire.groupes)


def totaux(groupes: Sequence[Resultat]) -> dict[Question, tuple[int, ...] | None]:
    """Yes, no and no answer over all groups; None where the sum would give a count away."""
    return {
        question: _total(groupes, question) for question in OUI_NON if _asked(groupes, question)
    }


def retenus(questionnaire: Questionnaire) -> frozenset[str]:
    """The percentages that are not published: of too few, or a sum that gives a count away."""
    groups = resultats(questionnaire)
    hidden = frozenset[Question]().union(*(_hidden(group) for group in groups))
    return frozenset(
        one.id for one in questionnaire.pourcentages if _held(one, questionnaire.seuil, hidden)
    )


def _held(one: Pourcentage, seuil: int, hidden: frozenset[Question]) -> bool:
    return one.question in hidden or not part_sure(one.valeur, one.effectif, seuil)


def _hidden(group: Resultat) -> frozenset[Question]:
    """The questions that the group answered and of which some count is hidden."""
    return frozenset(question for question in group.cache if _answered(group.groupe, question))


def _answered(group: GroupeInterroge, question: Question) -> bool:
    return bool(getattr(group, question.value))


def _asked(groupes: Sequence[Resultat], question: Question) -> bool:
    return sum(_answered(group.groupe, question) for group in groupes) > 1


def _total(groupes: Sequence[Resultat], question: Question) -> tuple[int, ...] | None:
    asked = [group for group in groupes if _answered(group.groupe, question)]
    if any(question in group.cache for group in asked):
        return None
    rows = [reponses(getattr(group.groupe, question.value)) for group in asked]
    return tuple(sum(column) for column in zip(*rows, strict=True))


def _resultat(group: GroupeInterroge, seuil: int) -> Resultat:
    rows = [row for _, row in rangees(group)]
    if not rows or _size(group, rows) < seuil:
        return Resultat(group, publie=not rows, q1={}, q2={}, oui_non={})
    ranks = [rangs(one) for one in group.q2]
    safe = all(sans_petit(row, seuil) for row in ranks)
    return Resultat(
        group,
        publie=True,
        q1={(one.reseau, one.contexte): _row(degres(one), seuil) for one in group.q1},
        q2={
            one.proximite: tuple(Compte(count) for count in row)
            for one, row in zip(group.q2, ranks, strict=True)
            if safe
        },
        oui_non={
            question: _row(reponses(answers), seuil)
            for question in OUI_NON
            if (answers := getattr(group, question.value))
        },
    )


def _size(group: GroupeInterroge, rows: Sequence[Sequence[int]]) -> int:
    """How many persons answered, from the group or from what its answers add up to."""
    return group.effectif if group.effectif is not None else max(map(sum, rows))


def _row(comptes: Sequence[int], seuil: int) -> Rangee:
    veil: Voile = proteger(comptes, seuil)
    return tuple(
        Compte(None if reason else count, reason)
        for count, reason in zip(comptes, veil, strict=True)
    )
