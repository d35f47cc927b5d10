"""What may be somebody's is found in most sentences that hold it, and seldom in others.

Run for the first time, before any rule was mended for them: `cinquieme.txt` had 94.3 % found (82 of
87) and 97.6 % of alarms right, `sixieme.txt` 96.2 % (51 of 53) and 98.1 %. All sets are in our own
hand: expect a little less of what others write.
"""

from functools import cache
from pathlib import Path

import pytest

from generator.reading.personnes import REGLES, indices

RECALL, PRECISION = 0.95, 0.80


@cache
def phrases() -> tuple[tuple[str, str], ...]:
    """Each sentence of the corpus, and the rule that must find something in it."""
    files = sorted(Path(__file__).with_name("personnes").glob("*.txt"))
    found, kind = [], ""
    for line in "\n".join(path.read_text("utf-8") for path in files).splitlines():
        if line.startswith("["):
            kind = line.strip("[]")
        elif line and not line.startswith("#"):
            found.append((kind, line))
    return tuple(found)


def flagged(line: str) -> set[str]:
    return {found.regle for found in indices(line)}


def test_the_corpus_is_large_and_much_of_it_is_harmless() -> None:
    kinds = [kind for kind, _ in phrases()]
    assert len(set(phrases())) >= 800
    assert kinds.count("aucun") * 5 > len(kinds) * 2


@pytest.mark.parametrize("rule", REGLES)
def test_each_rule_finds_most_of_what_it_looks_for(rule: str) -> None:
    own = [line for kind, line in phrases() if kind == rule]
    missed = [line for line in own if rule not in flagged(line)]
    assert len(missed) <= (1 - RECALL) * len(own), missed


def test_few_alarms_are_false() -> None:
    alarms = [(kind, line) for kind, line in phrases() if flagged(line)]
    false = [line for kind, line in alarms if kind == "aucun"]
    assert len(false) <= (1 - PRECISION) * len(alarms), false
