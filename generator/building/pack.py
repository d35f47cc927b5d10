"""What one dossier gave, in one file whose parts are checked when they are read; data alone."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final, Literal, TypeVar

from pydantic import TypeAdapter, ValidationError

from generator.building.parts import Days, digests, read, write
from generator.publishing.links import Linked
from generator.publishing.render import DossierDonnees, DossierSummary
from generator.reading.problem import Problem

T = TypeVar("T")

Genre = Literal["page", "hidden", "file"]
"""A page, one that neither search nor the map of the site shows, any other file."""


@dataclass(frozen=True)
class Entry:
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
    summary: DossierSummary
    colonne: bytes
    donnees: DossierDonnees
    content: bytes


_HEAD: Final = TypeAdapter(Head)
_SUMMARY: Final = TypeAdapter(DossierSummary)
_DONNEES: Final = TypeAdapter(DossierDonnees)


@dataclass(frozen=True)
class Known:
    """The head of a pack; what tells from any other what it gives to pages and to data of all."""

    head: Head
    pages: bytes
    donnees: bytes


def save(path: Path, pack: Pack) -> Known:
    """Write `pack` at `path` in one step; returns what is known of it."""
    parts = (
        _HEAD.dump_json(pack.head),
        _SUMMARY.dump_json(pack.summary),
        pack.colonne,
        _DONNEES.dump_json(pack.donnees),
        pack.content,
    )
    told = write(path, Days(pack.head.du, pack.head.jusqu_au), [(each,) for each in parts])
    return _known(pack.head, told)


def head(path: Path, day: date) -> Known | None:
    """What is known of the pack at `path` if it is whole and holds on `day`."""
    found, told = _parsed(_HEAD.validate_json, read(path, day, 0)), digests(path, day)
    return _known(found, told) if found and told else None


def summary(path: Path, day: date) -> DossierSummary | None:
    """What goes to the pages of all dossiers, if it is whole and holds on `day`."""
    return _parsed(_SUMMARY.validate_json, read(path, day, 1))


def colonne(path: Path, day: date) -> bytes | None:
    """Its column of the comparison, if it is whole and holds on `day`."""
    return read(path, day, 2)


def donnees(path: Path, day: date) -> DossierDonnees | None:
    """What goes to the data of all dossiers, if it is whole and holds on `day`."""
    return _parsed(_DONNEES.validate_json, read(path, day, 3))


def content(path: Path, day: date) -> bytes | None:
    """The content of every entry, one after the other, if it is whole and holds on `day`."""
    return read(path, day, 4)


def _known(head: Head, digests: tuple[bytes, ...]) -> Known:
    _, of_pages, of_column, of_data, _ = digests
    return Known(head, of_pages + of_column, of_data)


def _parsed(validate: Callable[[bytes], T], text: bytes | None) -> T | None:
    with suppress(ValidationError):
        return validate(text) if text is not None else None
    return None
