"""What the checks of one dossier look at."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, TypeVar

from generator.model.base import Modele
from generator.reading.file import File
from generator.reading.outline import Outline
from generator.reading.problem import Problem
from generator.reading.shape import objects, texts

M = TypeVar("M", bound=Modele)


Loc = tuple[int | str, ...]


class Texte(NamedTuple):
    """One text, the object that says it, and where both stand."""

    file: File
    owner: Modele
    champ: str
    loc: Loc
    texte: str


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

    @cached_property
    def textes(self) -> tuple[Texte, ...]:
        """Every text of every file, walked through once for all rules."""
        return tuple(
            Texte(file, owner, str(place[0]), (*loc, *place), text)
            for file in self.files.values()
            if file.modele is not None
            for loc, owner in objects(file.modele)
            for place, text in texts(owner)
        )


Rule = Callable[[Parts], Iterator[Problem]]
