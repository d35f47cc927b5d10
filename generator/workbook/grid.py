"""The cells of a workbook or of a CSV file, as they stand."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO, StringIO
from pathlib import PurePath

from python_calamine import CalamineWorkbook

from generator.workbook.container import kind, refuse
from generator.workbook.values import Raw


@dataclass(frozen=True)
class Grid:
    """A sheet: its rows, from the first; empty cells are None."""

    titre: str
    rows: Sequence[Sequence[Raw]]


def grids(content: bytes, fichier: str) -> list[Grid]:
    """The sheets of a workbook, or the one of a CSV file; raises Problems."""
    if kind(content, fichier) == "texte":
        return [Grid(PurePath(fichier).stem, _lines(content))]
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(content))
        return [
            Grid(name, [[_filled(each) for each in row] for row in _sheet(book, name)])
            for name in book.sheet_names
        ]
    except (KeyboardInterrupt, SystemExit, MemoryError):
        raise
    except BaseException:  # a panic of the reader is no Exception
        message = "ce classeur est abîmé : il ne peut pas être ouvert"
        raise refuse(fichier, message, "ouvrez-le dans votre tableur et enregistrez-le") from None


def _sheet(book: CalamineWorkbook, name: str) -> Sequence[Sequence[Raw]]:
    return book.get_sheet_by_name(name).to_python(skip_empty_area=False)


def _filled(raw: Raw) -> Raw:
    return None if isinstance(raw, str) and not raw.strip() else raw


def _lines(content: bytes) -> list[list[Raw]]:
    """The rows of a CSV file, whichever of the usual ways it was saved in."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", "replace")
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = content.decode("utf-16", "replace")
    head = text[:4000]
    mark = max(";\t,", key=head.count)
    try:
        found = list(csv.reader(StringIO(text, newline=""), delimiter=mark))
    except csv.Error:
        found = [line.split(mark) for line in text.splitlines()]
    return [[_filled(each) for each in row] for row in found]
