"""A grid of votes, one column a participant, read by its rows; its names are forgotten.

No name and no vote of a person is printed, not even in what is said of a mistake. Columns come out
sorted by their votes: their order tells nothing that the votes do not.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from generator.model.consultation import ABSENT, Avis
from generator.model.folding import words
from generator.model.scalaires import SEUIL
from generator.reading.problem import Problem
from generator.reading.tree import Cell
from generator.workbook.grid import Grid
from generator.workbook.values import shown

_HEAD: Final = {"item", "items", "phrase", "phrases"}
_GROUP: Final = {"groupe", "groupes"}
_QUESTION: Final = "question"
_SEARCHED: Final = 25
_COLOURS: Final = {
    "vert fonce": Avis.TOUT_A_FAIT,
    "vert clair": Avis.ACCORD,
    "orange": Avis.MITIGE,
    "rouge clair": Avis.PAS_ACCORD,
    "rouge fonce": Avis.PAS_DU_TOUT,
    "blanc": Avis.NE_SAIT_PAS,
    "noir": Avis.REFUS,
}
"""Régnier's colours."""
_ANSWERS: Final = (
    {words(avis.value): avis.value for avis in Avis}
    | {words(avis.libelle): avis.value for avis in Avis}
    | {colour: avis.value for colour, avis in _COLOURS.items()}
    | {"": ABSENT}
)
_EXPECTED: Final = (
    "écrivez A (tout à fait d’accord), B, C, D, E (pas du tout d’accord), N (ne sait pas) "
    "ou R (ne veut pas répondre) ; laissez vide pour qui n’a pas voté"
)


@dataclass
class Voted:
    """A grid as it was read; `votes`: a row an item, a letter a participant."""

    at: Cell
    question: str = ""
    items: list[str] = field(default_factory=list)
    votes: list[str] = field(default_factory=list)
    groupes: list[str] = field(default_factory=list)
    """The group of each participant; empty: none."""
    problems: list[Problem] = field(default_factory=list)


def is_votes(grid: Grid) -> bool:
    """Whether the sheet is a grid of votes: its first header says `Phrase`, others are persons."""
    return _top(grid) is not None


def voted(grid: Grid, classeur: str) -> Voted:
    """What a grid of votes says."""
    top = _top(grid)
    assert top is not None
    found = Voted(Cell(classeur, grid.titre, top, 0))
    voters = [at for at in range(1, max(map(len, grid.rows))) if _filled(grid, top, at)]
    groups = [""] * len(voters)
    for number, row in enumerate(grid.rows):
        first = words(_text(row, 0))
        if first == _QUESTION and number != top:
            found.question = _text(row, 1)
        elif first in _GROUP:
            groups = [_text(row, at) for at in voters]
        elif first and number > top:
            found.items.append(_text(row, 0))
            found.votes.append(_row(found, number, row, voters))
    columns = list(zip(*found.votes, strict=True)) if found.votes else []
    by_votes = sorted(range(len(columns)), key=lambda index: columns[index])
    found.votes = ["".join(row[index] for index in by_votes) for row in found.votes]
    found.groupes = [groups[index] for index in by_votes]
    _refuse(found)
    return found


def _refuse(found: Voted) -> None:
    """What would tell who they are, or say nothing."""
    if not found.items:
        remedy = "écrivez une phrase par ligne, sous les participants"
        found.problems.append(wrong(found.at, "aucune phrase dans cette grille", remedy))
    if found.items and not found.problems and len(found.groupes) < SEUIL:
        message = f"moins de {SEUIL} votants : leurs votes les désigneraient"
        found.problems.append(wrong(found.at, message, "ne publiez pas ce vote"))
    twice = {text for text in found.items if found.items.count(text) > 1}
    for text in sorted(twice):
        message = f"la phrase « {text} » est là deux fois"
        found.problems.append(wrong(found.at, message, "gardez-en une"))


def _row(found: Voted, number: int, row: Sequence[object], voters: Sequence[int]) -> str:
    letters = []
    for at in voters:
        letter = _ANSWERS.get(words(_text(row, at)))
        if letter is None:
            cell = Cell(found.at.classeur, found.at.feuille, number, at)
            found.problems.append(wrong(cell, "cette réponse n’est pas prévue", _EXPECTED))
        letters.append(letter or ABSENT)
    return "".join(letters)


def _filled(grid: Grid, top: int, at: int) -> bool:
    """Whether somebody voted in this column."""
    below = (row for row in grid.rows[top + 1 :] if words(_text(row, 0)) not in _GROUP)
    return any(_text(row, at) for row in below if _text(row, 0))


def _top(grid: Grid) -> int | None:
    for number, row in enumerate(grid.rows[:_SEARCHED]):
        others = {words(_text(row, at)) for at in range(1, len(row))} - {""}
        if words(_text(row, 0)) in _HEAD and others and not others & {"repere", "votes"}:
            return number
    return None


def _text(row: Sequence[object], at: int) -> str:
    return shown(row[at]).strip() if at < len(row) else ""  # type: ignore[arg-type]


def wrong(at: Cell, message: str, remedy: str) -> Problem:
    """A mistake in the grid, without what it says there."""
    return Problem(at.classeur, at.ligne + 1, at.colonne + 1, message, remedy, feuille=at.feuille)
