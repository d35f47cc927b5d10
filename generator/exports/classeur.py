"""Every table of a folder in one workbook, with what each column means."""

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import Any, Final

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from generator.derived.notice import DROITS, LICENCE, PRODUCTEUR
from generator.derived.tables.table import Cellule, Table
from generator.exports.csv import SEPARATEUR

_NO_DAY: Final = datetime(2000, 1, 1, tzinfo=UTC)
"""Written in place of the hour of making: the same tables give the same bytes."""
_OPTIONS: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_WIDTH: Final = 24
_LONGEST: Final = 32_000
"""Characters that a cell holds."""


def to_xlsx(tables: Sequence[Table], territoire: str) -> bytes:
    """A sheet a table, after one that says what each column holds."""
    out = BytesIO()
    book = Workbook(out, dict(_OPTIONS))
    book.set_properties(
        {"title": f"Données, {territoire}", "author": PRODUCTEUR, "created": _NO_DAY}
    )
    head = book.add_format(
        {"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#F2EEE4"}
    )
    _sheet(book, "Dictionnaire", head, ("table", "colonne", "ce qu’elle contient"), _told(tables))
    for table in tables:
        _sheet(book, table.titre, head, table.entetes, table.lignes)
    book.close()
    return out.getvalue()


def _told(tables: Iterable[Table]) -> Iterable[tuple[Cellule, ...]]:
    yield ("Toutes", "", f"{LICENCE}. {DROITS}")
    for table in tables:
        yield (table.titre, "", table.texte)
        for column in table.colonnes:
            yield (table.titre, column.nom, column.texte)


def _sheet(
    book: Any, title: str, head: Any, columns: Sequence[str], rows: Iterable[Sequence[Cellule]]
) -> None:
    sheet: Worksheet = book.add_worksheet(_name(title))
    sheet.set_column(0, max(0, len(columns) - 1), _WIDTH)
    sheet.freeze_panes(1, 0)
    for at, column in enumerate(columns):
        sheet.write_string(0, at, column, head)
    last = 0
    for last, row in enumerate(rows, start=1):
        for at, value in enumerate(row):
            if isinstance(value, int | float):
                sheet.write_number(last, at, value)
            elif value:
                text = SEPARATEUR.join(value) if isinstance(value, tuple) else value
                sheet.write_string(last, at, text[:_LONGEST])
    if columns and last:
        sheet.autofilter(0, 0, last, len(columns) - 1)


def _name(title: str) -> str:
    """The title as spreadsheets take it: short, without the marks that they refuse."""
    return re.sub(r"[\[\]:*?/\\]", "", title)[:31].strip(" \u00a0'")
