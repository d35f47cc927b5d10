"""What a dossier gives to what goes across them: plain data, each part kept apart."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, Final, TypeVar, get_type_hints, overload

from pydantic import TypeAdapter

from generator.derived.jeux import Donnees, Jeu
from generator.derived.nouvelles import Nouvelle
from generator.derived.rangement import Trouve
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
_THEMES: Final = "themes"
_TROUVES: Final = tuple[Trouve, ...]


@dataclass(frozen=True)
class Parts:
    """The parts in which what dossiers give is kept, where they share these `themes`."""

    themes: tuple[str, ...]

    @cached_property
    def _kinds(self) -> dict[str, Any]:
        """What each part is, by name."""
        return {f"{prefix}{name}": kind for prefix, name, kind in self._found()}

    def _found(self) -> Iterator[tuple[str, str, Any]]:
        for name, kind in get_type_hints(Summary).items():
            if name == _THEMES:
                yield from (("summary.themes.", each, _TROUVES) for each in self.themes)
            else:
                yield "summary.", name, kind
        for name, kind in get_type_hints(Given).items():
            if name in _BY_RANK:
                one = Jeu | None if name == "jeux" else bytes
                yield from ((f"{name}.", str(rank), one) for rank in range(_TABLES))
            elif name != "summary":
                yield "", name, kind

    @cached_property
    def places(self) -> dict[str, int]:
        """The place of each part, by its name."""
        return {name: at for at, name in enumerate(self._kinds)}

    def written(self, given: Given) -> Iterator[bytes]:
        """The parts, in their order."""
        for name, kind in self._kinds.items():
            value = _found(given, name)
            yield value if kind is bytes else adapter(kind).dump_json(value)

    def parsed(self, name: str, text: bytes) -> Any:
        """The part of that name, as it was written. Raises ValidationError."""
        kind = self._kinds[name]
        return text if kind is bytes else adapter(kind).validate_json(text)

    def lazily(self, load: Callable[[str], Any]) -> Given:
        """What a dossier gives, each part loaded, by its name, when it is first asked for."""
        return _lazy(Given, lambda name: self._part(name, load))

    def _part(self, name: str, load: Callable[[str], Any]) -> Any:
        if name == "summary":
            return _lazy(Summary, lambda field: self._of_summary(field, load))
        if name in _BY_RANK:
            return _ByRank(lambda rank: load(f"{name}.{rank}"))
        return load(name)

    def _of_summary(self, name: str, load: Callable[[str], Any]) -> Any:
        if name == _THEMES:
            return _ByName(self.themes, lambda theme: load(f"summary.themes.{theme}"))
        return load(f"summary.{name}")


def _found(given: Given, name: str) -> Any:
    value: Any = given
    for step in name.split("."):
        if isinstance(value, Mapping):
            value = value.get(step, ())
        else:
            value = value[int(step)] if step.isdecimal() else getattr(value, step)
    return value


@cache
def adapter(kind: Any) -> TypeAdapter[Any]:
    """What writes and reads values of this kind."""
    return TypeAdapter(kind)


class _ByRank(Sequence[Any]):
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


class _ByName(Mapping[str, Any]):
    """A part for each name; each is loaded when it is asked for."""

    def __init__(self, names: tuple[str, ...], load: Callable[[str], Any]) -> None:
        self.names, self.load = names, load

    def __len__(self) -> int:
        return len(self.names)

    def __iter__(self) -> Iterator[str]:
        return iter(self.names)

    def __getitem__(self, name: str) -> Any:
        if name not in self.names:
            raise KeyError(name)
        return self.load(name)


def _lazy(kind: type[T], load: Callable[[str], Any]) -> T:
    made: T = object.__new__(_LOADING[kind])
    made.__dict__["_load"] = load
    return made


def _loading(kind: type) -> type:
    """The same kind of thing, whose fields are loaded one by one; files are not held."""
    names = frozenset(get_type_hints(kind))
    assert not any(hasattr(kind, name) for name in names), "a default would stand for what is kept"

    def load(self: Any, name: str) -> Any:
        if name not in names:
            raise AttributeError(name)
        value = self.__dict__["_load"](name)
        if not isinstance(value, bytes):
            self.__dict__[name] = value
        return value

    return type(kind.__name__, (kind,), {"__getattr__": load})


_LOADING: Final[dict[type, type]] = {kind: _loading(kind) for kind in (Given, Summary)}
