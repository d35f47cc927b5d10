"""Nobody finds a hidden count: every row that looks the same once published is tried."""

from collections import defaultdict
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.derived.secret import Cache, part_sure, proteger

Row = tuple[int, ...]


def rows(total: int, length: int) -> Iterator[Row]:
    """Every way to share `total` answers among `length` counts."""
    if length == 1:
        yield (total,)
        return
    for first in range(total + 1):
        yield from ((first, *others) for others in rows(total - first, length - 1))


def published(row: Row, seuil: int) -> tuple[int | str, ...]:
    """The row as readers see it: the counts shown, the labels of the others."""
    veil = proteger(row, seuil)
    return tuple(reason or count for count, reason in zip(row, veil, strict=True))


@pytest.mark.parametrize("seuil", [3, 5, 7])
@pytest.mark.parametrize("length", [2, 3, 4])
def test_a_small_count_may_be_any_small_number(length: int, seuil: int) -> None:
    """The attack: all rows with the same sum that the site would show in the same way."""
    small = set(range(1, seuil))
    for total in range(seuil, 4 * seuil + 6):
        seen: dict[tuple[int | str, ...], list[Row]] = defaultdict(list)
        for row in rows(total, length):
            seen[published(row, seuil)].append(row)
        for view, possible in seen.items():
            for index, shown in enumerate(view):
                values = {row[index] for row in possible}
                if shown is Cache.PETIT:
                    assert small <= values, (view, total)
                elif shown is Cache.PROTEGE:
                    assert len(values) >= seuil - 1, (view, total)
                if set(view) == {Cache.PROTEGE}:
                    assert small <= values, (view, total)


@given(
    st.lists(st.integers(0, 400), min_size=2, max_size=4).filter(lambda row: sum(row) >= 5),
)
def test_small_counts_are_always_hidden_and_never_alone(counts: list[int]) -> None:
    veil = proteger(counts, 5)
    assert all(reason for count, reason in zip(counts, veil, strict=True) if 0 < count < 5)
    assert sum(reason is not None for reason in veil) != 1


@pytest.mark.parametrize(
    ("row", "shown"),
    [
        ((31, 11, 0), (31, 11, 0)),
        ((12, 0, 0), (12, 0, 0)),
        ((24, 16, 2), ("protege", 16, "petit")),
        ((40, 1, 1), ("protege", "petit", "petit")),
        ((11, 1, 0), ("protege", "protege", "protege")),
        ((17, 3, 0), ("protege", "petit", 0)),
        ((12, 12, 12, 3), ("protege", "protege", "protege", "petit")),
    ],
)
def test_what_is_shown(row: Row, shown: tuple[int | str, ...]) -> None:
    assert published(row, 5) == shown


@pytest.mark.parametrize(
    ("percent", "persons", "sure"),
    [(46, None, True), (46, 78, True), (100, 12, True), (100, 4, False), (95, 20, False),
     (10, 20, False), (25, 20, True)],
)  # fmt: skip
def test_a_percentage_is_that_of_no_small_number(
    percent: float, persons: int | None, sure: bool
) -> None:
    assert part_sure(percent, persons, 5) is sure
