"""Checks of what is written for those who read little."""

from collections.abc import Iterator
from typing import Final

from generator.model.en_clair import EnClair
from generator.reading.checks.parts import Parts
from generator.reading.problem import Problem

LONGEST: Final = 15
"""Words that a sentence may have."""


def sentences_short(parts: Parts) -> Iterator[Problem]:
    """No sentence is long: who reads little loses its beginning."""
    found = parts.find(EnClair)
    for index, each in enumerate(found[1].paragraphes if found else ()):
        for rank, sentence in enumerate(each.phrases):
            length = len(sentence.split())
            if found and length > LONGEST:
                yield found[0].warning(
                    ("paragraphes", index, "phrases", rank),
                    f"{length} mots dans une phrase, au lieu de {LONGEST} au plus",
                    "coupez-la en deux : une idée par phrase",
                )
