"""The démarches as pages across dossiers tell them: for whom, how long, what comes out."""

from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

from generator.derived.commun import Commun
from generator.derived.summary import Summaries, Summary
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
    def datees(self) -> tuple[tuple[Summary, int], ...]:
        """The dossiers whose calendar is whole, and their months, the shortest first."""
        known = ((each, each.mois) for each in self.summaries if each.mois)
        return tuple(sorted(known, key=lambda pair: (pair[1], pair[0].identite.nom)))

    @property
    def duree(self) -> str:
        """How long it takes, as its source says, else from the calendars of its dossiers."""
        months = [months for _, months in self.datees]
        if self.demarche.duree or len(months) < 2:
            return self.demarche.duree or ""
        return f"De {months[0]} à {months[-1]} mois, d’après {len(months)} calendriers"

    @property
    def milieu(self) -> int | None:
        """As many calendars are shorter as are longer."""
        months = [months for _, months in self.datees]
        return round(median(months)) if months else None


def dites(summaries: Summaries, commun: Commun) -> Iterator[DemarcheDite]:
    """Every démarche in its order, whether dossiers follow it or not."""
    for each in sorted(commun.demarches.values(), key=lambda each: (each.rang, each.nom)):
        yield DemarcheDite(each, tuple(s for s in summaries if s.demarche == each.id))


def suivies(summaries: Summaries, commun: Commun) -> tuple[DemarcheDite, ...]:
    """Those that some dossier follows."""
    return tuple(each for each in dites(summaries, commun) if each.summaries)
