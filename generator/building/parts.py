"""A file of a few parts that holds for some days; each part is checked when it is read."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import date
from hashlib import blake2b
from itertools import chain
from pathlib import Path
from struct import Struct
from tempfile import NamedTemporaryFile
from typing import IO, Final, NamedTuple

SUFFIX: Final = ".pack"
"""How the names of such files end."""
_MAGIC: Final = b"horizon parts 1\n"
_DIGEST: Final = 32
_START: Final = Struct("<LLB")
"""The days from and to which it holds, and how many parts follow."""


class Days(NamedTuple):
    """The day from which something holds, and the first one on which it does not."""

    du: date
    jusqu_au: date


class _Index(NamedTuple):
    sizes: tuple[int, ...]
    digests: tuple[bytes, ...]


def write(path: Path, days: Days, parts: Sequence[Iterable[bytes]]) -> tuple[bytes, ...]:
    """Write a file of these parts in one step; returns their digests.

    Each part comes in pieces, which are asked for one after the other.
    """
    path.parent.mkdir(parents=True, exist_ok=True)  # somebody may just have removed it
    with NamedTemporaryFile(dir=path.parent, delete=False) as file:
        file.seek(_room(len(parts)))
        told = [_copied(file, pieces) for pieces in parts]
        index = _START.pack(*(day.toordinal() for day in days), len(told))
        index += _shape(len(told)).pack(*chain.from_iterable(told))
        file.seek(0)
        file.write(_MAGIC + _digest(index) + index)
    with suppress(FileNotFoundError):  # another build has just swept the folder
        Path(file.name).replace(path)
    return tuple(digest for _, digest in told)


def read(path: Path, day: date, number: int) -> bytes | None:
    """The part of this number, if the file holds on `day` and the part is whole."""
    with suppress(OSError), path.open("rb") as file:
        if found := _index(file, day):
            file.seek(sum(found.sizes[:number]), 1)
            part = file.read(found.sizes[number])
            return part if _digest(part) == found.digests[number] else None
    return None


def digests(path: Path, day: date) -> tuple[bytes, ...]:
    """The digest of each part as it was written; none if the file does not hold on `day`."""
    with suppress(OSError), path.open("rb") as file:
        if found := _index(file, day):
            return found.digests
    return ()


def _index(file: IO[bytes], day: date) -> _Index | None:
    """The index at the head of `file`, which is then at its first part."""
    said = file.read(len(_MAGIC) + _DIGEST + _START.size)
    if len(said) < len(_MAGIC) + _DIGEST + _START.size or not said.startswith(_MAGIC):
        return None
    start = said[-_START.size :]
    first, last, count = _START.unpack(start)
    shape = _shape(count)
    rest = file.read(shape.size)
    whole = said[len(_MAGIC) : -_START.size] == _digest(start + rest)
    if not whole or not first <= day.toordinal() < last:
        return None
    told = shape.unpack(rest)
    return _Index(told[::2], told[1::2])


def _copied(file: IO[bytes], pieces: Iterable[bytes]) -> tuple[int, bytes]:
    """Write `pieces` where `file` is; returns how long they are, and their digest."""
    size, digest = 0, blake2b(digest_size=_DIGEST)
    for piece in pieces:
        size += file.write(piece)
        digest.update(piece)
    return size, digest.digest()


def _shape(count: int) -> Struct:
    return Struct("<" + f"Q{_DIGEST}s" * count)


def _room(count: int) -> int:
    """The bytes before the first of so many parts."""
    return len(_MAGIC) + _DIGEST + _START.size + _shape(count).size


def _digest(body: bytes) -> bytes:
    return blake2b(body, digest_size=_DIGEST).digest()
