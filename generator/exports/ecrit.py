"""A file made of rows, and the same file of several tables, written as they come."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from tempfile import SpooledTemporaryFile
from typing import IO, Final

from generator.derived.output import SiteFile

_AT_HAND: Final = 1_000_000
"""Bytes that wait in memory: those of all territories together would fill it."""


@dataclass(frozen=True)
class Ecrit:
    """The rows of a table, what stands before and after them, and between those of two tables."""

    debut: bytes
    lignes: bytes = b""
    entre: bytes = b""
    fin: bytes = b""

    @property
    def octets(self) -> bytes:
        """The whole file."""
        return b"".join((self.debut, self.lignes, self.fin))


class Ensemble:
    """One file of the rows of several: they differ by their rows alone."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._before = self._end = b""

    def ajouter(self, ecrit: Ecrit) -> None:
        """Add the rows of one more."""
        if not self._file.tell():
            self._file.write(ecrit.debut)
        if ecrit.lignes:
            self._file.write(self._before + ecrit.lignes)
            self._before = ecrit.entre
        self._end = ecrit.fin

    def fini(self) -> Iterator[bytes]:
        """The file from one end to the other, once all rows are there."""
        self._file.write(self._end)
        self._file.seek(0)
        yield from iter(lambda: self._file.read(_AT_HAND), b"")


@contextmanager
def ensemble() -> Iterator[Ensemble]:
    """A file to fill; what is long waits on disk."""
    with SpooledTemporaryFile(max_size=_AT_HAND) as file:
        yield Ensemble(file)


def en_parties(adresse: str, contenu: Iterable[bytes]) -> Iterator[SiteFile]:
    """The file at `adresse`, one part after the other."""
    return (SiteFile(adresse, part, suite=rank > 0) for rank, part in enumerate(contenu))
