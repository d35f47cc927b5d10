"""Writes the workbook of a dossier: one sheet a kind of object, filled with what is known."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any, Final

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from generator.workbook import reponses
from generator.workbook.column import Column
from generator.workbook.filled import Filled, filled, lines, remembered
from generator.workbook.help import headed, helped, is_key
from generator.workbook.names import Names
from generator.workbook.plan import Sheet
from generator.workbook.readme import README, explained
from generator.workbook.rows import Trees
from generator.workbook.values import Raw

MEMORY: Final = "_origine"
"""The hidden sheet that remembers what the cells said."""
LISTS: Final = "_listes"
"""The hidden sheet of the words that drop-down lists offer."""
MARK: Final = "horizon-classeur"
TOP: Final = 3
"""Rows above the first object: what the sheet is, headers, help."""
SPARE: Final = 300
"""Empty rows that lists and formats are ready for."""
FORM: Final = ("Partie", "Renseignement", "Réponse", "Aide")
FORM_TOP: Final = 2
_CREATED: Final = datetime(2020, 1, 1, tzinfo=UTC).replace(tzinfo=None)
_WIDTHS: Final = {"prose": 60, "text": 30, "flag": 11, "integer": 12, "number": 12, "hour": 11}


@dataclass(frozen=True)
class About:
    """Which dossier a workbook is of."""

    territoire: str
    nom: str


class _Book:
    """A workbook being written, with its formats and the words of its lists."""

    def __init__(self, book: Workbook, sheets: Sequence[Sheet], names: Names) -> None:
        self.book, self.names = book, names
        self.homes = {sheet.genre: sheet for sheet in sheets if sheet.genre and sheet.cle}
        self.lists: dict[tuple[str, ...], str] = {}
        frame = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#C8C4BA"}
        known: dict[str, dict[str, Any]] = {
            "title": {"bold": True, "font_size": 14, "font_color": "#1B2A3A"},
            "required": {**frame, "bold": True, "font_color": "#FFFFFF", "bg_color": "#1F4E79"},
            "optional": {**frame, "bold": True, "font_color": "#1B2A3A", "bg_color": "#DCE6F1"},
            "help": {**frame, "italic": True, "font_color": "#4A4A4A", "bg_color": "#F5F3EE"},
            "text": {"num_format": "@", "text_wrap": True, "valign": "top"},
            "integer": {"num_format": "0", "valign": "top"},
            "day": {"num_format": "dd/mm/yyyy", "valign": "top", "align": "left"},
            "key": {"num_format": "@", "font_color": "#8A8A8A", "valign": "top"},
            "plain": {"text_wrap": True, "valign": "top"},
        }
        self.formats: dict[str, Format] = {n: book.add_format(each) for n, each in known.items()}

    def put(self, page: Worksheet, row: int, column: int, raw: Raw, said: Column) -> None:
        """Write one cell, typed; text is never a formula or a link."""
        style = self.formats["integer" if said.kind == "integer" else "text"]
        if is_key(said):
            style = self.formats["key"]
        if isinstance(raw, date):
            when = datetime(raw.year, raw.month, raw.day, tzinfo=UTC).replace(tzinfo=None)
            page.write_datetime(row, column, when, self.formats["day"])
        elif isinstance(raw, int | float):
            page.write_number(row, column, raw, style)
        elif raw is not None:
            page.write_string(row, column, str(raw), style)
        else:
            page.write_blank(row, column, None, style)

    def choices(self, column: Column) -> str:
        """Where the list of what `column` may say stands; empty: anything may be said."""
        if column.kind == "flag":
            return self._list(("oui", "non"))
        if column.termes:
            return self._list(tuple(column.termes.values()))
        if home := self.homes.get(column.genre):
            letter = xl_col_to_name(home.colonnes.index(home.nom))
            return f"='{home.titre}'!${letter}${TOP + 1}:${letter}${TOP + SPARE}"
        return self._list(tuple(self.names.labels(column.genre))) if column.genre else ""

    def _list(self, said: tuple[str, ...]) -> str:
        if not said:
            return ""
        letter = self.lists.setdefault(said, xl_col_to_name(len(self.lists)))
        return f"={LISTS}!${letter}$1:${letter}${len(said)}"


def workbook(sheets: Sequence[Sheet], trees: Trees, names: Names, about: About) -> bytes:
    """The .xlsx of a dossier; the same values give the same bytes."""
    made = BytesIO()
    book = xlsxwriter.Workbook(made, {"in_memory": True, "strings_to_formulas": False})
    book.set_properties({"title": about.nom, "created": _CREATED})
    shelf = _Book(book, sheets, names)
    first = book.add_worksheet(README)
    first.set_column(0, 0, 100)
    first.hide_gridlines(2)
    for row, (style, text) in enumerate(explained(sheets, trees, about.nom)):
        first.write_string(row, 0, text, shelf.formats[style])
    forms = [sheet for sheet in sheets if sheet.partie]
    for titre in dict.fromkeys(sheet.titre for sheet in forms):
        own = [sheet for sheet in forms if sheet.titre == titre]
        _form(shelf, book.add_worksheet(titre), own, trees)
    for sheet in sheets:
        if not sheet.partie:
            _table(shelf, book.add_worksheet(sheet.titre), sheet, filled(sheet, trees, names))
            if sheet.genre == "groupe":
                _answers(shelf, book.add_worksheet(reponses.TITRE), sheet)
    _hidden(shelf, sheets, trees, about)
    book.close()
    return made.getvalue()


def _form(shelf: _Book, page: Worksheet, parts: Sequence[Sheet], trees: Trees) -> None:
    page.write_string(0, 0, "Une réponse par ligne, dans la troisième colonne.", _title(shelf))
    for index, (titre, width) in enumerate(zip(FORM, (18, 34, 70, 60), strict=True)):
        page.set_column(index, index, width)
        page.write_string(1, index, titre, shelf.formats["optional"])
    page.freeze_panes(FORM_TOP, 2)
    row = FORM_TOP
    for sheet in parts:
        cells = filled(sheet, trees, shelf.names)[0].cells
        for column in sheet.colonnes:
            style = shelf.formats["required" if column.required else "optional"]
            page.write_string(row, 0, sheet.partie, shelf.formats["help"])
            page.write_string(row, 1, headed(column), style)
            shelf.put(page, row, 2, cells[column], column)
            page.write_string(row, 3, helped(column), shelf.formats["help"])
            _validate(shelf, page, column, (row, 2, row, 2))
            page.set_row(row, _height([(str(cells[column] or ""), 70), (helped(column), 60)]))
            row += 1


def _table(shelf: _Book, page: Worksheet, sheet: Sheet, found: Sequence[Filled]) -> None:
    page.write_string(0, 0, f"{sheet.titre} : une ligne par chose. {sheet.aide}", _title(shelf))
    page.freeze_panes(TOP, 1)
    page.set_row(2, 62)
    for row, each in enumerate(found, start=TOP):
        texts = [(str(raw or ""), _width(column)) for column, raw in each.cells.items()]
        page.set_row(row, _height(texts))
    for index, column in enumerate(sheet.colonnes):
        style = shelf.formats["key" if is_key(column) else "text"]
        page.set_column(index, index, 16 if is_key(column) else _width(column), style)
        style = shelf.formats["required" if column.required else "optional"]
        if is_key(column):
            style = shelf.formats["optional"]
        page.write_string(1, index, headed(column), style)
        page.write_string(2, index, helped(column), shelf.formats["help"])
        _validate(shelf, page, column, (TOP, index, TOP + max(SPARE, 2 * len(found)), index))
        for row, each in enumerate(found, start=TOP):
            shelf.put(page, row, index, each.cells[column], column)


def _answers(shelf: _Book, page: Worksheet, groups: Sheet) -> None:
    """The sheet where the questionnaire is typed, one row a person: it is always empty."""
    said = (
        "Une ligne par personne. Seuls les comptes par groupe sont gardés : aucune ligne ne l’est."
    )
    page.write_string(0, 0, said, _title(shelf))
    page.freeze_panes(TOP, 1)
    page.set_row(1, 60)
    heads = [reponses.Asked(reponses.GROUPE, (), (), "Le groupe."), *reponses.questions()]
    for index, asked in enumerate(heads):
        page.set_column(index, index, 14 if index else 30, shelf.formats["text"])
        page.write_string(1, index, asked.titre, shelf.formats["optional" if index else "required"])
        page.write_string(2, index, asked.aide, shelf.formats["help"])
        column = Column((), asked.titre, termes={each: each for each in asked.answers})
        if not index:
            column = Column((), asked.titre, genre=groups.genre)
        _validate(shelf, page, column, (TOP, index, TOP + SPARE, index))


def _validate(
    shelf: _Book, page: Worksheet, column: Column, place: tuple[int, int, int, int]
) -> None:
    if not (source := shelf.choices(column)):
        return
    page.data_validation(
        *place,
        {
            "validate": "list",
            "source": source,
            "show_error": not column.multiple,
            "error_type": "warning" if column.genre else "stop",
            "error_title": column.titre[:32],
            "error_message": "Choisissez dans la liste.",
        },
    )


def _hidden(shelf: _Book, sheets: Sequence[Sheet], trees: Trees, about: About) -> None:
    lists = shelf.book.add_worksheet(LISTS)
    for index, words in enumerate(shelf.lists):
        for row, word in enumerate(words):
            lists.write_string(row, index, word)
    lists.very_hidden()
    memory = shelf.book.add_worksheet(MEMORY)
    told = lines(remembered(sheets, trees, shelf.names))
    for row, line in enumerate([(MARK, about.territoire, "", ""), *told]):
        for index, text in enumerate(line):
            memory.write_string(row, index, text)
    memory.very_hidden()


def _height(texts: Sequence[tuple[str, int]]) -> float:
    """The height of a row whose cells hold these texts in columns of these widths."""
    lines = (sum(len(line) // width + 1 for line in text.split("\n")) for text, width in texts)
    return 15 * min(max(lines, default=1), 12)


def _width(column: Column) -> int:
    return 44 if column.lines else _WIDTHS.get(column.kind, 20)


def _title(shelf: _Book) -> Format:
    return shelf.formats["title"]
