"""What is still being prepared: left out of the published site, remembered for messages."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pydantic import BaseModel

from generator.reading.shape import model_at
from generator.reading.tree import Node

Loc = tuple[int | str, ...]


@dataclass(frozen=True)
class Draft:
    """The identifier of something left out, if it has one, and where it stands."""

    id: str
    fichier: str
    ligne: int


def is_draft(node: Node, model: type[BaseModel] | None) -> bool:
    """Whether `node`, a `model`, says `brouillon: oui`; where no draft may be, it is a mistake."""
    if model is None or "brouillon" not in model.model_fields:
        return False
    said = node.value.get("brouillon") if isinstance(node.value, dict) else None
    return said is not None and str(said.value).lower() in {"oui", "true"}


def prune(
    root: Node, fichier: str, model: type[BaseModel]
) -> tuple[tuple[Draft, ...], frozenset[Loc]]:
    """Take the drafts out of `root`; what they were, and the lists that this left empty."""
    if is_draft(root, model):
        return tuple(_drafts(root, fichier)), frozenset()
    drafts: list[Draft] = []
    emptied: set[Loc] = set()
    _prune(_Place(root, (), model), fichier, drafts, emptied)
    return tuple(drafts), frozenset(emptied)


@dataclass(frozen=True)
class _Place:
    """A value, where it stands, and the model of what stands there, if it is an object."""

    node: Node
    loc: Loc
    model: type[BaseModel] | None

    def inside(self, step: int | str, node: Node) -> "_Place":
        model = self.model
        if model and isinstance(step, str):
            model = _model_in(model, step)
        return _Place(node, (*self.loc, step), model)


@cache
def _model_in(model: type[BaseModel], key: str) -> type[BaseModel] | None:
    return model_at(model, (key,))


def _prune(place: _Place, fichier: str, drafts: list[Draft], emptied: set[Loc]) -> None:
    node, loc, value = place.node, place.loc, place.node.value
    if isinstance(value, str | None):
        return
    children: list[tuple[int | str, Node]]
    children = list(value.items()) if isinstance(value, dict) else list(enumerate(value))
    kept = []
    for step, child in children:
        inside = place.inside(step, child)
        if is_draft(child, inside.model):
            drafts.extend(_drafts(child, fichier))
        else:
            kept.append((step, child))
            _prune(inside, fichier, drafts, emptied)
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
