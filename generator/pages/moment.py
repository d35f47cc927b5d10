"""Days and hours of the data as moments, in the hour of Paris."""

from datetime import date, datetime, time
from typing import Final
from zoneinfo import ZoneInfo

PARIS: Final = ZoneInfo("Europe/Paris")


def est_un_jour(value: str) -> bool:
    """Whether a partial date says its day."""
    return value.count("-") == len("--")


def moment(day: str, hour: str | None) -> date | datetime:
    """A day, or an hour of it."""
    start = date.fromisoformat(day)
    return datetime.combine(start, time.fromisoformat(hour), PARIS) if hour else start
