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
from generator.workbook.values import Raw, meant, scalar, shown

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
    if column.termes or column.genre:
        found = _named(column, text, titles)
        if found is None:
            problems.append(_unknown(column, text, titles, at))
        return found or text
    if column.kind == "day" and (near := meant(text)):
        message, remedy = f"« {quote(text)} » n’est pas une date", f"vouliez-vous dire « {near} » ?"
        problems.append(_problem(at, message, remedy))
    return scalar(column.kind, raw)


def _named(column: Column, text: str, titles: Titles) -> str | None:
    """What a cell means: a word of a closed list, or an object by its title."""
    if column.genre and not column.termes:
        return titles.find(column.genre, text)
    known = {words(value): value for value in column.termes}
    known |= {words(label): value for value, label in column.termes.items()}
    return known.get(words(text))


def _unknown(column: Column, text: str, titles: Titles, at: Cell) -> Problem:
    """Nothing is called `text`, or several are; the nearest is offered, then what there is."""
    labels = list(column.termes.values()) or titles.now.titled(column.genre)
    home = _HOMES.get(column.genre, "")
    if len(titles.now.called(column.genre, text)) > 1:
        message = f"plusieurs lignes s’appellent « {quote(text)} »"
        return _problem(at, message, "donnez-leur des titres différents" + (home and f", {home}"))
    near = closest(text, labels)
    known = f"possibles : {' ; '.join(labels)}" if len(labels) <= MANY else ""
    known = known if labels else "rien ne s’appelle encore ainsi : videz cette cellule"
    remedy = f"vouliez-vous dire « {quote(near)} » ?" if near else known
    remedy = remedy or "choisissez dans la liste de la cellule"
    if home and not labels:
        remedy = f"ajoutez d’abord une ligne {home}"
    parts = text.split(",")
    if column.multiple and len(parts) > 1 and all(_named(column, each, titles) for each in parts):
        remedy = "entre deux noms, mettez un point-virgule"
    return _problem(at, f"« {quote(text)} » n’est pas connu pour « {column.titre} »", remedy)


def _problem(at: Cell, message: str, remedy: str) -> Problem:
    return Problem(
        at.classeur, at.ligne + 1, at.colonne + 1, message, remedy, "", "erreur", at.feuille
    )


_HOMES: Mapping[str, str] = {
    "source": "dans la feuille Sources",
    "commune": "dans la feuille Communes",
    "intention": "dans la feuille Intentions",
    "action": "dans la feuille Actions",
    "lieu": "dans la feuille Lieux",
    "association": "dans la feuille Associations",
    "constat": "dans la feuille Constats",
}
"""Where people add what is lacking."""
