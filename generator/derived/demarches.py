"""The démarches as pages across dossiers tell them: for whom, how long, what comes out."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import floor
from statistics import median

from generator.derived.chemin import Duree
from generator.derived.commun import Commun
from generator.derived.summary import Summaries, Summary
from generator.derived.texte import pluriel
from generator.model.demarche import Demarche

ADRESSE = "demarches/"


@dataclass(frozen=True)
class DemarcheDite:
    """A démarche, the page that tells it, and the dossiers that follow it."""

    demarche: Demarche
    summaries: Summaries

    @property
    def page(self) -> str:
        """Where the site tells its method."""
        return self.demarche.methode or f"{ADRESSE}{self.demarche.id}/"

    @property
    def datees(self) -> tuple[tuple[Summary, Duree], ...]:
        """The dossiers whose calendar is whole, and how long it took, the shortest first."""
        known = ((each, each.duree) for each in self.summaries if each.duree)
        return tuple(sorted(known, key=lambda pair: (pair[1].mois, pair[0].identite.nom)))

    @property
    def _sures(self) -> list[int]:
        """The months of the calendars that nothing makes doubtful."""
        return [each.mois for _, each in self.datees if not each.reserve]

    @property
    def duree(self) -> str:
        """How long it takes, as its source says, else from the calendars of its dossiers."""
        months = self._sures
        if self.demarche.duree or len(months) < 2:
            return self.demarche.duree or ""
        told = f"De {months[0]} à {months[-1]} mois, d’après {len(months)} calendriers"
        doubtful = [each.mois for _, each in self.datees if each.reserve]
        if not doubtful:
            return told
        span = " ou ".join(str(each) for each in dict.fromkeys(doubtful))
        others = pluriel(len(doubtful), "autre", "autres")
        return f"{told} ; {span} mois pour {others}, dont une date est douteuse"

    @property
    def milieu(self) -> str:
        """How many calendars are no longer than the one in the middle."""
        months = self._sures
        if not months:
            return ""
        middle = floor(median(months))
        short = sum(each <= middle for each in months)
        return f"{short} sur {len(months)} durent {middle} mois au plus"


def dites(summaries: Summaries, commun: Commun) -> Iterator[DemarcheDite]:
    """Every démarche in its order, whether dossiers follow it or not."""
    for each in sorted(commun.demarches.values(), key=lambda each: (each.rang, each.nom)):
        yield DemarcheDite(each, tuple(s for s in summaries if s.demarche == each.id))


def suivies(summaries: Summaries, commun: Commun) -> tuple[DemarcheDite, ...]:
    """Those that some dossier follows."""
    return tuple(each for each in dites(summaries, commun) if each.summaries)
