"""What a cell holds, as YAML would have it; how people in France write dates and numbers."""

import re
from datetime import date, datetime, time, timedelta
from typing import Final

from generator.model.folding import plain, slug
from generator.reading.closest import closest
from generator.workbook.column import Column, Kind

Raw = str | int | float | bool | date | datetime | time | timedelta | None
"""What spreadsheets hold."""

_NAMES: Final = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)
_MONTHS: Final = {
    **{plain(name): number for number, name in enumerate(_NAMES, 1)},
    **{"janv": 1, "fevr": 2, "avr": 4, "juil": 7},
    **{"sept": 9, "oct": 10, "nov": 11, "dec": 12},
}
"""The number of each month, in full or as it is shortened, without accent and point."""
_DAY: Final = re.compile(r"(\d{1,2})(?:er)?\s*[/.\-\s]\s*(\w+)\s*[/.\-\s]\s*(\d{4})")
_MONTH: Final = re.compile(r"(\w+)\s*[/.\-\s]\s*(\d{4})")
_GROUPS: Final = re.compile(r"(?<=\d)[\s\u202f\u00a0’'](?=\d{3}(?!\d))")
_YES: Final = frozenset(("oui", "o", "x", "vrai", "true", "1", "✓", "✔", "☑"))
_NO: Final = frozenset(("non", "n", "faux", "false", "0", "☐"))
_EPOCH: Final = date(1899, 12, 30)


def shown(raw: Raw) -> str:
    """The text of what a cell holds; empty: nothing."""
    if raw is None or isinstance(raw, bool):
        return "" if raw is None else ("oui" if raw else "non")
    if isinstance(raw, float):
        return f"{raw:.15g}"
    if isinstance(raw, datetime):
        return raw.date().isoformat() if raw.time() == time() else raw.isoformat(" ")
    if isinstance(raw, timedelta):
        minutes = round(raw.total_seconds() / 60)
        return f"{minutes // 60:02d}:{minutes % 60:02d}"
    if isinstance(raw, time | date):
        return raw.strftime("%H:%M") if isinstance(raw, time) else raw.isoformat()
    return str(raw).replace("\r\n", "\n").replace("\r", "\n").strip()


def scalar(kind: Kind, raw: Raw) -> str:
    """The value of a filled cell of this kind, as YAML would have it; what is odd stays as it is.

    The model says what is wrong with it.
    """
    text = shown(raw)
    if kind == "day":
        return day(text, serial=isinstance(raw, int | float))
    if kind in {"integer", "number"}:
        return number(text, percent=kind == "number")
    if kind == "flag":
        word = plain(text)
        return "oui" if word in _YES else "non" if word in _NO else text
    if kind == "hour":
        return _hour(raw, text)
    if kind == "slug":
        return slug(text)[:60] or text
    return text if kind in {"prose", "code"} else " ".join(text.split("\n"))


def day(text: str, *, serial: bool = False) -> str:
    """`12/02/2019`, `12 février 2019`, `02/2019` as dates are written in files."""
    if serial and re.fullmatch(r"\d{5}", text):
        return (_EPOCH + timedelta(days=int(text))).isoformat()
    word = plain(text).strip()
    if found := _DAY.fullmatch(word):
        try:
            return date(int(found[3]), _month(found[2]), int(found[1])).isoformat()
        except ValueError:
            return text
    if found := _MONTH.fullmatch(word):
        month = _month(found[1])
        return f"{found[2]}-{month:02d}" if month else text
    return text


def meant(text: str) -> str:
    """`16 octobre 2017` for `16 octobr 2017`; empty: the month is not what is wrong."""
    word = plain(text).strip()
    found = _DAY.fullmatch(word) or _MONTH.fullmatch(word)
    said = found[found.re.groups - 1] if found else ""
    if not found or said.isdigit() or _month(said):
        return ""
    near = closest(said, _NAMES)
    return " ".join((*found.groups()[:-2], near, found[found.re.groups])) if near else ""


def number(text: str, *, percent: bool = False) -> str:
    """`1 234,5` as numbers are written in files; `33 %` too, where a count cannot be meant."""
    bare = _GROUPS.sub("", text.removesuffix("%") if percent else text).strip()
    bare = bare.replace("\u2212", "-")
    return bare.replace(",", ".") if re.fullmatch(r"-?\d+([.,]\d+)?", bare) else text


def cell(column: Column, text: str) -> Raw:
    """What to write in a cell for one value of a file, typed where that loses nothing."""
    if column.kind == "day" and re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        try:
            found = date.fromisoformat(text)
        except ValueError:
            return text
        return found if found.year > 1900 else text
    if column.kind == "integer" and re.fullmatch(r"-?(0|[1-9]\d{0,14})", text):
        return int(text)
    if column.kind == "number" and re.fullmatch(r"-?(0|[1-9]\d{0,8})(\.\d{1,9})?", text):
        return float(text)
    if column.kind == "flag":
        return {"true": "oui", "false": "non"}.get(text.lower(), text.lower())
    return text


def same(column: Column, one: str, other: str) -> bool:
    """Whether two texts say the same value."""
    return one == other or shown(cell(column, one.strip())) == shown(cell(column, other.strip()))


def _month(word: str) -> int:
    if word.isdigit():
        return int(word) if 1 <= int(word) <= 12 else 0
    return _MONTHS.get(word, 0)


def _hour(raw: Raw, text: str) -> str:
    if isinstance(raw, float) and 0 <= raw < 1:
        minutes = round(raw * 24 * 60)
        return f"{minutes // 60:02d}:{minutes % 60:02d}"
    return f"{text.rstrip('hH ')}:00" if re.fullmatch(r"\d{1,2}\s*[hH]", text) else text
