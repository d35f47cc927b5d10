"""The great changes across territories: which of them speaks of which, and what it says."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.derived.commun import Commun
from generator.derived.grands import Case, ChangementDit, cases
from generator.derived.identite import Identite
from generator.derived.lien import Lien
from generator.derived.output import Page
from generator.derived.summary import Summaries, Summary
from generator.model.liste import GrandChangement
from generator.model.sections import CHANGEMENTS
from generator.pages.layout.cadre import page_site


@dataclass(frozen=True)
class LigneMatrice:
    """A territory in the matrix: what its dossier says of each great change, and where."""

    identite: Identite
    adresse: str
    cases: tuple[Case, ...]
    brouillon: bool
    """Whether all that it says is a draft."""


@dataclass(frozen=True)
class Parole:
    """A change, and the territory that speaks of it."""

    ligne: LigneMatrice
    changement: ChangementDit

    @property
    def ancre(self) -> str:
        """Where it stands on the page of the territory."""
        return self.changement.ancre


Kinds = tuple[GrandChangement, ...]


def pages(summaries: Summaries, commun: Commun) -> Iterator[Page]:
    """Which changes the dossiers speak of, territory by territory."""
    asked = tuple(each for each in summaries if each.attend(CHANGEMENTS))
    kinds = _grands(asked, commun)
    lines = tuple(_ligne(kinds, summary) for summary in asked)
    yield page_site(
        adresse="changements/",
        titre="Les grands changements, de territoire en territoire",
        description="Quels grands changements chaque territoire a regardés, et ce qu’il en dit.",
        genre="Changements",
        gabarit="changements-territoires",
        grands=tuple((grand, grand.icone) for grand in kinds),
        lignes=lines,
        paroles=_paroles(kinds, lines),
        breadcrumbs=(Lien("La démarche", "demarche/"),),
    )


def _grands(summaries: Summaries, commun: Commun) -> Kinds:
    """The great changes of the démarches that dossiers follow, each once."""
    followed = dict.fromkeys(each.demarche for each in summaries)
    terms = (commun.demarches[name].liste("changements") for name in followed)
    return tuple(dict.fromkeys(grand for each in terms for grand in each))


def _paroles(
    kinds: Kinds, lines: tuple[LigneMatrice, ...]
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


def _ligne(kinds: Kinds, summary: Summary) -> LigneMatrice:
    return LigneMatrice(
        summary.identite,
        summary.adresse(CHANGEMENTS),
        cases(kinds, summary.changements),
        CHANGEMENTS.nom in summary.brouillons,
    )
