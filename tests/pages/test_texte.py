"""Punctuation stays with its word, and tags stay as they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.derived.texte import jours
from generator.pages.layout import prose as short
from generator.pages.layout.prose import insecables, prose


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Oui : non ; là ?", "Oui\u00a0: non\u00a0; là\u00a0?"),
        ("<b>Source</b> : l’Insee", "<b>Source</b>\u00a0: l’Insee"),
        ("« ici »", "«\u00a0ici\u00a0»"),
        ("dit « là ».", "dit «\u00a0là\u00a0»."),
        ("Fin\n : suite", "Fin\u00a0: suite"),
        ('<a title="Oui : non">là</a>', '<a title="Oui : non">là</a>'),
        ("à 18:30, a:b", "à 18:30, a:b"),
    ],
)
def test_french_punctuation_never_starts_a_line(written: str, shown: str) -> None:
    assert insecables(written) == shown


@given(st.text("aé1 \u00a0\u202f.,;:’'()?%/…«»–-!*_#&<\n"))
def test_what_skips_markdown_comes_out_as_markdown_would_make_it(text: str) -> None:
    assert prose(text) == short._converted(text)


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("2023-12-09", None, "9 décembre 2023"),
        ("2023-12-09", "2023-12-09", "9 décembre 2023"),
        ("2023-12-01", "2023-12-03", "du 1er au 3 décembre 2023"),
        ("2023-11-30", "2023-12-02", "du 30 novembre au 2 décembre 2023"),
        ("2023-12-31", "2024-01-01", "du 31 décembre 2023 au 1er janvier 2024"),
        ("2026-05-04", "2026-06", "4 mai 2026 – juin 2026"),
    ],
)
def test_what_two_days_share_is_said_once(first: str, last: str | None, said: str) -> None:
    assert jours(first, last) == said
