"""A table as CSV: for Excel in French, and plain."""

import csv
import io
import re
from collections.abc import Iterable
from typing import Final

from generator.derived.tables.table import Cellule, Table
from generator.exports.ecrit import Ecrit

SEPARATEUR: Final = " | "
"""Between the values of a cell that holds several."""

_BAR: Final = "|"
_OTHER_BAR: Final = "¦"
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
_MISREAD = re.compile(r"0\d+|\d{4}-\d{2}")
"""Text that Excel would turn into something else: `02361` into 2361, `2022-05` into 1 May 2022."""


def to_csv(table: Table, *, excel: bool) -> Ecrit:
    """RFC 4180. `excel`: BOM, semicolons, decimal commas, and nothing that Excel would run.

    There, text that Excel would misread is written as a formula that holds it: `="02361"`.

    Whoever splits a list at `SEPARATEUR` finds its values: a bar inside one of them is broken.
    """
    head = _text([table.entetes], excel)
    rows = _text(([_cell(value, excel) for value in row] for row in table.lignes), excel)
    return Ecrit(head.encode("utf-8-sig" if excel else "utf-8"), rows.encode())


def _text(rows: Iterable[Iterable[str]], excel: bool) -> str:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=";" if excel else ",", lineterminator="\r\n").writerows(rows)
    return out.getvalue()


def _cell(value: Cellule, excel: bool) -> str:
    if isinstance(value, str):
        return _held(value) if excel else value
    if isinstance(value, tuple):
        return _cell(SEPARATEUR.join(each.replace(_BAR, _OTHER_BAR) for each in value), excel)
    if isinstance(value, float):
        text = repr(value).removesuffix(".0")
        return text.replace(".", ",") if excel else text
    return "" if value is None else str(value)


def _held(value: str) -> str:
    if _MISREAD.fullmatch(value):
        return f'="{value}"'
    return f"'{value}" if value.startswith(_FORMULA) else value
