"""A dossier: all that is published of one territory for one démarche."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Self, TypeVar

from generator.model.base import Modele
from generator.model.demarche import Demarche
from generator.model.photo import FichierPhoto
from generator.model.section import Section
from generator.model.sections import DU_MODELE
from generator.model.territoire import Territoire
from generator.model.vocabulaire import Documentation

M = TypeVar("M", bound=Modele)
T = TypeVar("T")


@dataclass(frozen=True)
class Dossier:
    """One folder under `territories/`: its parts by their model, and the démarche it follows."""

    identifiant: str
    """Name of the folder, and of the territory in addresses."""
    demarche: Demarche
    parties: Mapping[type[Modele], Modele] = field(hash=False)
    """What its files say; that of the territory is always there."""
    limites: bytes | None = None
    """Content of `limites.geojson`, when there is one."""
    photos: Mapping[str, FichierPhoto] = field(default_factory=dict, hash=False)
    """Each photo to publish, by the name that its file gives it."""
    brouillons: frozenset[type[Modele]] = frozenset()
    """The parts that are drafts; empty in what is published."""

    def lire(self, modele: type[M]) -> M | None:
        """What the dossier says of this section, or nothing."""
        part = self.parties.get(modele)
        return part if isinstance(part, modele) else None

    def partie(self, modele: type[M]) -> M:
        """What the dossier says of this section, which it is known to have."""
        part = self.lire(modele)
        assert part is not None, f"{self.identifiant} : {modele.__name__}"
        return part

    def tous(self, modele: type[M], de: Callable[[M], tuple[T, ...]]) -> tuple[T, ...]:
        """What `de` takes of this section; nothing when the dossier lacks it."""
        part = self.lire(modele)
        return de(part) if part else ()

    @property
    def territoire(self) -> Territoire:
        """The territory."""
        return self.partie(Territoire)

    def attend(self, section: Section) -> bool:
        """Whether the démarche has this section."""
        return section in self.demarche.attendues

    def premiere(self, section: Section) -> type[Modele] | None:
        """The first of the parts that bring this section; None when the dossier has none."""
        if not self.attend(section):
            return None
        there = (modele for modele in section.sources if modele in self.parties)
        return next((each for each in there if self._montre(section, each)), None)

    def _montre(self, section: Section, modele: type[Modele]) -> bool:
        """Whether this part has what the section lists, if it lists something."""
        return not section.liste or bool(getattr(self.parties[modele], section.liste))

    def documentation(self, section: Section) -> Documentation:
        """Whether the section is told, not told, or no part of the démarche."""
        if not self.attend(section):
            return Documentation.SANS_OBJET
        told = self.premiere(section) is not None
        return Documentation.DOCUMENTEE if told else Documentation.NON_DOCUMENTEE

    def fichier(self, modele: type[Modele]) -> str:
        """The file of one of its parts, from the root of the project."""
        return f"territories/{self.identifiant}/{DU_MODELE[modele].fichier}.yml"

    def avec(self, *parties: Modele) -> Self:
        """The same dossier with these parts instead of its own."""
        return replace(self, parties={**self.parties, **{type(each): each for each in parties}})
