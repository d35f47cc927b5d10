"""A column of a sheet: the field it fills, and what may be typed there."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import UnionType
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from generator.model.base import Modele, Renvoi
from generator.model.demarche import Demarche
from generator.model.liste import DeListe
from generator.model.scalaires import Heure, Id, Jour, Prose, Texte
from generator.model.vocabulaire import Terme
from generator.workbook.words import ARRANGED, header

Kind = Literal["text", "prose", "code", "integer", "number", "flag", "day", "hour", "slug"]


@dataclass(frozen=True)
class Column:
    """`path`: the field, from its object; empty: the object that holds this one.

    `termes`: the words of a closed list by value. `genre`: what kind of object it names.
    """

    path: tuple[str, ...]
    titre: str
    aide: str = ""
    kind: Kind = "text"
    required: bool = False
    multiple: bool = False
    termes: Mapping[str, str] = field(default_factory=dict, hash=False)
    genre: str = ""

    @property
    def lines(self) -> bool:
        """Whether it holds several texts, one a line."""
        return self.multiple and self.kind == "text" and not (self.termes or self.genre)


@dataclass(frozen=True)
class Kept:
    """A field that holds objects of its own, which have their own sheet."""

    path: tuple[str, ...]
    modele: type[Modele]
    described: str


@dataclass(frozen=True)
class _Shape:
    """What an annotation says, once options, lists and marks are taken off."""

    base: Any
    marks: tuple[Any, ...]
    multiple: bool


def columns(
    modele: type[Modele], demarche: Demarche, years: Sequence[str]
) -> tuple[list[Column], list[Kept]]:
    """The columns of the objects of a `modele`, and the fields that take a sheet of their own."""
    found: list[Column] = []
    kept: list[Kept] = []
    for each in _walk(modele, (), demarche, years, required=True):
        (kept if isinstance(each, Kept) else found).append(each)  # type: ignore[arg-type]
    found.sort(key=lambda column: _place(column.path))
    return found, kept


def _place(path: tuple[str, ...]) -> int:
    """What everything has comes after what is its own, and the identifier last."""
    if path == ("id",):
        return len(ARRANGED) + 1
    return ARRANGED.index(path[0]) + 1 if len(path) == 1 and path[0] in ARRANGED else 0


def _walk(
    modele: type[Modele],
    before: tuple[str, ...],
    demarche: Demarche,
    years: Sequence[str],
    *,
    required: bool,
    name: str = "",
) -> Iterator[Column | Kept]:
    owner = name or modele.__name__
    own = [key for key in modele.__annotations__ if key in modele.model_fields]
    for key in dict.fromkeys([*own, *modele.model_fields]):
        info = modele.model_fields[key]
        path = (*before, key)
        shape = _shape(info.annotation, tuple(info.metadata))
        described = " ".join((info.description or "").split())
        needed = required and info.is_required()
        if isinstance(shape.base, type) and issubclass(shape.base, Modele):
            if shape.multiple:
                yield Kept(path, shape.base, described)
            else:
                yield from _walk(shape.base, path, demarche, years, required=needed, name=owner)
        elif shape.base is dict:
            label = header(owner, path)
            for year in years:
                yield Column((*path, year), f"{label} {year}", described, "integer")
        else:
            yield _column(path, owner, described, shape, demarche, required=needed)


def _column(
    path: tuple[str, ...],
    owner: str,
    described: str,
    shape: _Shape,
    demarche: Demarche,
    *,
    required: bool,
) -> Column:
    kind, terms, genre = _kind(shape), {}, ""
    for mark in shape.marks:
        if isinstance(mark, Renvoi):
            genre = mark.genre
        if isinstance(mark, DeListe):
            terms = {term.value: term.libelle for term in demarche.liste(mark.nom)}
    if isinstance(shape.base, type) and issubclass(shape.base, Terme):
        terms = {term.value: term.libelle for term in shape.base}
    titre = header(owner, path)
    return Column(path, titre, described, kind, required, shape.multiple, terms, genre)


def _shape(annotation: Any, marks: tuple[Any, ...]) -> _Shape:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _shape(arguments[0], (*marks, *arguments[1:]))
    if origin in {Union, UnionType}:
        return _shape(next(each for each in arguments if each is not type(None)), marks)
    if origin is tuple:
        inner = _shape(arguments[0], marks)
        return _Shape(inner.base, inner.marks, multiple=True)
    return _Shape(origin or annotation, marks, multiple=False)


def _kind(shape: _Shape) -> Kind:
    marks = _flat(shape.marks)
    for kind, scalar in _SCALARS.items():
        if _flat(scalar.__metadata__) <= marks:
            return kind
    kinds: dict[Any, Kind] = {int: "integer", float: "number", bool: "flag"}
    return kinds.get(shape.base, "code" if shape.base is str else "text")


def _flat(marks: tuple[Any, ...]) -> set[str]:
    """Marks that can be compared, even those inside a `Field`."""
    inner = (mark.metadata if isinstance(mark, FieldInfo) else [mark] for mark in marks)
    return {repr(mark) for group in inner for mark in group}


_SCALARS: Final[dict[Kind, Any]] = {
    "day": Jour,
    "hour": Heure,
    "text": Texte,
    "prose": Prose,
    "slug": Id,
}
"""The scalar types that are typed in a way of their own."""
