"""A grid of votes, one column a participant: read by its rows, then written without any name.

No name and no vote of a person is printed, not even in what is said of a mistake. Columns come out
sorted by their votes: their order tells nothing that the votes do not. Where groups are counted
there are no columns: the letters of each item are sorted.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from generator.model.consultation import (
    ABSENT,
    POIDS,
    SEUIL,
    Avis,
    comptables,
    montrables,
    rangees,
)
from generator.model.folding import order, slug, words
from generator.reading.problem import Problem
from generator.reading.tree import Cell, Node
from generator.workbook.change import Change
from generator.workbook.grid import Grid
from generator.workbook.place import put
from generator.workbook.rows import inside
from generator.workbook.values import shown

FICHIER: Final = "consultation"
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


def take_votes(found: Voted, trees: dict[str, Node]) -> tuple[list[Change], list[Problem]]:
    """Let the consultation of the dossier say what was voted."""
    if found.problems:
        return [], found.problems
    at = found.at
    root = trees.setdefault(FICHIER, _node({}, at))
    if inside(root, ("source",)) is None:
        known = inside(trees["territoire"], ("source",))
        put(root, ("source",), str(known.value) if known else None, at)
    if not found.question and inside(root, ("question",)) is None:
        remedy = "ajoutez au-dessus une ligne : Question, puis la question dans la case d’à côté"
        return [], [_wrong(found.at, "la question posée manque", remedy)]
    if found.question:
        put(root, ("question",), found.question, at)
    sizes = _groups(found, root)
    changes = _items(found, root, sizes)
    return changes, []


def _groups(found: Voted, root: Node) -> dict[str, bool]:
    """Write the groups, by name; whether each may show what it says.

    Their order too tells nothing: not whose votes come first.
    """
    names = sorted({name for name in found.groupes if name}, key=order)
    sizes = [found.groupes.count(name) for name in names]
    shown_ = montrables(sizes, len(found.groupes), SEUIL)
    known = _by_words(root, "groupes", "nom")
    made = []
    for name, size, here in zip(names, sizes, shown_, strict=True):
        values = {"id": known.get(words(name), slug(name)), "nom": name}
        made.append(_node(values | ({"votants": str(size)} if here else {}), found.at))
    _put_list(root, "groupes", made, found.at)
    return dict(zip(names, shown_, strict=True))


def _items(found: Voted, root: Node, shown_: Mapping[str, bool]) -> list[Change]:
    """Write the items with their votes, those of the file that were not voted on left out."""
    known = _by_words(root, "items", "texte")
    groups = _by_words(root, "groupes", "nom")
    taken = set(known.values())
    made, changes = [], []
    counted = [group for group, here in shown_.items() if here]
    for number, (text, row) in enumerate(zip(found.items, found.votes, strict=True), start=1):
        name = known.get(words(text)) or _free(f"phrase-{number}", taken)
        letters = rangees(row) if counted else row
        item = _node({"id": name, "texte": text, "votes": letters}, found.at)
        if comptables([_given(_own(found, row, each)) for each in counted], _given(row)):
            counts = [_count(_own(found, row, e), groups[words(e)], found.at) for e in counted]
            _put_list(item, "groupes", counts, found.at)
        made.append(item)
        kind = "modifié" if words(text) in known else "nouveau"
        told = f"{len(row)} votants"
        changes.append(Change("Phrases", kind, text, "votes", "", told))  # type: ignore[arg-type]
    _put_list(root, "items", made, found.at)
    return changes


def _own(found: Voted, row: str, group: str) -> str:
    """The letters of a group."""
    return "".join(vote for vote, its in zip(row, found.groupes, strict=True) if its == group)


def _given(letters: str) -> int:
    """How many of them are opinions."""
    return sum(map(letters.count, POIDS))


def _count(own: str, identifier: str, at: Cell) -> Node:
    values = {
        "groupe": identifier,
        "favorables": str(own.count("A") + own.count("B")),
        "mitiges": str(own.count("C")),
        "opposes": str(own.count("D") + own.count("E")),
    }
    return _node(values, at)


def _refuse(found: Voted) -> None:
    """What would tell who they are, or say nothing."""
    if found.items and not found.problems and len(found.groupes) < SEUIL:
        message = f"moins de {SEUIL} votants : leurs votes les désigneraient"
        found.problems.append(_wrong(found.at, message, "ne publiez pas ce vote"))
    twice = {text for text in found.items if found.items.count(text) > 1}
    for text in sorted(twice):
        message = f"la phrase « {text} » est là deux fois"
        found.problems.append(_wrong(found.at, message, "gardez-en une"))


def _row(found: Voted, number: int, row: Sequence[object], voters: Sequence[int]) -> str:
    letters = []
    for at in voters:
        letter = _ANSWERS.get(words(_text(row, at)))
        if letter is None:
            cell = Cell(found.at.classeur, found.at.feuille, number, at)
            found.problems.append(_wrong(cell, "cette réponse n’est pas prévue", _EXPECTED))
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


def _by_words(root: Node, name: str, title: str) -> dict[str, str]:
    """The identifiers of what the file lists, by the words of their titles."""
    held = inside(root, (name,))
    made = {}
    for node in held.value if held and isinstance(held.value, list) else ():
        told, own = inside(node, (title,)), inside(node, ("id",))
        if told and own:
            made[words(str(told.value))] = str(own.value)
    return made


def _free(name: str, taken: set[str]) -> str:
    while name in taken:
        name += "-bis"
    taken.add(name)
    return name


def _put_list(node: Node, name: str, items: list[Node], at: Cell) -> None:
    assert isinstance(node.value, dict)
    if items:
        node.value[name] = Node(items, at.ligne, at.colonne, None, at)
    else:
        node.value.pop(name, None)


def _node(values: Mapping[str, str], at: Cell) -> Node:
    fields = {key: Node(each, at.ligne, at.colonne, None, at) for key, each in values.items()}
    return Node(fields, at.ligne, at.colonne, None, at)


def _wrong(at: Cell, message: str, remedy: str) -> Problem:
    return Problem(at.classeur, at.ligne + 1, at.colonne + 1, message, remedy, feuille=at.feuille)
