"""The first text of a file of a dossier: every key with what it holds, required ones filled."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generator.derived.reste import A_COMPLETER
from generator.model.base import Modele
from generator.model.demarche import Demarche
from generator.model.liste import DeListe
from generator.reading.shape import child_fields, model_at, reference_fields

_WIDTH: Final = 34
_FIRST: Final[Mapping[type, str]] = {str: A_COMPLETER, int: "1", float: "1", bool: "non"}
_KNOWN: Final = {
    **{"source": "compte-rendu", "date": "2026", "id": "a-completer"},
    **{"pictogramme": "material/home", "phrases": f"[{A_COMPLETER}]"},
}
"""What some keys begin with, whatever their type."""


@dataclass(frozen=True)
class _About:
    demarche: Demarche
    commune: str


def skeleton(modele: type[Modele], demarche: Demarche, commune: str, schema: str) -> str | None:
    """The text of a new file; None when it needs a commune and none is known.

    `commune`: the code of the first commune of the territory. `schema`: where editors find the
    schema of the file.
    """
    about = _About(demarche, commune)
    head = [
        f"# yaml-language-server: $schema={schema}",
        f"# {(modele.__doc__ or '').strip()}",
        "# Retirez le # du début d’une ligne pour la remplir ; le dernier # l’explique.",
        "",
    ]
    try:
        return "\n".join((*head, *_lines(modele, about, active=True))) + "\n"
    except LookupError:
        return None


def _lines(
    modele: type[BaseModel], about: _About, *, active: bool, depth: int = 0
) -> Iterator[str]:
    """A line a key of `modele`; those of a list that nobody needs are comments, all of them."""
    for name, field in modele.model_fields.items():
        kept = active and (field.is_required() or name == "source") and not _spared(name, depth)
        if name in child_fields(modele):
            yield _line(kept, f"{name}:", field, depth)
            inside = model_at(modele, (name,))
            assert inside is not None
            listed = "tuple" in str(field.annotation)
            deeper = _lines(inside, about, active=kept, depth=depth + (2 if listed else 1))
            yield from _dashed(deeper, depth, kept) if listed else deeper
        else:
            value = _value(modele, name, field, about) if kept else ""
            yield _line(kept, f"{name}: {value}".rstrip(), field, depth)


def _spared(name: str, depth: int) -> bool:
    """Whether the file says it once for all that is in it."""
    return name == "source" and depth > 0


def _line(kept: bool, said: str, field: FieldInfo, depth: int) -> str:
    text = f"{'  ' * depth}{said}"
    mark = "" if kept else "# "
    told = " ".join((field.description or "").split())
    return f"{mark}{text:{_WIDTH}} # {told}" if told else f"{mark}{text}"


def _dashed(lines: Iterator[str], depth: int, kept: bool) -> Iterator[str]:
    """The lines of one item of a list: a dash before its first key that is kept."""
    waiting = True
    at = "  " * depth
    for line in lines:
        bare = line.removeprefix("# ")
        commented = bare != line
        if waiting and commented != kept and bare.startswith(f"{at}    "):
            waiting = False
            yield f"{'# ' if commented else ''}{at}  - {bare[len(at) + 4 :]}"
        else:
            yield line


def _value(modele: type[BaseModel], name: str, field: FieldInfo, about: _About) -> str:
    """What a required key begins with. Raises LookupError when nothing can stand there yet."""
    genre = reference_fields(modele).get(name)
    if genre == "commune":
        if not about.commune:
            raise LookupError(name)
        return about.commune
    if name in _KNOWN or genre:
        return _KNOWN[name]
    terms = next((each for each in _parts(field) if isinstance(each, DeListe)), None)
    if terms:
        return next(iter(about.demarche.listes[terms.nom]))
    kind = field.annotation
    if isinstance(kind, type) and issubclass(kind, Enum):
        return str(next(iter(kind)).value)
    return next(
        value
        for type_, value in _FIRST.items()
        if isinstance(kind, type) and issubclass(kind, type_)
    )


def _parts(field: FieldInfo) -> Iterator[Any]:
    yield from field.metadata
    for argument in get_args(field.annotation):
        yield from getattr(argument, "__metadata__", ())
