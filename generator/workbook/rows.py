"""The values of a dossier as rows: what each cell of each sheet says."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.reading.tree import Node
from generator.workbook.column import Column
from generator.workbook.names import Names, Titles
from generator.workbook.plan import KEY, Sheet
from generator.workbook.values import Raw, cell

Trees = Mapping[str, Node]
"""The values of each file of a dossier, by its name without extension."""


@dataclass(frozen=True)
class Row:
    """One object: what tells it apart in its sheet, where its values are, what holds it.

    `above`: the identifier of the object that holds it, when it is not the file.
    """

    repere: str
    node: Node
    holder: Node
    above: str = ""


def rows(sheet: Sheet, trees: Trees) -> list[Row]:
    """The rows of `sheet`; that of a form is its file."""
    root = trees.get(sheet.fichier)
    if root is None or not isinstance(root.value, dict):
        return []
    if sheet.partie:
        return [Row(sheet.fichier, root, root)]
    if not sheet.parent:
        return list(_listed(sheet, root, sheet.steps, ""))
    rest = sheet.steps[len(sheet.parent.steps) :]
    above = rows(sheet.parent, trees)
    return [row for each in above for row in _listed(sheet, each.node, rest, each.repere)]


def _listed(sheet: Sheet, node: Node, steps: Sequence[str], above: str) -> Iterator[Row]:
    holder = inside(node, steps)
    if holder is None or not isinstance(holder.value, list):
        return
    for index, item in enumerate(holder.value, start=1):
        if not isinstance(item.value, dict):
            continue
        own = inside(item, (sheet.cle,)) if sheet.cle else None
        number = f"{above} n° {index}" if above else f"n° {index}"
        repere = own.value if own and isinstance(own.value, str) else number
        yield Row(repere, item, holder, above)


def inside(node: Node, path: Sequence[str]) -> Node | None:
    """What stands at `path` inside `node`."""
    for step in path:
        found = node.value.get(step) if isinstance(node.value, dict) else None
        if found is None:
            return None
        node = found
    return node


def titles(sheets: Sequence[Sheet], trees: Trees) -> Titles:
    """The titles of all that the rows are, by genre and identifier."""
    made: dict[str, dict[str, str]] = {}
    for sheet in sheets:
        if sheet.genre and sheet.cle:
            own = made.setdefault(sheet.genre, {})
            for row in rows(sheet, trees):
                own.setdefault(row.repere, title(sheet, row))
    return made


def title(sheet: Sheet, row: Row) -> str:
    """What names the object of a row."""
    found = inside(row.node, sheet.nom.path)
    text = found.value if found and isinstance(found.value, str) else ""
    return sheet.nom.termes.get(text, " ".join(text.split()))


def said(sheet: Sheet, row: Row, column: Column, names: Names) -> Raw:
    """What the cell of `row` in `column` says; None: nothing."""
    if not column.path:
        return names.label(column.genre, row.above)
    if column.path == (KEY,):
        return row.repere
    found = inside(row.node, column.path)
    if found is None or found.value is None:
        return None
    if isinstance(found.value, list):
        many = [_text(column, each, names) for each in found.value]
        return ("\n" if column.lines else " ; ").join(many) or None
    return None if isinstance(found.value, dict) else _one(column, found.value, names)


def _text(column: Column, node: Node, names: Names) -> str:
    text = node.value if isinstance(node.value, str) else ""
    return str(_one(column, text, names))


def _one(column: Column, text: str, names: Names) -> Raw:
    text = text.strip()
    if column.genre:
        return names.label(column.genre, text)
    if column.termes:
        return column.termes.get(text, text)
    return cell(column, text)
