"""A calendar of a few dates, as the site publishes them."""

from collections.abc import Iterable

from generator.derived.dates import Date
from generator.derived.notice import Notice
from generator.exports import ics

NOTICE = Notice(publie_le="2026-01-01")


def calendar(entries: Iterable[Date], notice: Notice = NOTICE) -> bytes:
    """The file of these dates, published as `notice` says."""
    return ics.calendar(ics.events(entries, notice), "donnees/", "ici", "Essai", notice)
