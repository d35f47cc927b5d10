"""What the checks of one dossier look at."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from generator.model.base import Modele
from generator.reading.file import File
from generator.reading.outline import Outline
from generator.reading.problem import Problem

M = TypeVar("M", bound=Modele)


@dataclass(frozen=True)
class Parts:
    """The files of a dossier that could be read, by name, and the outlines of its communes.

    `whole`: no draft was left out.
    """

    files: Mapping[str, File]
    outline: Outline | None = None
    whole: bool = True

    def find(self, modele: type[M]) -> tuple[File, M] | None:
        """The file of a section, and what it says."""
        for file in self.files.values():
            if isinstance(file.modele, modele):
                return file, file.modele
        return None


Rule = Callable[[Parts], Iterator[Problem]]
