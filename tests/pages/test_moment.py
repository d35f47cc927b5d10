"""From a first day and hour to a last, as a facilitator writes them: no end before its start."""

from datetime import UTC, date, datetime
from itertools import product

import pytest

from generator.derived.moment import PARIS, Intervalle, intervalle


def paris(*values: int) -> datetime:
    return datetime(*values, tzinfo=PARIS)  # type: ignore[misc,arg-type]


DATES = [
    (("2026-07-14", None, None, None), (date(2026, 7, 14), None)),
    (("2026-07-14", "2026-07-16", None, None), (date(2026, 7, 14), date(2026, 7, 16))),
    (("2026-07-14", None, "18:30", None), (paris(2026, 7, 14, 18, 30), None)),
    (("2026-07-14", None, "18:30", "23:00"), (paris(2026, 7, 14, 18, 30), paris(2026, 7, 14, 23))),
    (("2026-07-13", None, "20:00", "02:00"), (paris(2026, 7, 13, 20), paris(2026, 7, 14, 2))),
    (
        ("2026-07-13", "2026-07-14", "20:00", "02:00"),
        (paris(2026, 7, 13, 20), paris(2026, 7, 14, 2)),
    ),
    (("2026-12-31", None, "22:00", "00:00"), (paris(2026, 12, 31, 22), paris(2027, 1, 1, 0))),
    (("2026-07-14", "2026-07-16", "10:00", None), (paris(2026, 7, 14, 10), date(2026, 7, 16))),
    (
        ("2026-07-14", "2026-07-16", "10:00", "09:00"),
        (paris(2026, 7, 14, 10), paris(2026, 7, 16, 9)),
    ),
    (("2026-07-14", "2026-07-14", "10:00", None), (paris(2026, 7, 14, 10), None)),
    (("2026-07-14", "2026-08", "10:00", "18:00"), (paris(2026, 7, 14, 10), None)),
]


@pytest.mark.parametrize(("written", "expected"), DATES)
def test_what_is_written_and_what_it_means(
    written: tuple[str, str | None, str | None, str | None],
    expected: tuple[date, date | None],
) -> None:
    assert intervalle(*written) == Intervalle(*expected)


def test_a_month_or_a_year_is_no_moment() -> None:
    assert intervalle("2026-07", None, "10:00", None) is None
    assert intervalle("2026", None, None, None) is None


def test_an_hour_that_clocks_jump_over_is_after_the_jump() -> None:
    found = intervalle("2026-03-29", None, "02:30", "04:00")
    assert found
    assert found.debut.isoformat() == "2026-03-29T03:30:00+02:00"
    assert intervalle("2026-03-29", None, "02:30", "03:15") == Intervalle(found.debut, None)


def test_the_hour_that_comes_twice_is_the_first() -> None:
    found = intervalle("2026-10-25", None, "02:30", "03:00")
    assert found and found.fin
    assert found.debut.isoformat() == "2026-10-25T02:30:00+02:00"
    assert found.fin.isoformat() == "2026-10-25T03:00:00+01:00"


def test_no_end_is_before_its_start_on_the_days_when_clocks_change() -> None:
    hours = [f"{hour:02}:{minute:02}" for hour in range(5) for minute in (0, 30)]
    for day, debut, fin in product(("2026-03-29", "2026-10-25"), hours, hours):
        found = intervalle(day, None, debut, fin)
        assert found and isinstance(found.debut, datetime)
        if isinstance(found.fin, datetime):
            assert found.fin.astimezone(UTC) > found.debut.astimezone(UTC), (day, debut, fin)
