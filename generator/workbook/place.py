"""Puts values at their place in the values of a file, and takes them out again."""

from collections.abc import Sequence

from generator.reading.tree import Cell, Node
from generator.workbook.rows import inside
from generator.workbook.typed import Value


def put(node: Node, path: Sequence[str], value: Value, at: Cell) -> None:
    """Let the field at `path` hold `value`, or nothing."""
    *before, last = path
    if value is None:
        _take(node, path)
        return
    for step in before:
        node = _entered(node, step, at)
    if isinstance(value, list):
        items = [Node(each, at.ligne, at.colonne, None, at) for each in value]
        made = Node(items, at.ligne, at.colonne, None, at)
    else:
        made = Node(value, at.ligne, at.colonne, None, at)
    if isinstance(node.value, dict):
        node.value[last] = made


def mark(node: Node, path: Sequence[str], at: Cell) -> None:
    """Remember that what stands at `path`, or could stand there, is the cell `at`."""
    found = inside(node, path)
    if found is None or found.value is None:
        empty(node, path, at)
    if found is not None:
        found.cell = at
        for each in found.value if isinstance(found.value, list) else ():
            each.cell = at


def empty(node: Node, path: Sequence[str], at: Cell) -> None:
    """Remember the empty cell `at` of the field at `path`."""
    for step in path:
        own = node.value if isinstance(node.value, dict) else {}
        if step not in own:
            node.empty = {step: Node(None, at.ligne, at.colonne, None, at), **(node.empty or {})}
            return
        node = own[step]
        node.cell = node.cell or at


def insert(node: Node, steps: Sequence[str], item: Node, after: Node | None) -> None:
    """Put `item` into the list at `steps`, after another of its items or last."""
    at = item.cell
    assert at
    for step in steps[:-1]:
        node = _entered(node, step, at)
    own = node.value
    if not isinstance(own, dict):
        return
    held = own.get(steps[-1])
    if held is None or not isinstance(held.value, list):
        held = own[steps[-1]] = Node([], at.ligne, at.colonne, None, at)
    assert isinstance(held.value, list)
    index = next((i for i, each in enumerate(held.value, 1) if each is after), len(held.value))
    held.value.insert(index, item)


def drop(root: Node, holder: Node, item: Node) -> None:
    """Take `item` out of its list, and the list with it when that leaves it empty."""
    if isinstance(holder.value, list):
        holder.value = [each for each in holder.value if each is not item]
        if not holder.value:
            _forget(root, holder)


def _entered(node: Node, step: str, at: Cell) -> Node:
    own = node.value
    assert isinstance(own, dict)
    if step not in own or not isinstance(own[step].value, dict):
        own[step] = Node({}, at.ligne, at.colonne, None, at)
    return own[step]


def _take(node: Node, path: Sequence[str]) -> None:
    """Take out what stands at `path`, and what that leaves empty around it."""
    above = inside(node, path[:-1])
    if above is None or not isinstance(above.value, dict):
        return
    above.value.pop(path[-1], None)
    if not above.value and len(path) > 1:
        _take(node, path[:-1])


def _forget(node: Node, gone: Node) -> None:
    if isinstance(node.value, dict):
        node.value = {key: each for key, each in node.value.items() if each is not gone}
    inner = node.value.values() if isinstance(node.value, dict) else node.value
    for each in inner if inner and not isinstance(inner, str) else ():
        if isinstance(each, Node):
            _forget(each, gone)
