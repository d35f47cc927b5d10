"""Dates as people in France type them."""

import pytest

from generator.workbook.values import day


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("16 octobre 2017", "2017-10-16"),
        ("1er août 2018", "2018-08-01"),
        ("12 FÉVR. 2019", "2019-02-12"),
        ("3-sept-2019", "2019-09-03"),
        ("déc. 2020", "2020-12"),
        ("juil 2020", "2020-07"),
        ("12/02/2019", "2019-02-12"),
        ("2/2019", "2019-02"),
    ],
)
def test_a_date_is_read_as_it_is_written_in_french(typed: str, meant: str) -> None:
    assert day(typed) == meant


@pytest.mark.parametrize("typed", ["16 octobr 2017", "12 f 2019", "jui 2019", "12 feb 2019"])
def test_no_month_is_guessed(typed: str) -> None:
    assert day(typed) == typed
