"""A row of the comparison: one question, one case a territory."""

from dataclasses import dataclass
from functools import cached_property

from generator.pages.comparer.regle import Facettes
from generator.pages.figure import Boite, Figure
from generator.pages.page import Lien
from generator.pages.rapprochement import Comparabilite, en_mots


@dataclass(frozen=True)
class Element(Lien):
    """An object that a case names; `note` says what to know of it."""

    brouillon: bool = False
    note: str = ""


@dataclass(frozen=True)
class Point:
    """One value of a series: its year, and the value as text."""

    annee: str
    texte: str
    valeur: float


@dataclass(frozen=True)
class Mesuree:
    """A figure that may stand in a row, and all that decides with which others it compares."""

    figure: Figure
    valeur: float
    annee: int
    """0 when its year is unknown."""
    evolution: bool
    facettes: Facettes

    @property
    def cadre(self) -> str:
        """The same for two figures that measure the same thing."""
        return " | ".join(facette.cle for facette in self.facettes)

    @property
    def dites(self) -> tuple[tuple[str, str, str], ...]:
        """Key, words and silent source of each facet, for the script."""
        return tuple((facette.cle, facette.mots, facette.source) for facette in self.facettes)


@dataclass(frozen=True)
class Case:
    """What one territory answers: a figure, a series, or words with links.

    `autres`: figures of the same territory on the same question; which of them stands in the row
    depends on what the territories beside it have. `suite` leads to the elements left out.
    """

    texte: str = ""
    elements: tuple[Element, ...] = ()
    suite: Lien | None = None
    note: str = ""
    mesuree: Mesuree | None = None
    autres: tuple[Mesuree, ...] = ()
    serie: tuple[Point, ...] = ()
    boite: Boite | None = None

    @property
    def valeurs(self) -> tuple[float, ...]:
        """All that is drawn."""
        own = (self.mesuree.valeur,) if self.mesuree else ()
        return (*own, *(point.valeur for point in self.serie))


@dataclass(frozen=True)
class Ligne:
    """One question; a case is None where nothing is documented.

    `regle` says in words why its cases compare or not; `fixe`, what holds whoever stands beside.
    """

    id: str
    libelle: str
    cases: tuple[Case | None, ...]
    etat: Comparabilite
    verdict: str = ""
    note: str = ""
    regle: tuple[str, ...] = ()
    fixe: tuple[str, ...] = ()
    propre: bool = False
    """Whether only one territory having it is worth saying."""
    libre: bool = False
    """Whether the question is put only because some territory answers it."""
    differe: bool = False
    """Whether the answers are never of the same persons."""

    @cached_property
    def connus(self) -> int:
        """Territories that are documented."""
        return sum(case is not None for case in self.cases)

    @cached_property
    def mesuree(self) -> bool:
        """Whether there is something to draw, when the cases are comparable."""
        return any(case and case.valeurs for case in self.cases)

    @cached_property
    def chiffree(self) -> bool:
        """Whether its cases are key figures."""
        return any(case and case.mesuree for case in self.cases)

    @cached_property
    def barres(self) -> bool:
        """Bars are drawn for two values or more, all of the same thing."""
        return self.mesuree and self.connus > 1 and self.etat is not Comparabilite.DIFFERE

    @property
    def mot(self) -> str:
        """The state of the row in a few words."""
        if self.mesuree or self.etat is Comparabilite.DIFFERE:
            return en_mots(self.etat, self.connus, len(self.cases))
        if self.etat is Comparabilite.PARTIELLE:
            return f"Documenté pour {self.connus} sur {len(self.cases)}"
        return ""

    @cached_property
    def bornes(self) -> tuple[float, float]:
        """The lowest and the highest of the scale, zero included: the same for all."""
        values = [value for case in self.cases if case for value in case.valeurs]
        return min([0, *values]), max([0, *values])

    @cached_property
    def zero(self) -> float:
        """Where zero is on the scale, in hundredths of its length."""
        low, high = self.bornes
        return -100 * low / ((high - low) or 1)

    def part(self, valeur: float) -> float:
        """The length of a value, in hundredths of the scale."""
        low, high = self.bornes
        return 100 * abs(valeur) / ((high - low) or 1)


@dataclass(frozen=True)
class Chapitre:
    """Rows on one subject, and those that no territory answers; both may be empty."""

    id: str
    titre: str
    texte: str
    lignes: tuple[Ligne, ...]
    absentes: tuple[Ligne, ...]
    donnees: tuple[Lien, ...]
    """The files that hold the same."""
