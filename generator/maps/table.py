"""Rows written column by column: a tenth of the bytes; `theme/maps/carte/10-colonnes.js` reads."""

import html
import re
import unicodedata
from collections.abc import Mapping, Sequence
from itertools import groupby
from string import ascii_letters, digits
from typing import Any

Row = Mapping[str, str | float]
"""Texts are escaped; a column `id` is a slug, most often made from words of `nom` beside it."""

_DIGITS = digits + ascii_letters
_WORD = re.compile("[a-z0-9]+")
_MARK = re.compile("[\u0300-\u036f]")


def table(rows: Sequence[Row]) -> dict[str, Any]:
    """Each column by its name, in the shortest of the forms that fit it."""
    names = list(rows[0]) if rows else []
    columns = {name: _column([row[name] for row in rows]) for name in names}
    if {"id", "nom"} <= columns.keys():
        columns["id"] = {
            "mots": "\n".join(_in_words(str(row["id"]), str(row["nom"])) for row in rows)
        }
    return columns


def _column(values: list[Any]) -> dict[str, Any] | str:
    """Numbers, runs of one text, few texts again and again, or one text a line."""
    if isinstance(values[0], float):
        return _steps(values)
    runs = [(text, len(list(same))) for text, same in groupby(values)]
    distinct = sorted(set(values))
    if len(runs) * 2 <= len(values):
        return {
            "valeurs": "\n".join(text for text, _ in runs),
            "fois": " ".join(str(times) for _, times in runs),
        }
    if len(distinct) <= min(len(_DIGITS), len(values) // 2):
        rank = dict(zip(distinct, _DIGITS, strict=False))
        return {"valeurs": "\n".join(distinct), "rangs": "".join(rank[each] for each in values)}
    return "\n".join(values)


def _steps(numbers: Sequence[float]) -> dict[str, Any]:
    """Each number as its distance from the one before, in the largest unit that loses nothing."""
    units = (10**decimals for decimals in range(2, 5))
    unit = next((each for each in units if _whole(numbers, each)), 10**5)
    steps, last = [], 0
    for number in numbers:
        whole = round(number * unit)
        steps.append(str(whole - last))
        last = whole
    return {"pas": " ".join(steps), "par": unit}


def _whole(numbers: Sequence[float], unit: int) -> bool:
    return all(round(number * unit) / unit == number for number in numbers)


def _in_words(identifier: str, name: str) -> str:
    """An identifier by the words of a name: nothing when it is all of them, else a capital each.

    `cafe-gare-2` of « Café de la Gare » is `AD2`: the first word, the fourth, then `2`.
    """
    words = _words(html.unescape(name))
    if identifier == "-".join(words):
        return ""
    parts = [_rank(word, words) for word in identifier.split("-")]
    return re.sub(r"(?<=[A-Z])-|-(?=[A-Z])", "", "-".join(parts))


def _rank(word: str, words: list[str]) -> str:
    return chr(ord("A") + words.index(word)) if word in words[:26] else word


def _words(name: str) -> list[str]:
    spelled = name.lower().replace("œ", "oe").replace("æ", "ae")
    return _WORD.findall(_MARK.sub("", unicodedata.normalize("NFD", spelled)))
