"""What is wrong in a workbook, beside the cells it is about."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from generator.model.folding import words
from generator.reading.problem import Problem, Problems
from generator.tasks.classeur import Read
from generator.workbook.grid import Grid, grids
from generator.workbook.recognise import SEARCHED
from generator.workbook.values import shown

_AROUND: Final = 2
"""Cells shown on each side of the wrong one."""
_LONGEST: Final = 80


@dataclass(frozen=True)
class CaseLue:
    """A cell as it stands: the letters of its column, the title of that column, what it says."""

    colonne: str
    titre: str
    texte: str
    fausse: bool


@dataclass(frozen=True)
class Faute:
    """A mistake, and the cells of its row around it; none when it is about more than a cell."""

    problem: Problem
    cases: tuple[CaseLue, ...]


@dataclass(frozen=True)
class Feuille:
    """A sheet, and its mistakes from the first row to the last."""

    titre: str
    fautes: tuple[Faute, ...]


def mistakes(found: Read, content: bytes, classeur: str) -> tuple[Feuille, ...]:
    """The mistakes sheet by sheet; those that no sheet has come under the name of their file.

    Of sheets that may hold answers of persons, no cell is shown again.
    """
    problems, plain = found.problems, {words(titre) for titre in found.feuilles}
    try:
        known = {g.titre: g for g in grids(content, classeur) if words(g.titre) in plain}
    except Problems:
        known = {}
    sheets = dict.fromkeys(problem.feuille or problem.fichier for problem in problems)
    return tuple(
        Feuille(
            title,
            tuple(
                Faute(each, _cells(each, known.get(each.feuille)))
                for each in problems
                if (each.feuille or each.fichier) == title
            ),
        )
        for title in sheets
    )


def _cells(problem: Problem, grid: Grid | None) -> tuple[CaseLue, ...]:
    """The cells around, as far as they may be shown."""
    if grid is None or not problem.ligne:
        return ()
    row = grid.rows[problem.ligne - 1] if problem.ligne <= len(grid.rows) else ()
    heads = max(grid.rows[: problem.ligne - 1][:SEARCHED], key=_filled, default=())
    at = problem.colonne - 1
    first = max(0, at - _AROUND)
    return tuple(
        CaseLue(_letter(index), _text(heads, index), _text(row, index), index == at)
        for index in range(first, at + _AROUND + 1)
        if index <= max(at, len(row) - 1)
    )


def _filled(row: Sequence[object]) -> int:
    return sum(cell is not None for cell in row)


def _letter(index: int) -> str:
    return Problem("", 1, index + 1, "").cellule.removesuffix("1")


def _text(row: Sequence[object], index: int) -> str:
    text = shown(row[index]) if index < len(row) else ""  # type: ignore[arg-type]
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
