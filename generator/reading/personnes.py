"""What a text says of somebody who has not been asked: found by cues, so never for certain."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from generator.reading.coordonnees import adresse, courriel, telephone
from generator.reading.noms import noms
from generator.reading.reconnaissable import naissance, unique


@dataclass(frozen=True)
class Indice:
    """What was found, and the rule that looks for it."""

    regle: str
    texte: str


_LOOKS: Final[dict[str, Callable[[str], str | None]]] = {
    "telephone": telephone,
    "courriel": courriel,
    "adresse": adresse,
    "naissance": naissance,
    "unique": unique,
}
REGLES: Final = (*_LOOKS, "nom")
"""The names of the rules."""

_CODE: Final = re.compile(r"[a-z-][a-z\d.:-]*|[\d:.-]{1,10}")
"""Identifiers, dates, codes: nothing is said of anybody, and half of the texts are such."""


@lru_cache(maxsize=2**14)
def indices(texte: str) -> tuple[Indice, ...]:
    """What the rules find in `texte`: one thing each, but every name."""
    if _CODE.fullmatch(texte) and not texte.startswith("0"):
        return ()
    texte = texte.replace("'", "’")
    found = ((regle, look(texte)) for regle, look in _LOOKS.items())
    return (
        *(Indice(regle, what) for regle, what in found if what),
        *(Indice("nom", name) for name in noms(texte)),
    )
