"""A table as CSV: for Excel in French, and plain."""

import csv
import io

from generator.exports.table import Cellule, Table

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def to_csv(table: Table, *, excel: bool) -> bytes:
    """RFC 4180. `excel`: BOM, semicolons, decimal commas, and nothing that Excel would run."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";" if excel else ",", lineterminator="\r\n")
    writer.writerow(table.entetes)
    writer.writerows([_cell(value, excel) for value in row] for row in table.lignes)
    return out.getvalue().encode("utf-8-sig" if excel else "utf-8")


def _cell(value: Cellule, excel: bool) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        text = repr(value).removesuffix(".0")
        return text.replace(".", ",") if excel else text
    text = str(value)
    return f"'{text}" if excel and isinstance(value, str) and text.startswith(_FORMULA) else text
