"""A row of the comparison: one question, one cell a territory."""

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from generator.derived import adresses
from generator.derived.citation import Citation
from generator.derived.comparaison.releve import Enonce, Mesure, Population, Reponse
from generator.derived.comparaison.verdict import Comparabilite, en_mots
from generator.model.vocabulaire import Terme


class Absence(Terme):
    """Why a territory has no answer."""

    NON_DOCUMENTEE = "non-documentee", "non documenté"
    NON_RANGEE = "non-rangee", "rien n’est rangé ici"
    SANS_OBJET = "sans-objet", "sans objet dans cette démarche"


class NatureRangee(StrEnum):
    """What stands in the cells of a row that are not an absence."""

    MOTS = "mots"
    CHIFFRES = "chiffres"
    POPULATION = "population"


@dataclass(frozen=True)
class Mesures:
    """The figures of a territory on one question: the one that its cell shows, and the others.

    The one shown is chosen for comparing with those of the other territories.
    """

    montree: Mesure
    autres: tuple[Mesure, ...]


Cellule = Reponse | Mesures | Population | Absence


def repond(cellule: Cellule) -> bool:
    """Whether it answers the question itself."""
    return not isinstance(cellule, Absence) and not getattr(cellule, "autrement", False)


def silence(enonce: Enonce) -> Absence:
    """What it means that a territory which is asked has no answer."""
    return Absence.NON_RANGEE if enonce.rangement else Absence.NON_DOCUMENTEE


@dataclass(frozen=True)
class Echelle:
    """The scale of all bars of a row, zero included."""

    bas: float
    haut: float

    @property
    def zero(self) -> float:
        """Where zero is on the scale, in hundredths of its length."""
        return -100 * self.bas / ((self.haut - self.bas) or 1)

    def part(self, valeur: float) -> float:
        """The length of a value, in hundredths of the scale."""
        return 100 * abs(valeur) / ((self.haut - self.bas) or 1)


@dataclass(frozen=True)
class Origine:
    """A source of a row, and the territories that it serves; none named when it is the only one."""

    source: Citation
    territoires: tuple[str, ...]


@dataclass(frozen=True)
class Rangee:
    """One question, the answers of the territories in their order, and what they say together."""

    enonce: Enonce
    nature: NatureRangee
    cellules: tuple[Cellule, ...]
    etat: Comparabilite
    verdict: str = ""
    note: str = ""
    raisons: tuple[str, ...] = ()
    """Why its cells compare or not, in words."""
    origines: tuple[Origine, ...] = ()
    echelle: Echelle | None = None
    """The scale of its bars; None when its cells do not compare: no bar is drawn."""
    dates_propres: bool = False
    """Whether its figures have different dates, so that each cell must show its own."""

    @property
    def connues(self) -> int:
        """How many territories have an answer."""
        return sum(repond(cell) for cell in self.cellules)

    @property
    def en_reserve(self) -> bool:
        """Whether all its answers say again key figures: told only beside an answer that does not,
        or among territories that a reader chose."""
        known = [cell for cell in self.cellules if not isinstance(cell, Absence)]
        return bool(known) and all(getattr(cell, "chiffre", False) for cell in known)

    @property
    def concernees(self) -> int:
        """How many territories follow a démarche that asks the question."""
        return sum(cell is not Absence.SANS_OBJET for cell in self.cellules)

    @property
    def absence(self) -> Absence:
        """What it means that a territory which readers add to the page has no cell in this row."""
        return silence(self.enonce) if self.enonce.facultatif else Absence.SANS_OBJET

    @property
    def mot(self) -> str:
        """The state of the row in a few words."""
        if self.nature is not NatureRangee.MOTS or self.etat is Comparabilite.DIFFERE:
            return en_mots(self.etat, self.connues, self.concernees)
        if self.etat is Comparabilite.PARTIELLE:
            said = "Rangé ici pour" if self.enonce.rangement else "Documenté pour"
            return f"{said} {self.connues} sur {self.concernees}"
        return ""


@dataclass(frozen=True)
class Chapitre:
    """Rows on one subject, and the questions that nobody answers; not both are empty."""

    id: str
    titre: str
    texte: str
    rangees: tuple[Rangee, ...]
    muettes: tuple[Rangee, ...]
    tables: tuple[str, ...]
    """The tables of data that hold the same."""

    @property
    def partagees(self) -> tuple[str, ...]:
        """What several rows would say alike of why they compare or not: said once, after them."""
        reasons = Counter(
            reason
            for row in self.rangees
            for reason in dict.fromkeys((*row.enonce.precisions, *row.raisons))
        )
        return tuple(reason for reason, times in reasons.items() if times > 1)

    @property
    def donnees(self) -> tuple[tuple[str, str], ...]:
        """The files of these tables, those of all territories: name and address."""
        return tuple((f"{name}.csv", adresses.donnees_de_tous(name)) for name in self.tables)
