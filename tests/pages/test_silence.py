"""Silence is said after a year, and never overstated."""

from datetime import date

import pytest

from generator.derived.silence import silence

TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("dates", "said"),
    [
        ((), None),
        (("2026-01-01",), None),
        (("2025-11-21",), None),
        (("2025-11-20",), "sans nouvelle depuis 12 mois"),
        (("2025-09-26",), "sans nouvelle depuis 13 mois"),
        (("2022-11-21",), "sans nouvelle depuis plus de 3 ans"),
        (("2022-11-20", "2017"), "sans nouvelle depuis 4 ans"),
        (("2022-11-20", "2022"), "sans nouvelle depuis 4 ans"),
        (("2022-11",), "sans nouvelle depuis plus de 3 ans"),
        (("2022",), "sans nouvelle depuis plus de 3 ans"),
    ],
)
def test_silence(dates: tuple[str, ...], said: str | None) -> None:
    assert silence(dates, TODAY) == said
