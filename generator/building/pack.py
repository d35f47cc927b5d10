"""What one dossier gave, in one file that is checked when it is read; it holds data alone."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Final, Literal

from pydantic import TypeAdapter, ValidationError

from generator.links import Linked
from generator.publication import DossierSummary
from generator.reading.problem import Problem

_MAGIC: Final = b"horizon pack 1\n"
_DIGEST: Final = 32

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
    resume: int
    """Bytes of its summary, which come first."""


@dataclass(frozen=True)
class Pack:
    """The head, the summary as JSON, and the content of every entry, one after the other."""

    head: Head
    content: bytes

    @property
    def summary(self) -> DossierSummary:
        """What goes across dossiers."""
        return _SUMMARY.validate_json(self.content[: self.head.resume])


_HEAD: Final = TypeAdapter(Head)
_SUMMARY: Final = TypeAdapter(DossierSummary)


def summary_bytes(summary: DossierSummary) -> bytes:
    """`summary` as a pack holds it."""
    return _SUMMARY.dump_json(summary)


def save(path: Path, pack: Pack) -> None:
    """Write `pack` at `path` in one step."""
    head = _HEAD.dump_json(pack.head)
    body = b"".join((len(head).to_bytes(8), head, pack.content))
    with NamedTemporaryFile(dir=path.parent, delete=False) as file:
        file.write(_MAGIC + _digest(body) + body)
    with suppress(FileNotFoundError):  # another build has just swept the folder
        Path(file.name).replace(path)


def load(path: Path, day: date) -> Pack | None:
    """The pack at `path` if it is whole and holds on `day`."""
    try:
        said = path.read_bytes()
    except OSError:
        return None
    start = len(_MAGIC) + _DIGEST
    body = said[start:]
    if said[:start] != _MAGIC + _digest(body):
        return None
    length = int.from_bytes(body[:8])
    try:
        head = _HEAD.validate_json(body[8 : 8 + length])
    except ValidationError:
        return None
    if not head.du <= day < head.jusqu_au:
        return None
    return Pack(head, body[8 + length :])


def _digest(body: bytes) -> bytes:
    return blake2b(body, digest_size=_DIGEST).digest()
