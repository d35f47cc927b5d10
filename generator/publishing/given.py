"""What a dossier gives to what goes across them: plain data, each part kept apart."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields
from typing import Any, Final, TypeVar, get_type_hints, overload

from pydantic import TypeAdapter

from generator.derived.jeux import Donnees, Jeu
from generator.derived.nouvelles import Nouvelle
from generator.derived.summary import Summary
from generator.exports.tables import makers
from generator.maps.site import MapSummary

T = TypeVar("T")


@dataclass(frozen=True)
class Given:
    """The parts of one dossier; texts, numbers, addresses and ready bytes alone."""

    summary: Summary
    carte: MapSummary
    cartes: int
    """How many maps it has."""
    nouvelles: tuple[Nouvelle, ...]
    colonne: bytes
    """Its column of the comparison, in case the page of all does not hold it."""
    donnees: Donnees
    """Its data, their tables apart."""
    jeux: Sequence[Jeu | None]
    """Its tables, by rank."""
    lignes: Sequence[bytes]
    """The rows of each table as they stand in its files, one file after the other."""
    agenda: bytes
    """The entries of its calendar."""
    catalogue: bytes
    """Its data in the catalogue."""
    choses: bytes
    """The script of the things that the search finds in it."""


_TABLES: Final = len(tuple(makers()))
_BY_RANK: Final = ("jeux", "lignes")


def _kinds() -> Iterator[tuple[str, Any]]:
    """Every part: its name, and what it is."""
    for name, kind in get_type_hints(Summary).items():
        yield f"summary.{name}", kind
    for field in fields(Given):
        if field.name in _BY_RANK:
            kind = Jeu | None if field.name == "jeux" else bytes
            yield from ((f"{field.name}.{rank}", kind) for rank in range(_TABLES))
        elif field.name != "summary":
            yield field.name, get_type_hints(Given)[field.name]


_KINDS: Final = {name: None if kind is bytes else TypeAdapter[Any](kind) for name, kind in _kinds()}

NAMES: Final = tuple(_KINDS)
"""The names of all parts."""


def written(given: Given) -> Iterator[bytes]:
    """The parts, in the order of their names."""
    for name, kind in _KINDS.items():
        value: Any = given
        for step in name.split("."):
            value = value[int(step)] if step.isdecimal() else getattr(value, step)
        yield value if kind is None else kind.dump_json(value)


def parsed(name: str, text: bytes) -> Any:
    """The part of that name, as it was written. Raises ValidationError."""
    kind = _KINDS[name]
    return text if kind is None else kind.validate_json(text)


def lazily(load: Callable[[str], Any]) -> Given:
    """What a dossier gives, each part loaded, by its name, when it is first asked for."""
    return _lazy(Given, lambda name: _part(name, load))


def _part(name: str, load: Callable[[str], Any]) -> Any:
    if name == "summary":
        return _lazy(Summary, lambda field: load(f"summary.{field}"))
    if name in _BY_RANK:
        return _Loaded(lambda rank: load(f"{name}.{rank}"))
    return load(name)


class _Loaded(Sequence[Any]):
    """A part for each table; each is loaded when it is asked for."""

    def __init__(self, load: Callable[[int], Any]) -> None:
        self.load = load

    def __len__(self) -> int:
        return _TABLES

    @overload
    def __getitem__(self, at: int) -> Any: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Any]: ...
    def __getitem__(self, at: int | slice) -> Any:
        if isinstance(at, slice):
            return [self.load(rank) for rank in range(_TABLES)[at]]
        return self.load(range(_TABLES)[at])


def _lazy(kind: type[T], load: Callable[[str], Any]) -> T:
    made: T = object.__new__(_LOADING[kind])
    made.__dict__["_load"] = load
    return made


def _loading(kind: type) -> type:
    """The same kind of thing, whose fields are loaded one by one; files are not held."""
    names = frozenset(get_type_hints(kind))

    def load(self: Any, name: str) -> Any:
        if name not in names:
            raise AttributeError(name)
        value = self.__dict__["_load"](name)
        if not isinstance(value, bytes):
            self.__dict__[name] = value
        return value

    return type(kind.__name__, (kind,), {"__getattr__": load})


_LOADING: Final[dict[type, type]] = {kind: _loading(kind) for kind in (Given, Summary)}
