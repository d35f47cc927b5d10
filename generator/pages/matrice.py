"""The great changes across territories: which of them speaks of which, and what it says."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.changements import Changement
from generator.model.dossier import Dossier
from generator.model.site import Site
from generator.model.vocabulaire import GrandChangement
from generator.pages import adresses, fil
from generator.pages.cadre import identite, page_site
from generator.pages.changements import ICONES, Case, cases
from generator.pages.commun import Commun
from generator.pages.page import Identite, Lien, Page


@dataclass(frozen=True)
class Ligne:
    """A territory in the matrix: what its dossier says of each great change, and where."""

    identite: Identite
    adresse: str
    cases: tuple[Case, ...]
    brouillon: bool
    """Whether all that it says is a draft."""


@dataclass(frozen=True)
class Parole:
    """A change, and the territory that speaks of it."""

    ligne: Ligne
    changement: Changement

    @property
    def ancre(self) -> str:
        """Where it stands on the page of the territory."""
        return fil.ancre("changement", self.changement.id)


def pages_site(site: Site, commun: Commun) -> Iterator[Page]:
    """Which changes the dossiers speak of, territory by territory."""
    lines = tuple(_ligne(dossier) for dossier in site.dossiers)
    yield page_site(
        adresse="changements/",
        titre="Les grands changements, de territoire en territoire",
        description="Quels grands changements chaque territoire a regardés, et ce qu’il en dit.",
        genre="Changements",
        gabarit="changements-territoires",
        grands=tuple((grand, ICONES[grand]) for grand in GrandChangement),
        lignes=lines,
        paroles=_paroles(lines),
        fil=(Lien("La démarche", "demarche/"),),
    )


def _paroles(
    lines: tuple[Ligne, ...],
) -> tuple[tuple[GrandChangement, str, tuple[Parole, ...]], ...]:
    """What the territories say of each great change that any of them speaks of."""
    said = (
        (
            grand,
            ICONES[grand],
            tuple(Parole(line, one) for line in lines for one in line.cases[rank].changements),
        )
        for rank, grand in enumerate(GrandChangement)
    )
    return tuple(group for group in said if group[2])


def _ligne(dossier: Dossier) -> Ligne:
    work = dossier.atelier_2
    return Ligne(
        identite(dossier),
        adresses.dossier(dossier, "changements" if work else ""),
        cases(work.changements if work else ()),
        "atelier-2" in dossier.brouillons,
    )
