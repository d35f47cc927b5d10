"""What the votes add up to: five odd votes, and what is never counted as neutral."""

from fractions import Fraction

import pytest

from generator.derived.abaque import Abaque, abaque
from generator.derived.decompte import Decompte, Situation
from generator.model.consultation import Consultation


def made(*votes: str) -> Abaque:
    items = [{"id": f"p-{n}", "texte": f"Phrase {n}", "votes": row} for n, row in enumerate(votes)]
    return abaque(Consultation.model_validate({"source": "s", "question": "?", "items": items}))


@pytest.mark.parametrize(
    ("votes", "situation"),
    [
        ("A" * 20, Situation.PARTAGE),
        ("A" * 10 + "E" * 10, Situation.DISPUTE),
        ("A" * 19 + "E", Situation.PARTAGE),
        ("E" * 19 + "A", Situation.PEU_SOUTENU),
        ("B" * 8 + "C" * 10 + "D" * 2, Situation.ACCEPTABLE),
        ("C" * 20, Situation.PEU_SOUTENU),
        ("N" * 20, Situation.SANS_AVIS),
        ("A" * 9 + "R" * 11, Situation.SANS_AVIS),
        ("A" * 10 + "R" * 10, Situation.PARTAGE),
        ("A" * 5 + "-" * 15, Situation.PARTAGE),
        ("", Situation.SANS_AVIS),
    ],
)
def test_each_item_stands_in_one_situation(votes: str, situation: Situation) -> None:
    assert Decompte(votes).situation is situation


def test_not_knowing_and_not_answering_weigh_nothing_and_stay_apart() -> None:
    count = Decompte("AENNR-")
    assert (count.exprimes, count.ne_sait_pas, count.refus, count.votants) == (2, 2, 1, 5)
    assert count.moyenne == Fraction(3)
    assert Decompte("NNRR").moyenne is None
    assert Decompte("NNRR").moyenne_dite == "–"


def test_items_go_from_the_most_shared_to_the_most_disputed() -> None:
    sorted_ = made("AAEEE", "NNNNN", "AAAAA", "AAAAE", "AABCC").tries
    assert [each.item.votes for each in sorted_] == ["AAAAA", "AABCC", "AAAAE", "AAEEE", "NNNNN"]


def test_participants_go_from_the_most_to_the_least_favourable() -> None:
    assert made("EAN-B", "EBNRA").ordre == (1, 4, 0, 2, 3)


def test_debate_starts_from_dissent_then_minorities_then_silence() -> None:
    found = made("AAAAAAAAAE", "AAAAAEEEEE", "AAAAAAAAAA", "AANNNCCCCC", "AAAAARRBBB")
    assert [each.numero for each in found.disputes] == [2]
    assert [each.numero for each in found.minorites] == [1]
    assert [each.numero for each in found.silences] == [4]


@pytest.mark.parametrize("votes", [(), ("",), ("NNNNN", "RRRRR"), ("-----",)])
def test_a_vote_that_says_nothing_still_adds_up(votes: tuple[str, ...]) -> None:
    found = made(*votes)
    assert not (found.disputes or found.minorites)
    assert len(found.tries) == len(votes)
    assert all(each.compte.situation is Situation.SANS_AVIS for each in found.items)


def test_a_row_is_one_sentence() -> None:
    (item,) = made("AACNNR").items
    assert item.phrase == (
        "Acceptable, peu d’opposés. 2 tout à fait d’accord, 1 mitigé, 2 ne savent pas, "
        "1 ne veut pas répondre."
    )
