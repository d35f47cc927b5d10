"""Every key that a file may have, as its model tells it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, get_args

from pydantic import BaseModel

from generator.model.base import Modele


@dataclass(frozen=True)
class Cle:
    """A key: whether it is required, and what it holds."""

    nom: str
    obligatoire: bool
    texte: str


@dataclass(frozen=True)
class Groupe:
    """The keys of a kind of object; `sous`: the keys that lead to it from the top of the file."""

    sous: str
    texte: str
    cles: tuple[Cle, ...]


def groupes(modele: type[Modele]) -> tuple[Groupe, ...]:
    """The keys of a file, then those of the objects in it, each kind once."""
    return tuple(_groupes(modele, "", set()))


def _groupes(modele: type[BaseModel], sous: str, seen: set[type[BaseModel]]) -> Iterator[Groupe]:
    seen.add(modele)
    fields = modele.model_fields.items()
    keys = (Cle(name, field.is_required(), field.description or "") for name, field in fields)
    yield Groupe(sous, (modele.__doc__ or "").strip(), tuple(keys))
    for name, field in fields:
        for inner in _models(field.annotation):
            if inner not in seen:
                yield from _groupes(inner, f"{sous} › {name}" if sous else name, seen)


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _models(argument)
