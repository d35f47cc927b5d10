"""Letters as great as the pages allow, and a word when none is small enough."""

from datetime import date

import pytest

from generator.paper import fitting, press

BODIES = (13.0, 12.0, 11.0, 10.0, 9.0, 8.0)


@pytest.fixture
def tried(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """A press whose document has as many pages as its letters have points, less nine."""
    bodies: list[float] = []

    def printed(template: str, data: object, day: date, body: float) -> bytes:
        bodies.append(body)
        return b"p" * max(1, int(body) - 9)

    monkeypatch.setattr(press, "printed", printed)
    monkeypatch.setattr(press, "pages", len)
    return bodies


def fitted(bodies: tuple[float, ...], most: int | None) -> bytes:
    return fitting.fitted("fiche", {}, date(2026, 1, 1), bodies, most, "fiche.pdf")


@pytest.mark.parametrize(("most", "pages"), [(1, 1), (2, 2), (3, 3), (9, 4)])
def test_the_greatest_letters_that_keep_to_the_pages_are_taken(
    tried: list[float], most: int, pages: int
) -> None:
    assert len(fitted(BODIES, most)) == pages
    assert len(tried) <= 3


def test_a_document_too_long_in_the_smallest_letters_is_told(
    tried: list[float], caplog: pytest.LogCaptureFixture
) -> None:
    assert len(fitted(BODIES[:3], 1)) == 2
    assert min(tried) == 11.0
    assert "fiche.pdf : 2 pages au lieu de 1" in caplog.text
