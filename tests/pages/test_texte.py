"""Punctuation stays with its word, and tags stay as they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.layout import prose as short
from generator.pages.layout.prose import insecables, prose


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Oui : non ; là ?", "Oui\u00a0: non\u00a0; là\u00a0?"),
        ("<b>Source</b> : l’Insee", "<b>Source</b>\u00a0: l’Insee"),
        ("« ici »", "«\u00a0ici\u00a0»"),
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
