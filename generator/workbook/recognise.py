"""The rows that people filled, found by the titles of sheets and the headers of columns."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from generator.model.folding import words
from generator.reading.closest import closest, suggest
from generator.reading.problem import Gravite, Problem, quote
from generator.reading.tree import Cell
from generator.workbook.column import Column
from generator.workbook.grid import Grid
from generator.workbook.help import helped
from generator.workbook.plan import KEY, Sheet
from generator.workbook.readme import README
from generator.workbook.reponses import TITRE as REPONSES
from generator.workbook.values import Raw, shown
from generator.workbook.write import FORM, LISTS, MEMORY

SEARCHED = 25
"""Rows in which headers are looked for."""
_TOTALS: Final = frozenset(("total", "totaux", "total general"))


@dataclass(frozen=True)
class Typed:
    """A row of a sheet: what its cells hold, and where they are; those of absent columns are not.

    `repere`: what told the row apart when the workbook was written; empty: it is new.
    """

    sheet: Sheet
    repere: str
    at: Cell
    cells: Mapping[Column, tuple[Raw, Cell]]

    def text(self, column: Column) -> str:
        """What the cell in `column` says."""
        return shown(self.cells[column][0]) if column in self.cells else ""


@dataclass
class Recognised:
    """What was found in a workbook, sheet by sheet; `problems`: what could not be."""

    rows: dict[Sheet, list[Typed]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def recognise(grids: Sequence[Grid], sheets: Sequence[Sheet], classeur: str) -> Recognised:
    """The rows of each sheet of a workbook; a CSV file is one sheet, known by its name."""
    found = Recognised()
    known = {words(sheet.titre): sheet for sheet in sheets}
    for grid in grids:
        if words(grid.titre) in {words(README), words(LISTS), words(MEMORY), words(REPONSES)}:
            continue
        sheet = known.get(words(grid.titre))
        if sheet is None:
            absent = [s for s in sheets if words(s.titre) not in {words(g.titre) for g in grids}]
            found.problems += _unknown_sheet(grid, absent, classeur)
        elif sheet.partie:
            parts = [each for each in sheets if each.titre == sheet.titre]
            _form(_Place(grid, classeur, found), parts)
        else:
            _table(_Place(grid, classeur, found), sheet)
    return found


@dataclass(frozen=True)
class _Place:
    grid: Grid
    classeur: str
    found: Recognised

    def cell(self, row: int, column: int) -> Cell:
        return Cell(self.classeur, self.grid.titre, row, column)

    def problem(
        self, row: int, column: int, message: str, remedy: str, gravite: Gravite = "erreur"
    ) -> None:
        made = Problem(
            self.classeur, row + 1, column + 1, message, remedy, "", gravite, self.grid.titre
        )
        self.found.problems.append(made)


def years(grids: Sequence[Grid]) -> list[str]:
    """The years that headers of populations name."""
    texts = (
        shown(raw)
        for grid in grids
        for row in grid.rows[:SEARCHED]
        for raw in row
        if raw is not None
    )
    found = (re.fullmatch(r"population (\d{4})", words(text)) for text in texts if len(text) < 20)
    return sorted({each[1] for each in found if each})


def _unknown_sheet(grid: Grid, sheets: Sequence[Sheet], classeur: str) -> Iterator[Problem]:
    if not any(raw is not None for row in grid.rows for raw in row):
        return
    near = _alike(grid, sheets) or closest(grid.titre, [sheet.titre for sheet in sheets])
    unread = "elle n’est pas lue ; les autres le sont"
    remedy = f"vouliez-vous dire « {near} » ? redonnez-lui ce nom" if near else unread
    message = "cette feuille n’est pas de celles que l’on attend"
    gravite: Gravite = "erreur" if near else "avertissement"
    yield Problem(classeur, 0, 0, message, remedy, "", gravite, grid.titre)


def _alike(grid: Grid, sheets: Sequence[Sheet]) -> str | None:
    """The sheet whose columns these are, when the name alone was changed."""
    for sheet in sheets:
        known = {words(column.titre): column for column in sheet.colonnes}
        top = None if sheet.partie else _header(grid, known)
        said = {words(shown(raw)) for raw in grid.rows[top] if raw} if top is not None else set()
        if len(said) > 1 and said == known.keys():
            return sheet.titre
    return None


def _table(place: _Place, sheet: Sheet) -> None:
    known = {words(column.titre): column for column in sheet.colonnes}
    top = _header(place.grid, known)
    rows = place.found.rows.setdefault(sheet, [])
    if top is None:
        if any(raw is not None for row in place.grid.rows for raw in row):
            message = "les titres des colonnes manquent"
            remedy = f"remettez-les : {', '.join(column.titre for column in sheet.colonnes[:4])}…"
            place.problem(0, 0, message, remedy)
        return
    heads = _heads(place, top, known)
    for number, row in enumerate(place.grid.rows[top + 1 :], start=top + 1):
        cells = {
            column: (row[index] if index < len(row) else None, place.cell(number, index))
            for index, column in heads.items()
        }
        if not any(raw is not None for raw, _ in cells.values()) or _is_help(cells):
            continue
        if words(shown(next(raw for raw, _ in cells.values() if raw is not None))) in _TOTALS:
            message = "cette ligne est un total"
            place.problem(number, min(heads), message, "supprimez-la : le site compte lui-même")
            continue
        key = next((c for c in heads.values() if c.path in {(sheet.cle,), (KEY,)}), None)
        repere = shown(cells[key][0]) if key else ""
        rows.append(Typed(sheet, repere, place.cell(number, min(heads)), cells))


def _header(grid: Grid, known: Mapping[str, Column]) -> int | None:
    """The row with the most known headers, if it has more than half of what it says."""
    best, most = None, 0
    for number, row in enumerate(grid.rows[:SEARCHED]):
        texts = [words(shown(raw)) for raw in row if raw is not None]
        count = len({text for text in texts if text in known})
        if count > most and 2 * count > len(texts):
            best, most = number, count
    return best


def _heads(place: _Place, top: int, known: Mapping[str, Column]) -> dict[int, Column]:
    """The column of each place of the row of headers."""
    heads: dict[int, Column] = {}
    texts = {index: shown(raw) for index, raw in enumerate(place.grid.rows[top]) if raw is not None}
    present = {words(text) for text in texts.values()}
    for index, text in texts.items():
        column = known.get(words(text))
        if column is None:
            absent = [each.titre for word, each in known.items() if word not in present]
            near = closest(text, absent)
            gravite: Gravite = "erreur" if near else "avertissement"
            message = f"la colonne « {quote(text)} » est inconnue"
            remedy = f"vouliez-vous dire « {near} » ?" if near else "elle n’est pas lue"
            place.problem(top, index, message, remedy, gravite)
            if near and known[words(near)] not in heads.values():
                heads[index] = known[words(near)]  # one mistake, told once
        elif column in heads.values():
            message = f"la colonne « {column.titre} » est là deux fois"
            place.problem(top, index, message, "gardez-en une")
        else:
            heads[index] = column
    return heads


def _is_help(cells: Mapping[Column, tuple[Raw, Cell]]) -> bool:
    """Whether this is the line that explains the columns."""
    filled = [(column, shown(raw)) for column, (raw, _) in cells.items() if raw is not None]
    told = sum(words(text) == words(helped(column)) for column, text in filled)
    return 2 * told > len(filled)


def _form(place: _Place, parts: Sequence[Sheet]) -> None:
    """The questions of a form, one a line; what part they are of is said once or on each."""
    top, heads = _asked(place.grid)
    if top is None:
        place.problem(0, 0, "les titres des colonnes manquent", f"remettez-les : {', '.join(FORM)}")
        return
    by_part = {words(part.partie): part for part in parts}
    found: dict[Sheet, dict[Column, tuple[Raw, Cell]]] = {}
    part = parts[0] if len(parts) == 1 else None
    for number, line in enumerate(place.grid.rows[top + 1 :], start=top + 1):
        texts = {index: shown(line[at]) for index, at in heads.items() if at < len(line)}
        if texts.get(0) and words(texts[0]) not in by_part:
            remedy = suggest(texts[0], [each.partie for each in parts], all_of="parties")
            place.problem(number, heads[0], f"la partie « {quote(texts[0])} » est inconnue", remedy)
            continue
        part = by_part.get(words(texts.get(0, "")), part)
        asked = words(texts.get(1, ""))
        if not asked:
            continue
        column = next((c for c in part.colonnes if words(c.titre) == asked), None) if part else None
        if part is None or column is None:
            at = heads[1]
            _unknown_question(place, number, at, texts.get(1, ""), part)
            continue
        at = heads[2]
        raw = line[at] if at < len(line) else None
        found.setdefault(part, {})[column] = (raw, place.cell(number, at))
    for sheet, cells in found.items():
        first = next(iter(cells.values()))[1]
        place.found.rows[sheet] = [Typed(sheet, sheet.fichier, first, cells)]


def _asked(grid: Grid) -> tuple[int | None, dict[int, int]]:
    """The row of the headers of a form, and the place of each of them."""
    known = {words(each): index for index, each in enumerate(FORM)}
    for number, row in enumerate(grid.rows[:SEARCHED]):
        texts = {words(shown(raw)): at for at, raw in enumerate(row) if raw is not None}
        heads = {known[text]: at for text, at in texts.items() if text in known}
        if {1, 2} <= heads.keys():
            return number, heads
    return None, {}


def _unknown_question(place: _Place, row: int, column: int, text: str, part: Sheet | None) -> None:
    titles = [each.titre for each in part.colonnes] if part else []
    remedy = suggest(text, titles) or "remettez le texte d’origine"
    place.problem(row, column, f"le renseignement « {quote(text)} » est inconnu", remedy)
