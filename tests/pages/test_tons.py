"""The eight tons can be read on every ground of the site, and told apart without their hue."""

import re
from itertools import product

import pytest

from generator.theme import THEME

TOKENS = (THEME / "assets" / "css" / "00-tokens.css").read_text("utf-8")
TONS = {
    letter: dict(re.findall(r"--([a-z-]+): ([^;]+);", rule))
    for letter, rule in re.findall(r"^\.ton-([a-h]) \{([^}]*)\}", TOKENS, re.MULTILINE)
}
GROUNDS = dict(re.findall(r"--(papier|feuille|lavis): (#[0-9a-f]{6})", TOKENS))


def luminance(colour: str) -> float:
    """Relative luminance of `#rrggbb`, as WCAG defines it."""
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_there_are_eight_tons_and_three_grounds() -> None:
    assert "".join(TONS) == "abcdefgh"
    assert len(GROUNDS) == 3


@pytest.mark.parametrize(
    ("letter", "ground"), list(product("abcdefgh", ("papier", "feuille", "lavis")))
)
def test_a_ton_is_readable_on_every_ground(letter: str, ground: str) -> None:
    assert contrast(TONS[letter]["t"], GROUNDS[ground]) >= 4.5


@pytest.mark.parametrize("letter", "abcdefgh")
def test_a_ton_is_readable_on_its_tint_and_under_white_letters(letter: str) -> None:
    assert contrast(TONS[letter]["t"], TONS[letter]["t-pale"]) >= 4.5
    assert contrast(TONS[letter]["t"], "#ffffff") >= 4.5


def test_no_two_tons_share_line_and_texture() -> None:
    assert len({(ton["ligne"], ton["trame"]) for ton in TONS.values()}) == 8
