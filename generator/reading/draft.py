"""What is still being prepared: left out of the published site, remembered for messages."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.reading.tree import Node

Loc = tuple[int | str, ...]


@dataclass(frozen=True)
class Draft:
    """The identifier of something left out, if it has one, and where it stands."""

    id: str
    fichier: str
    ligne: int


def is_draft(node: Node) -> bool:
    """Whether `node` says `brouillon: oui`."""
    said = node.value.get("brouillon") if isinstance(node.value, dict) else None
    return said is not None and str(said.value).lower() in {"oui", "true"}


def prune(root: Node, fichier: str) -> tuple[tuple[Draft, ...], frozenset[Loc]]:
    """Take the drafts out of `root`; what they were, and the lists that this left empty."""
    if is_draft(root):
        return tuple(_drafts(root, fichier)), frozenset()
    drafts: list[Draft] = []
    emptied: set[Loc] = set()
    _prune(root, (), fichier, drafts, emptied)
    return tuple(drafts), frozenset(emptied)


def _prune(node: Node, loc: Loc, fichier: str, drafts: list[Draft], emptied: set[Loc]) -> None:
    value = node.value
    if isinstance(value, str | None):
        return
    children: list[tuple[int | str, Node]]
    children = list(value.items()) if isinstance(value, dict) else list(enumerate(value))
    kept = []
    for step, child in children:
        if is_draft(child):
            drafts.extend(_drafts(child, fichier))
        else:
            kept.append((step, child))
            _prune(child, (*loc, step), fichier, drafts, emptied)
    if len(kept) == len(children):
        return
    if isinstance(value, dict):
        node.value = {str(step): child for step, child in kept}
    else:
        node.value = [child for _, child in kept]
        if not kept:
            emptied.add(loc)


def _drafts(node: Node, fichier: str) -> Iterator[Draft]:
    """`node` and all objects inside it."""
    if isinstance(node.value, dict):
        named = node.value.get("id", node)
        yield Draft(named.value if isinstance(named.value, str) else "", fichier, named.line + 1)
    children = node.value.values() if isinstance(node.value, dict) else node.value or ()
    for child in children:
        if isinstance(child, Node):
            yield from _drafts(child, fichier)
