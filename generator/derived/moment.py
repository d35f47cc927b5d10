"""Days and hours of the data as moments, in the hour of Paris."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

PARIS: Final = ZoneInfo("Europe/Paris")


@dataclass(frozen=True)
class Intervalle:
    """When something happens: a `date` where only the day is known, a `datetime` at an hour.

    `fin` comes after `debut`, or is the last day; None when the data do not say it.
    """

    debut: date | datetime
    fin: date | datetime | None

    @property
    def jour(self) -> date:
        """The first day."""
        return self.debut.date() if isinstance(self.debut, datetime) else self.debut

    @property
    def borne(self) -> date | datetime | None:
        """The end as calendars write it: of the same type as `debut`, and not included."""
        if self.fin is None or isinstance(self.fin, datetime):
            return self.fin
        after = self.fin + timedelta(days=1)
        return datetime.combine(after, time(), PARIS) if isinstance(self.debut, datetime) else after


def est_un_jour(value: str) -> bool:
    """Whether a partial date says its day."""
    return value.count("-") == len("--")


def intervalle(
    jour: str, jour_fin: str | None, debut: str | None, fin: str | None
) -> Intervalle | None:
    """From a first day and hour to a last; None when the first day is not known.

    On a single day, an end earlier than the beginning is on the day after. What lasts several
    days and does not say its last hour lasts until the end of the last day.
    """
    if not est_un_jour(jour):
        return None
    first = date.fromisoformat(jour)
    if jour_fin and not est_un_jour(jour_fin):
        return Intervalle(_moment(first, debut) if debut else first, None)
    last = date.fromisoformat(jour_fin) if jour_fin else first
    if debut and fin:
        return _from_hour_to_hour(first, last, debut, fin)
    return Intervalle(_moment(first, debut) if debut else first, last if last > first else None)


def _from_hour_to_hour(first: date, last: date, debut: str, fin: str) -> Intervalle:
    """The interval; its ends compare in UTC, since Python ignores that clocks change."""
    night = last == first and time.fromisoformat(fin) < time.fromisoformat(debut)
    start, end = _moment(first, debut), _moment(last + timedelta(days=night), fin)
    return Intervalle(start, end if end.astimezone(UTC) > start.astimezone(UTC) else None)


def _moment(day: date, hour: str) -> datetime:
    """An hour of a day; when clocks jump over it, the same time after the jump."""
    wall = datetime.combine(day, time.fromisoformat(hour), PARIS)
    return wall.astimezone(UTC).astimezone(PARIS)
