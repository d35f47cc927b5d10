"""A grid of votes, as it was read, put into the consultation of a dossier.

Where groups are counted there are no columns: the letters of each item are sorted.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final

from generator.model.consultation import ABSENT, POIDS, comptables, montrables, rangees
from generator.model.folding import order, slug, words
from generator.model.scalaires import SEUIL
from generator.reading.problem import Problem
from generator.reading.tree import Cell, Node, plain
from generator.workbook.abaque import Voted, wrong
from generator.workbook.change import Change
from generator.workbook.place import put
from generator.workbook.rows import inside

FICHIER: Final = "consultation"
_FEUILLE: Final = "Phrases"


def take_votes(
    found: Voted, trees: dict[str, Node], sole: bool = True
) -> tuple[list[Change], list[Problem]]:
    """Let the consultation of the dossier say what was voted, in the one grid that there may be."""
    if not sole:
        remedy = "gardez une grille par classeur : une consultation a un vote, et un seul"
        return [], [wrong(found.at, "une seule grille de votes peut entrer à la fois", remedy)]
    if found.problems:
        return [], found.problems
    at = found.at
    root = trees.setdefault(FICHIER, _node({}, at))
    if inside(root, ("source",)) is None:
        known = inside(trees["territoire"], ("source",))
        put(root, ("source",), str(known.value) if known else None, at)
    if not found.question and inside(root, ("question",)) is None:
        remedy = "ajoutez au-dessus une ligne : Question, puis la question dans la case d’à côté"
        return [], [wrong(found.at, "la question posée manque", remedy)]
    before = _shown_by(root)
    changes = [*_question(found, root), *_items(found, root, _groups(found, root))]
    if before and before != _shown_by(root):
        changes.append(Change(_FEUILLE, "modifié", "Les votes", "montrés", before, _shown_by(root)))
    return changes, []


def _shown_by(root: Node) -> str:
    """How the votes of the file are shown, which may have been published so; empty: it has none."""
    if not any(inside(each, ("votes",)) for each in _listed(root, "items", "texte").values()):
        return ""
    groups = _listed(root, "groupes", "nom").values()
    return "par groupe" if any(inside(each, ("votants",)) for each in groups) else "par votant"


def _question(found: Voted, root: Node) -> Iterator[Change]:
    """Write the question that the grid puts, if it puts one."""
    known = inside(root, ("question",))
    before = str(known.value) if known else ""
    if found.question and found.question != before:
        put(root, ("question",), found.question, found.at)
        if before:
            yield Change(_FEUILLE, "modifié", "Question", "texte", before, found.question)


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
    """Write the items with their votes; those of the file that were not voted on go."""
    known = _listed(root, "items", "texte")
    groups = _by_words(root, "groupes", "nom")
    taken = set(_by_words(root, "items", "texte").values())
    made: list[Node] = []
    changes: list[Change] = []
    counted = [group for group, here in shown_.items() if here]
    for number, (text, row) in enumerate(zip(found.items, found.votes, strict=True), start=1):
        old = known.pop(words(text), None)
        fields = {} if old is None else {**_fields(old)}
        if old is None:
            fields |= _fields(_node({"id": _free(f"phrase-{number}", taken)}, found.at))
        letters = rangees(row) if counted else row
        fields |= _fields(_node({"texte": text, "votes": letters}, found.at))
        item = Node(fields, found.at.ligne, found.at.colonne, None, found.at)
        counts: list[Node] = []
        if comptables([_given(_own(found, row, each)) for each in counted], _given(row)):
            counts = [_count(_own(found, row, e), groups[words(e)], found.at) for e in counted]
        _put_list(item, "groupes", counts, found.at)
        made.append(item)
        changes += _told(text, old, item)
    _put_list(root, "items", made, found.at)
    gone = (inside(each, ("texte",)) for each in known.values())
    return [*changes, *(Change(_FEUILLE, "retiré", str(each.value)) for each in gone if each)]


def _told(text: str, old: Node | None, item: Node) -> Iterator[Change]:
    """What an import says of an item: how many voted each letter, no more."""
    if old is None:
        yield Change(_FEUILLE, "nouveau", text)
    elif plain(old) != plain(item):
        yield Change(_FEUILLE, "modifié", text, "votes", _letters(old), _letters(item))


def _letters(item: Node) -> str:
    """`4 A, 2 B, 1 sans vote`."""
    held = inside(item, ("votes",))
    count = Counter(str(held.value or "") if held else "")
    return ", ".join(
        f"{count[letter]} {'sans vote' if letter == ABSENT else letter}"
        for letter in rangees("".join(count))
    )


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


def _listed(root: Node, name: str, title: str) -> dict[str, Node]:
    """What the file lists, by the words of their titles."""
    held = inside(root, (name,))
    found = held.value if held and isinstance(held.value, list) else ()
    told = ((inside(node, (title,)), node) for node in found)
    return {words(str(each.value)): node for each, node in told if each}


def _by_words(root: Node, name: str, title: str) -> dict[str, str]:
    """The identifiers of what the file lists, by the words of their titles."""
    own = ((key, inside(node, ("id",))) for key, node in _listed(root, name, title).items())
    return {key: str(each.value) for key, each in own if each}


def _fields(node: Node) -> dict[str, Node]:
    return node.value if isinstance(node.value, dict) else {}


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
