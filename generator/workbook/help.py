"""What stands above a column: its header, and the line that helps to fill it."""

import re

from generator.workbook.column import Column
from generator.workbook.plan import KEY
from generator.workbook.words import AIDES


def helped(column: Column) -> str:
    """The line of help under a header."""
    if is_key(column):
        return "Ne touchez pas ; laissez vide pour une ligne nouvelle."
    told = AIDES.get(".".join(column.path)) or AIDES.get("".join(column.path[-1:]), column.aide)
    if column.path[-1:] and column.path[-1].isdigit():
        told = f"Population municipale de {column.path[-1]}, en habitants."
    if column.genre or column.termes:
        listed = sum(value in told for value in column.termes) > 1
        told = (
            "Choisissez dans la liste." if listed else f"{_first(told)} Choisissez dans la liste."
        )
    if column.kind == "day":
        told = f"{_first(told)} 12/02/2019, 02/2019 ou 2019."
    if column.lines:
        told += " Un par ligne (Alt + Entrée)."
    elif column.multiple:
        told += " Plusieurs : séparez par un point-virgule."
    return told


def headed(column: Column) -> str:
    """Its title, with a star when it must be filled."""
    return f"{column.titre} *" if column.required and not is_key(column) else column.titre


def is_key(column: Column) -> bool:
    """Whether it holds what tells a row apart."""
    return column.titre == KEY


def _first(told: str) -> str:
    """The words before the values that files write, which cells do not."""
    return f"{re.split(' : | ; absente?|[.] Absente?', told)[0].rstrip('.')}."
