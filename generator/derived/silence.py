"""For how long nothing has been heard, in words."""

from collections.abc import Iterable
from datetime import date
from typing import Final

_QUIET: Final = 12
"""Months without news after which the site says so."""


def silence(dates: Iterable[str], aujourd_hui: date) -> str | None:
    """`sans nouvelle depuis 4 ans` after the latest of `dates`; None when it is recent or unknown.

    The latest is the one that pages show: of a day and its bare year, the day. Known to the month
    or the year, it counts from its end.
    """
    latest = max(dates, default=None)
    months = _months(latest, aujourd_hui) if latest else 0
    if months < _QUIET:
        return None
    years = months // 12
    more = "plus de " if months % 12 else ""
    span = f"{months} mois" if months < 2 * _QUIET else f"{more}{years} ans"
    return f"sans nouvelle depuis {span}"


def _months(value: str, aujourd_hui: date) -> int:
    """Whole months from the end of a partial date to today."""
    known = [int(part) for part in value.split("-")]
    year, month, day = (*known, *(12, 28)[len(known) - 1 :])
    passed = (aujourd_hui.year - year) * 12 + aujourd_hui.month - month
    return passed - (aujourd_hui.day < day)
