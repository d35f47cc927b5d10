"""The questionnaire as it is filled, one row a person: counted by group, then forgotten.

No answer of a person is written in a file or printed, not even in what is said of a mistake.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from generator.model.folding import words
from generator.model.scalaires import SEUIL
from generator.model.vocabulaire import ContexteEchange, Proximite, ReseauRelationnel
from generator.reading.problem import Problem
from generator.reading.tree import Cell, Node
from generator.workbook.change import Change
from generator.workbook.grid import Grid
from generator.workbook.names import Names
from generator.workbook.place import put
from generator.workbook.rows import inside
from generator.workbook.values import scalar, shown

TITRE: Final = "Réponses"
GROUPE: Final = "Groupe"
_GRID: Final = ("0", "1", "2", "NC")
_RANKS: Final = ("1", "2", "3")
_YES: Final = ("oui", "non")
_DEGREES: Final = ("aucun", "occasionnel", "regulier", "non_concerne")
_PLACES: Final = ("premier", "deuxieme", "troisieme")


@dataclass(frozen=True)
class Asked:
    """A question as a column: what it fills, and the answers that it takes."""

    titre: str
    fills: tuple[str, ...]
    answers: tuple[str, ...]
    aide: str


def questions() -> Iterator[Asked]:
    """The columns, in the order of the instrument."""
    for reseau in ReseauRelationnel:
        for contexte in ContexteEchange:
            titre = f"1. {reseau.libelle} : {contexte.libelle.lower()}"
            fills = ("q1", reseau.value, contexte.value)
            yield Asked(titre, fills, _GRID, "0 aucun, 1 occasionnel, 2 régulier, NC.")
    for place in Proximite:
        yield Asked(f"2. {place.libelle}", ("q2", place.value), _RANKS, "Rang : 1, 2 ou 3.")
    for number, titre in (("3", "Côtoyer davantage"), ("4", "Rassemblements"), ("5", "Contribuer")):
        yield Asked(
            f"{number}. {titre}", (f"q{number}",), _YES, "oui ou non ; vide : sans réponse."
        )


@dataclass
class Counted:
    """The answers of each group, counted; `cell`: where the sheet is."""

    persons: Counter[str] = field(default_factory=Counter)
    answers: dict[str, Counter[tuple[Asked, str]]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    cell: Cell | None = None


def counted(grids: Sequence[Grid], classeur: str, names: Names) -> Counted:
    """The counts of the sheet of answers, when it has rows."""
    made = Counted()
    grid = next((each for each in grids if words(each.titre) == words(TITRE)), None)
    known = {words(each.titre): each for each in questions()}
    top = _top(grid) if grid else None
    if grid is None or top is None:
        return made
    texts = [words(shown(raw)) for raw in grid.rows[top]]
    heads = {index: known[text] for index, text in enumerate(texts) if text in known}
    group_at = texts.index(words(GROUPE))
    made.cell = Cell(classeur, grid.titre, top, group_at)
    for number, row in enumerate(grid.rows[top + 1 :], start=top + 1):
        cells = {at: shown(row[at]) for at in (group_at, *heads) if at < len(row)}
        said = {at: text for at, text in cells.items() if text}
        if not said or any(
            words(text) == words(heads[at].aide) for at, text in said.items() if at in heads
        ):
            continue
        where = Cell(classeur, grid.titre, number, group_at)
        group = names.find("groupe", cells.get(group_at, ""))
        if group is None:
            remedy = "choisissez un groupe de la feuille Groupes interrogés, ou ajoutez-le là"
            made.problems.append(_wrong(where, "ce groupe n’est pas connu", remedy))
            continue
        made.persons[group] += 1
        tally = made.answers.setdefault(group, Counter())
        for at, asked in heads.items():
            answer = _answer(asked, row[at] if at < len(row) else None)
            if answer is None:
                remedy = f"écrivez {', '.join(asked.answers[:-1])} ou {asked.answers[-1]}"
                place = Cell(classeur, grid.titre, number, at)
                made.problems.append(_wrong(place, "cette réponse n’est pas prévue", remedy))
            elif answer:
                tally[asked, answer] += 1
    return made


def take_in(found: Counted, trees: Mapping[str, Node]) -> tuple[list[Change], list[Problem]]:
    """Let the groups of the dossier say what was counted; groups too small are refused."""
    changes: list[Change] = []
    problems = list(found.problems)
    root = trees.get("questionnaire")
    listed = inside(root, ("groupes",)) if root else None
    at = found.cell
    if at is None or root is None or problems:
        return changes, problems
    said = inside(root, ("seuil",))
    least = int(str(said.value)) if said and str(said.value).isdecimal() else SEUIL
    for node in listed.value if listed and isinstance(listed.value, list) else ():
        own = inside(node, ("id",)) if isinstance(node, Node) else None
        group = str(own.value) if own else ""
        if group not in found.persons or not isinstance(node, Node):
            continue
        if found.persons[group] < least:
            message = f"un groupe a moins de {least} personnes : ses réponses les désigneraient"
            problems.append(_wrong(at, message, "réunissez-le à un autre groupe"))
            continue
        _fill(node, found.answers[group], found.persons[group], at)
        changes.append(
            Change(TITRE, "modifié", group, "comptes", "", f"{found.persons[group]} personnes")
        )
    return changes, problems


def _fill(node: Node, tally: Counter[tuple[Asked, str]], persons: int, at: Cell) -> None:
    put(node, ("effectif",), str(persons), at)
    grid: list[Node] = []
    ranks: list[Node] = []
    for asked in questions():
        counts = [tally[asked, answer] for answer in asked.answers]
        if not sum(counts):
            continue
        if asked.fills[0] == "q1":
            row = {"reseau": asked.fills[1], "contexte": asked.fills[2]}
            grid.append(_object(row | dict(zip(_DEGREES, map(str, counts), strict=True)), at))
        elif asked.fills[0] == "q2":
            row = {"proximite": asked.fills[1]}
            ranks.append(_object(row | dict(zip(_PLACES, map(str, counts), strict=True)), at))
        else:
            put(node, (*asked.fills, "oui"), str(counts[0]), at)
            put(node, (*asked.fills, "non"), str(counts[1]), at)
            put(node, (*asked.fills, "sans_reponse"), str(persons - sum(counts)), at)
    assert isinstance(node.value, dict)
    for name, rows in (("q1", grid), ("q2", ranks)):
        if rows:
            node.value[name] = Node(rows, at.ligne, at.colonne, None, at)


def _object(values: Mapping[str, str], at: Cell) -> Node:
    fields = {key: Node(each, at.ligne, at.colonne, None, at) for key, each in values.items()}
    return Node(fields, at.ligne, at.colonne, None, at)


def _answer(asked: Asked, raw: object) -> str | None:
    """The answer as the column knows it; empty: none was given; None: it is not one of them."""
    text = shown(raw)  # type: ignore[arg-type]
    if asked.answers == _YES and text:
        text = scalar("flag", raw)  # type: ignore[arg-type]
    known = {words(each): each for each in asked.answers} | {"": ""}
    return known.get(words(text))


def _top(grid: Grid) -> int | None:
    for number, row in enumerate(grid.rows[:25]):
        texts = {words(shown(raw)) for raw in row}
        if words(GROUPE) in texts and len(texts) > 2:
            return number
    return None


def _wrong(at: Cell, message: str, remedy: str) -> Problem:
    return Problem(at.classeur, at.ligne + 1, at.colonne + 1, message, remedy, feuille=at.feuille)
