"""What a workbook shows of a dossier: each sheet with the text or number of each of its cells."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.workbook.column import Column
from generator.workbook.names import Names
from generator.workbook.plan import Sheet
from generator.workbook.rows import Trees, inside, rows, said
from generator.workbook.values import Raw, shown


@dataclass(frozen=True)
class Filled:
    """One object as its row shows it."""

    repere: str
    cells: Mapping[Column, Raw]


def filled(sheet: Sheet, trees: Trees, names: Names) -> list[Filled]:
    """The rows of `sheet`; a file that is not there yet offers the source of the territory."""
    found = [
        Filled(row.repere, {column: said(sheet, row, column, names) for column in sheet.colonnes})
        for row in rows(sheet, trees)
    ]
    if not sheet.partie or found:
        return found
    return [Filled("", {column: _offered(column, trees, names) for column in sheet.colonnes})]


def _offered(column: Column, trees: Trees, names: Names) -> Raw:
    if column.path != ("source",) or "territoire" not in trees:
        return None
    source = inside(trees["territoire"], ("source",))
    known = source and isinstance(source.value, str)
    return names.label("source", str(source.value)) if source and known else None


def years(trees: Trees) -> list[str]:
    """The years of which a population is known."""
    listed = inside(trees["territoire"], ("communes",)) if "territoire" in trees else None
    towns = listed.value if listed and isinstance(listed.value, list) else []
    known = [inside(town, ("populations",)) for town in towns]
    return sorted(
        {year for each in known if each and isinstance(each.value, dict) for year in each.value}
    )


Remembered = Mapping[tuple[str, str], Mapping[str, str]]
"""What cells said when the workbook was written: by sheet and row, then by header."""


def remembered(sheets: Sequence[Sheet], trees: Trees, names: Names) -> Remembered:
    """What a workbook made now would remember of itself."""
    return {
        (sheet.titre, row.repere): _texts(row)
        for sheet in sheets
        for row in filled(sheet, trees, names)
        if row.repere
    }


def _texts(row: Filled) -> dict[str, str]:
    texts = {column.titre: shown(raw) for column, raw in row.cells.items()}
    return {titre: text for titre, text in texts.items() if text}


def lines(memory: Remembered) -> Iterator[tuple[str, str, str, str]]:
    """`memory` as the hidden sheet keeps it: sheet, row, header, text."""
    for (sheet, repere), texts in memory.items():
        for titre, text in texts.items():
            yield sheet, repere, titre, text
