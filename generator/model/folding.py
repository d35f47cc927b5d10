"""French words as they are compared: capitals, accents and ligatures count for nothing.

`theme/assets/js/folding.js` folds the same way in the browser.
"""

import re
from typing import Final
from unicodedata import category, normalize

LIGATURES: Final = {"œ": "oe", "æ": "ae", "ß": "ss"}
"""Small letters that are written out."""


class _Folded(dict[int, str | None]):
    """What becomes of each letter: ligatures written out, accents dropped, found when first met."""

    def __missing__(self, code: int) -> str | None:
        letter = chr(code)
        self[code] = None if category(letter)[0] == "M" else LIGATURES.get(letter, letter)
        return self[code]


_FOLDED: Final = _Folded()
_BETWEEN_WORDS = re.compile(r"[\W_]+")
_NOT_IN_SLUG = re.compile(r"[^a-z0-9]+")


def plain(text: str) -> str:
    """`text` in small letters, without accents or ligatures: `L’Œuvre` → `l’oeuvre`."""
    if text.isascii():
        return text.lower()
    return normalize("NFKD", text).lower().translate(_FOLDED)


def words(text: str) -> str:
    """The plain words of `text`, one space between two: `Saint-Œuf, l’Île` → `saint oeuf l ile`."""
    return _BETWEEN_WORDS.sub(" ", plain(text)).strip()


def slug(text: str) -> str:
    """The words of `text` in ASCII, as addresses have them: `L’Œuvre` → `l-oeuvre`."""
    return _NOT_IN_SLUG.sub("-", plain(text)).strip("-")


def order(text: str) -> tuple[str, str]:
    """What sorts names as French does: `Écart` before `Zorro`, `Val d’Oise` before `Valence`."""
    return words(text), text
