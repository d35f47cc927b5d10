"""The data files of a folder, as the page and the catalogue that list them see them."""

from dataclasses import dataclass

from generator.derived.formats import Distribution, Format
from generator.derived.tables.table import Cellule, Table


@dataclass(frozen=True)
class FichierPublie:
    """A written data file, and its size in bytes."""

    distribution: Distribution
    octets: int


@dataclass(frozen=True)
class Jeu:
    """A table once its files are written: `table` keeps only a few rows, one of each kind."""

    table: Table
    rang: int
    """Its place among the tables."""
    nombre: int
    apercu: tuple[tuple[Cellule, ...], ...]
    """Its first rows."""
    fichiers: tuple[FichierPublie, ...]
    """Its files beside the archive."""
    tailles: tuple[int, ...] = ()
    """The bytes that its rows take in each kind of file."""

    @property
    def distributions(self) -> tuple[Distribution, ...]:
        return tuple(each.distribution for each in self.fichiers)


@dataclass(frozen=True)
class Espace:
    """A territory, as what describes data names it."""

    nom: str
    siren: str | None


@dataclass(frozen=True)
class Donnees:
    """The data files of one folder: of a territory, or of all together.

    `territoire`: the name of the territory, or words for all of them. `espaces`: the territories
    with something published; none when all that pages show is a draft. `entier`: whether no draft
    was left out. `sans_jour`: how many dates are not in the calendar because their day is unknown.
    """

    adresse: str
    territoire: str
    espaces: tuple[Espace, ...]
    entier: bool
    jeux: tuple[Jeu, ...]
    ensemble: tuple[FichierPublie, ...]
    """The files that hold all tables."""
    calendrier: FichierPublie | None
    sans_jour: int

    def entier_en(self, format: Format) -> FichierPublie | None:
        """The file of that format that holds all tables."""
        return next((each for each in self.ensemble if each.distribution.format == format), None)
