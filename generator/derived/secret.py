"""Which counts may be read: the small ones are hidden, and what would give them away.

Whoever reads the site knows the sum of a row (everybody answers each question), this rule, and
the label of each hidden count: small (between 1 and the threshold), or hidden to protect it.
A zero stays: it singles out nobody, and "nobody" is an answer that readers need. What is hidden:

1. the small counts and the largest one, when the largest leaves room enough;
2. else all counts but zeros;
3. in a small group, the whole row, zeros included, without a word on which of them are small.

The margins are what keeps the choice itself from telling anything: the tests rebuild every row
that looks the same once published, and there a small count may be any small number.
"""

from collections.abc import Sequence
from typing import Final

from generator.model.vocabulaire import Terme


class Cache(Terme):
    """Why a count is hidden."""

    PETIT = "petit", "trop petit"
    PROTEGE = "protege", "caché"


MARGE: Final = 2
"""How much larger than needed the largest count must be for hiding it to be enough."""

Voile = tuple[Cache | None, ...]
"""What hides each count of a row; None where it is shown."""


def proteger(comptes: Sequence[int], seuil: int) -> Voile:
    """What hides each of the `comptes` of a row of answers to one question."""
    if sans_petit(comptes, seuil):
        return (None,) * len(comptes)
    if sum(comptes) < len(comptes) * seuil - 1:
        return (Cache.PROTEGE,) * len(comptes)
    reasons = tuple(
        Cache.PETIT if 0 < count < seuil else Cache.PROTEGE if count else None for count in comptes
    )
    return _largest_only(comptes, reasons, seuil) or reasons


def sans_petit(comptes: Sequence[int], seuil: int) -> bool:
    """Whether none of `comptes` is small: zero is not."""
    return not any(0 < count < seuil for count in comptes)


def part_sure(valeur: float, effectif: int | None, seuil: int) -> bool:
    """Whether a percentage of `effectif` persons is that of no small number of them."""
    if effectif is None:
        return True
    count = round(valeur * effectif / 100)
    return effectif >= seuil and sans_petit((count, effectif - count), seuil)


def _largest_only(comptes: Sequence[int], reasons: Voile, seuil: int) -> Voile | None:
    """The row with its small counts and its largest hidden, if its sum leaves room for any."""
    small = [count for count, reason in zip(comptes, reasons, strict=True) if reason is Cache.PETIT]
    large = sorted(count for count in comptes if count >= seuil)
    if len(large) < 2:
        return None
    most, shown = large[-1], large[-2]
    least = shown + (seuil - 1) + (len(small) - 1) + MARGE
    if most + sum(small) < least:
        return None
    top = comptes.index(most)
    return tuple(
        reason if reason is Cache.PETIT or index == top else None
        for index, reason in enumerate(reasons)
    )
