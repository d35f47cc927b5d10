"""A row of the comparison: one question, one case a territory."""

from dataclasses import dataclass

from generator.pages.figure import Figure
from generator.pages.page import Lien
from generator.pages.rapprochement import Comparabilite, Mesure


@dataclass(frozen=True)
class Case:
    """What one territory answers: a figure, or words with links."""

    texte: str = ""
    liens: tuple[Lien, ...] = ()
    note: str = ""
    mesure: Mesure | None = None
    figure: Figure | None = None
    reste: int = 0


@dataclass(frozen=True)
class Ligne:
    """One question; a case is None where nothing is documented."""

    id: str
    libelle: str
    cases: tuple[Case | None, ...]
    etat: Comparabilite
    verdict: str = ""
    note: str = ""
    barres: bool = False

    @property
    def echelle(self) -> float:
        """The length of the longest bar: the same for all."""
        return max((abs(c.mesure.valeur) for c in self.cases if c and c.mesure), default=0)


@dataclass(frozen=True)
class Chapitre:
    """Rows on one subject."""

    id: str
    titre: str
    texte: str
    lignes: tuple[Ligne, ...]
