"""What the models say of a place in a file: which object stands there, with which fields."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from generator.model.base import Modele, Renvoi


def model_at(model: type[BaseModel], loc: Sequence[int | str]) -> type[BaseModel] | None:
    """The model of the object at `loc`, or None where something else stands."""
    here: Any = model
    for step in loc:
        here = _step(here, step)
    return next(_models(here), None)


def _step(annotation: Any, step: int | str) -> Any:
    """What stands at `step` under `annotation`."""
    if (model := next(_models(annotation), None)) and isinstance(step, str):
        field = model.model_fields.get(step)
        return field.annotation if field else None
    return annotation


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models named in `annotation`, through options and lists."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _models(argument)


@cache
def reference_fields(model: type[BaseModel]) -> dict[str, str]:
    """The fields of `model` that name other objects, and the genre of what they name."""
    fields = model.model_fields.items()
    found = ((name, _genre((field.annotation, *field.metadata))) for name, field in fields)
    return {name: genre for name, genre in found if genre}


def _genre(parts: Sequence[Any]) -> str | None:
    for part in parts:
        if isinstance(part, Renvoi):
            return part.genre
        inner = (*get_args(part), *getattr(part, "__metadata__", ()))
        if (get_origin(part) or inner) and (genre := _genre(inner)):
            return genre
    return None


@cache
def child_fields(model: type[BaseModel]) -> tuple[str, ...]:
    """The fields of `model` that hold objects."""
    fields = model.model_fields.items()
    return tuple(name for name, field in fields if next(_models(field.annotation), None))


@cache
def genres(model: type[BaseModel]) -> frozenset[str]:
    """The genres of all that a file of this model may define."""
    own = {model.GENRE} if hasattr(model, "GENRE") else set()
    inner = (_models(model.model_fields[name].annotation) for name in child_fields(model))
    return frozenset(own).union(*(genres(child) for children in inner for child in children))


def objects(model: Modele) -> Iterator[tuple[tuple[int | str, ...], Modele]]:
    """`model` and every object inside it, with its place."""
    yield (), model
    for name in child_fields(type(model)):
        value = getattr(model, name)
        if isinstance(value, Modele):
            yield from (((name, *loc), found) for loc, found in objects(value))
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                yield from (((name, index, *loc), found) for loc, found in objects(item))


def texts(model: Modele) -> Iterator[tuple[tuple[int | str, ...], str]]:
    """The texts of one object, those of lists included, with their places; not of objects in it."""
    for name in type(model).model_fields:
        value = getattr(model, name)
        if type(value) is str:
            yield (name,), value
        elif isinstance(value, tuple):
            yield from (((name, at), each) for at, each in enumerate(value) if type(each) is str)
