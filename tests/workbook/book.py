"""A spreadsheet program of a few lines: opens a workbook, types in cells, saves it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from typing import Any

import xlsxwriter

from generator.workbook.grid import grids

Row = dict[str, Any]
"""What is typed in a row, by header; without the star of what is required."""


@dataclass
class Book:
    """The cells of each sheet, by title."""

    sheets: dict[str, list[list[Any]]]

    @classmethod
    def of(cls, content: bytes) -> "Book":
        found = grids(content, "essai.xlsx")
        return cls({grid.titre: [list(row) for row in grid.rows] for grid in found})

    def heads(self, sheet: str) -> list[str]:
        return [str(each or "").removesuffix(" *") for each in self.sheets[sheet][1]]

    def add(self, sheet: str, *rows: Row) -> None:
        """Type new rows under the others."""
        for row in rows:
            self.sheets[sheet].append([row.get(head) for head in self.heads(sheet)])
            assert row.keys() <= set(self.heads(sheet)), row.keys() - set(self.heads(sheet))

    def find(self, sheet: str, text: str) -> list[Any]:
        """The row that says `text` somewhere."""
        return next(row for row in self.sheets[sheet][3:] if text in row)

    def type(self, sheet: str, text: str, head: str, value: Any) -> None:
        """Type in the row that says `text`."""
        row = self.find(sheet, text)
        at = self.heads(sheet).index(head)
        row += [None] * (at + 1 - len(row))
        row[at] = value

    def answer(self, sheet: str, part: str, asked: str, value: Any) -> None:
        """Answer a question of a form."""
        row = next(
            row
            for row in self.sheets[sheet]
            if row[0] == part and str(row[1]).removesuffix(" *") == asked
        )
        row[2] = value

    def remove(self, sheet: str, text: str) -> None:
        """Take a whole row out."""
        self.sheets[sheet].remove(self.find(sheet, text))

    def content(self, only: Sequence[str] = ()) -> bytes:
        """The workbook, as a file."""
        made = BytesIO()
        book = xlsxwriter.Workbook(made, {"in_memory": True, "default_date_format": "dd/mm/yyyy"})
        for titre, rows in self.sheets.items():
            if only and titre not in only:
                continue
            page = book.add_worksheet(titre)
            for row, cells in enumerate(rows):
                for column, raw in enumerate(cells):
                    if isinstance(raw, str):
                        page.write_string(row, column, raw)
                    elif isinstance(raw, date | datetime):
                        page.write_datetime(row, column, raw)
                    elif raw is not None:
                        page.write(row, column, raw)
        book.close()
        return made.getvalue()
