"""What was typed in a cell, as the value of a field: words and titles back to what files write."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.model.folding import words
from generator.reading.closest import closest
from generator.reading.problem import Problem, quote
from generator.reading.tree import Cell
from generator.workbook.column import Column
from generator.workbook.names import Names
from generator.workbook.values import Raw, scalar, shown

Value = str | list[str] | None
"""What a field may hold in a file; None: the field is not there."""

MANY = 15
"""Words that a remedy may list."""
_BULLET = re.compile(r"^(?:[•▪·–—*]|-(?=\s))\s*")


@dataclass(frozen=True)
class Titles:
    """How objects are called now, and how they were when the workbook was written."""

    now: Names
    then: Names

    def find(self, genre: str, text: str) -> str | None:
        """The object that a cell means: by its new title first."""
        found = self.now.find(genre, text) or self.then.find(genre, text)
        if found is None and genre == "commune" and re.fullmatch(r"\d{4}", text):
            return self.now.find(genre, f"0{text}")  # a spreadsheet took the zero off
        return found


def typed(column: Column, raw: Raw, at: Cell, titles: Titles) -> tuple[Value, list[Problem]]:
    """The value of a cell, and what is wrong with it."""
    if raw is None:
        return None, []
    problems: list[Problem] = []
    if not column.multiple:
        return _one(column, raw, at, titles, problems), problems
    text = shown(raw)
    parts = text.split("\n") if column.lines else re.split(r"[;\n]", text)
    kept = [each for part in parts if (each := _BULLET.sub("", part.strip()))]
    return [_one(column, each, at, titles, problems) for each in kept] or None, problems


def split(column: Column, text: str) -> Sequence[str]:
    """The names that a cell gives."""
    parts = re.split(r"[;\n]", text) if column.multiple else [text]
    return [part.strip() for part in parts if part.strip()]


def _one(column: Column, raw: Raw, at: Cell, titles: Titles, problems: list[Problem]) -> str:
    text = shown(raw)
    if column.termes:
        known = {words(value): value for value in column.termes}
        known |= {words(label): value for value, label in column.termes.items()}
        if words(text) in known:
            return known[words(text)]
        problems.append(_unknown(column, text, list(column.termes.values()), at))
        return text
    if column.genre:
        found = titles.find(column.genre, text)
        if found is None:
            problems.append(_unknown(column, text, titles.now.labels(column.genre), at))
        return found or text
    return scalar(column.kind, raw)


def _unknown(column: Column, text: str, labels: Sequence[str], at: Cell) -> Problem:
    """Nothing is called `text`; the nearest is offered, then what there is."""
    home = _HOMES.get(column.genre)
    near = closest(text, labels)
    known = f"possibles : {' ; '.join(labels)}" if len(labels) <= MANY else ""
    remedy = f"vouliez-vous dire « {quote(near)} » ?" if near else known
    remedy = remedy or "choisissez dans la liste de la cellule"
    if home and not labels:
        remedy = f"ajoutez d’abord une ligne dans la feuille {home}"
    message = f"« {quote(text)} » n’est pas connu pour « {column.titre} »"
    return Problem(
        at.classeur, at.ligne + 1, at.colonne + 1, message, remedy, "", "erreur", at.feuille
    )


_HOMES: Mapping[str, str] = {
    "source": "Sources",
    "commune": "Communes",
    "intention": "Intentions",
    "action": "Actions",
    "lieu": "Lieux",
    "association": "Associations",
    "constat": "Constats",
}
"""Where people add what is lacking."""
