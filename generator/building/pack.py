"""What one dossier gave, in one file whose parts are checked when they are read; data alone."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final, Generic, Literal, NamedTuple, TypeVar

from pydantic import TypeAdapter, ValidationError

from generator.building.parts import Days, digests, read, write
from generator.publishing.given import Given, Parts
from generator.publishing.links import Linked
from generator.reading.problem import Problem

T = TypeVar("T")
Genre = Literal["page", "hidden", "file"]
"""A page, one that neither search nor the map of the site shows, any other file."""


@dataclass(frozen=True)
class Value(Generic[T]):
    """A part that was read: it may be nothing."""

    value: T


class Entry(NamedTuple):
    """One file: its address and its bytes counted."""

    adresse: str
    genre: Genre
    taille: int


@dataclass(frozen=True)
class Head:
    """What is known of a dossier without its files.

    It holds from `du` to the day before `jusqu_au`. `lettre`: that of the territory.
    """

    identifiant: str
    lettre: str
    du: date
    jusqu_au: date
    entries: tuple[Entry, ...]
    linked: Linked
    warnings: tuple[Problem, ...]


@dataclass(frozen=True)
class Pack:
    """The head, what goes across dossiers, and the content of every entry, one after the other."""

    head: Head
    given: Given
    content: bytes


_HEAD: Final = TypeAdapter(Head)
_FIRST: Final = 2
"""Where the parts that are given stand, after the head and the content."""


@dataclass(frozen=True)
class Known:
    """The head of a pack, and what tells each part that is given from any other, by their order."""

    head: Head
    given: tuple[bytes, ...]


def save(path: Path, pack: Pack, parts: Parts) -> Known:
    """Write `pack` at `path` in one step; returns what is known of it."""
    texts = (_HEAD.dump_json(pack.head), pack.content, *parts.written(pack.given))
    told = write(path, Days(pack.head.du, pack.head.jusqu_au), [(text,) for text in texts])
    return Known(pack.head, told[_FIRST:])


def head(path: Path, day: date) -> Known | None:
    """What is known of the pack at `path` if it is whole and holds on `day`."""
    text, told = read(path, day, 0), digests(path, day)
    with suppress(ValidationError):
        if text and told:
            return Known(_HEAD.validate_json(text), told[_FIRST:])
    return None


def content(path: Path, day: date) -> bytes | None:
    """The content of every entry, one after the other, if it is whole and holds on `day`."""
    return read(path, day, 1)


def given(path: Path, day: date, name: str, parts: Parts) -> Value[Any] | None:
    """The part of that name, if it is whole and holds on `day`."""
    text = read(path, day, _FIRST + parts.places[name])
    with suppress(ValidationError):
        return Value(parts.parsed(name, text)) if text is not None else None
    return None
