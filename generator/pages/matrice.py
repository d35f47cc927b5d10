"""The great changes across territories: which of them speaks of which, and what it says."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.derived import adresses
from generator.derived.adresses import ancre
from generator.derived.commun import Commun
from generator.derived.identite import Identite, identite
from generator.derived.lien import Lien
from generator.derived.output import Page
from generator.model.changements import Changement, Changements
from generator.model.dossier import Dossier
from generator.model.liste import GrandChangement
from generator.model.sections import CHANGEMENTS
from generator.model.site import Site
from generator.pages.cadre import page_site
from generator.pages.changements import Case, cases


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
        return ancre("changement", self.changement.id)


def pages_site(site: Site, commun: Commun) -> Iterator[Page]:
    """Which changes the dossiers speak of, territory by territory."""
    kinds = _grands(site)
    lines = tuple(
        _ligne(kinds, dossier) for dossier in site.dossiers if dossier.attend(CHANGEMENTS)
    )
    yield page_site(
        adresse="changements/",
        titre="Les grands changements, de territoire en territoire",
        description="Quels grands changements chaque territoire a regardés, et ce qu’il en dit.",
        genre="Changements",
        gabarit="changements-territoires",
        grands=tuple((grand, grand.icone) for grand in kinds),
        lignes=lines,
        paroles=_paroles(kinds, lines),
        fil=(Lien("La démarche", "demarche/"),),
    )


def _grands(site: Site) -> tuple[GrandChangement, ...]:
    """The great changes of the démarches that dossiers follow, each once."""
    followed = {d.demarche.id: d.demarche for d in site.dossiers}
    known = (each.liste("changements") for each in followed.values())
    return tuple(dict.fromkeys(grand for terms in known for grand in terms))


def _paroles(
    kinds: tuple[GrandChangement, ...],
    lines: tuple[Ligne, ...],
) -> tuple[tuple[GrandChangement, str, tuple[Parole, ...]], ...]:
    """What the territories say of each great change that any of them speaks of."""
    said = (
        (
            grand,
            grand.icone,
            tuple(Parole(line, one) for line in lines for one in line.cases[rank].changements),
        )
        for rank, grand in enumerate(kinds)
    )
    return tuple(group for group in said if group[2])


def _ligne(kinds: tuple[GrandChangement, ...], dossier: Dossier) -> Ligne:
    work = dossier.lire(Changements)
    page = adresses.section(dossier, CHANGEMENTS) if work else adresses.dossier(dossier)
    return Ligne(
        identite(dossier),
        page,
        cases(kinds, work.changements if work else ()),
        Changements in dossier.brouillons,
    )
