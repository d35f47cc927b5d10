"""What one dossier gave, in one file whose parts are checked when they are read; data alone."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from itertools import chain
from pathlib import Path
from struct import Struct
from tempfile import NamedTemporaryFile
from typing import Final, Literal

from pydantic import TypeAdapter, ValidationError

from generator.links import Linked
from generator.publication import DossierSummary
from generator.reading.problem import Problem

_MAGIC: Final = b"horizon pack 3\n"
_DIGEST: Final = 32
_INDEX: Final = Struct("<LL" + f"Q{_DIGEST}s" * 4)
"""The days from and to which it holds; length and digest of the head, summary, column, files."""

Genre = Literal["page", "hidden", "file"]
"""A page, one that neither search nor the map of the site shows, any other file."""


@dataclass(frozen=True)
class Entry:
    """One file of a dossier: its address and its bytes counted. Long files come in parts."""

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
    content: bytes


_HEAD: Final = TypeAdapter(Head)
_SUMMARY: Final = TypeAdapter(DossierSummary)


def save(path: Path, pack: Pack) -> None:
    """Write `pack` at `path` in one step."""
    parts = (
        _HEAD.dump_json(pack.head),
        _SUMMARY.dump_json(pack.summary),
        pack.colonne,
        pack.content,
    )
    days = (pack.head.du.toordinal(), pack.head.jusqu_au.toordinal())
    told = chain.from_iterable((len(part), _digest(part)) for part in parts)
    index = _INDEX.pack(*days, *told)
    with NamedTemporaryFile(dir=path.parent, delete=False) as file:
        file.writelines((_MAGIC, _digest(index), index, *parts))
    with suppress(FileNotFoundError):  # another build has just swept the folder
        Path(file.name).replace(path)


def head(path: Path, day: date) -> Head | None:
    """The head of the pack at `path` if it is whole and holds on `day`."""
    found = _part(path, day, 0)
    with suppress(ValidationError):
        return _HEAD.validate_json(found) if found is not None else None
    return None


def summary(path: Path, day: date) -> DossierSummary | None:
    """What goes across dossiers, if it is whole and holds on `day`."""
    found = _part(path, day, 1)
    with suppress(ValidationError):
        return _SUMMARY.validate_json(found) if found is not None else None
    return None


def colonne(path: Path, day: date) -> bytes | None:
    """Its column of the comparison, if it is whole and holds on `day`."""
    return _part(path, day, 2)


def content(path: Path, day: date) -> bytes | None:
    """The content of every entry, one after the other, if it is whole and holds on `day`."""
    return _part(path, day, 3)


def _part(path: Path, day: date, number: int) -> bytes | None:
    try:
        with path.open("rb") as file:
            said = file.read(len(_MAGIC) + _DIGEST + _INDEX.size)
            index = said[-_INDEX.size :]
            if said != _MAGIC + _digest(index) + index:
                return None
            start, end, *told = _INDEX.unpack(index)
            file.seek(sum(told[: 2 * number : 2]), 1)
            part = file.read(told[2 * number])
    except OSError:
        return None
    whole = _digest(part) == told[2 * number + 1]
    return part if whole and start <= day.toordinal() < end else None


def _digest(body: bytes) -> bytes:
    return blake2b(body, digest_size=_DIGEST).digest()
