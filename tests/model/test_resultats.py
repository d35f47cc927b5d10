"""Across questions, groups, totals and percentages, no sum gives a hidden count away."""

from typing import Any

import pytest

from generator.derived.resultats import resultats, retenus, totaux
from generator.model.questionnaire import Questionnaire
from generator.model.vocabulaire import Question

BIG = {"id": "marche", "nom": "Clients", "effectif": 42, "q3": {"oui": 24, "non": 18}}
SMALL = {"id": "creche", "nom": "Parents", "effectif": 20, "q3": {"oui": 17, "non": 3}}
TINY = {"id": "fanfare", "nom": "Fanfare", "effectif": 3, "q3": {"oui": 3, "non": 0}}
SHARE = {"id": "tous", "question": "q3", "libelle": "veulent", "valeur": 66, "qui": "tous"}


def asked(*groups: dict[str, Any], shares: tuple[dict[str, Any], ...] = ()) -> Questionnaire:
    return Questionnaire.model_validate(
        {"source": "essai", "groupes": groups, "pourcentages": shares}
    )


def test_a_total_is_given_when_every_count_is() -> None:
    groups = resultats(asked(BIG, BIG | {"id": "gare"}))
    assert totaux(groups) == {Question.Q3: (48, 36, 0)}


@pytest.mark.parametrize("other", [SMALL, TINY])
def test_a_total_that_would_give_a_count_away_is_not(other: dict[str, Any]) -> None:
    groups = resultats(asked(BIG, other))
    assert totaux(groups) == {Question.Q3: None}


@pytest.mark.parametrize("other", [SMALL, TINY])
def test_nor_is_a_percentage_which_is_a_total_too(other: dict[str, Any]) -> None:
    assert retenus(asked(BIG, shares=(SHARE,))) == set()
    assert retenus(asked(BIG, other, shares=(SHARE,))) == {"tous"}


def test_a_percentage_of_too_few_is_not_published() -> None:
    few = SHARE | {"effectif": 4}
    one_of_twenty = SHARE | {"id": "presque", "effectif": 20, "valeur": 95}
    assert retenus(asked(shares=(few, one_of_twenty))) == {"tous", "presque"}


def test_a_group_below_the_threshold_shows_nothing() -> None:
    (tiny,) = resultats(asked(TINY))
    assert not tiny.publie
    assert (tiny.q1, tiny.q2, tiny.oui_non) == ({}, {}, {})


def test_a_group_of_unknown_size_is_as_large_as_its_answers() -> None:
    (tiny,) = resultats(asked({key: TINY[key] for key in ("id", "nom", "q3")}))
    assert not tiny.publie


def test_one_small_rank_hides_the_table_of_ranks() -> None:
    ranks = [
        {"proximite": "commune", "premier": 30, "deuxieme": 8, "troisieme": 4},
        {"proximite": "communes-voisines", "premier": 7, "deuxieme": 28, "troisieme": 7},
        {"proximite": "plus-loin", "premier": 5, "deuxieme": 6, "troisieme": 31},
    ]
    (group,) = resultats(asked(BIG | {"q2": ranks}))
    assert group.q2 == {}
    assert Question.Q2 in group.cache
