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
    """A change in the same words, and the territories that say it, each with its own."""

    titre: str
    texte: str | None
    dits: tuple[tuple[LigneMatrice, ChangementDit], ...]


Kinds = tuple[GrandChangement, ...]


def pages(summaries: Summaries, commun: Commun) -> Iterator[Page]:
    """Which changes the dossiers speak of, territory by territory."""
    asked = tuple(each for each in summaries if each.attend(CHANGEMENTS))
    kinds = _grands(asked, commun)
    spoken = {one.grand for each in asked for one in each.changements}
    told = tuple(grand for grand in kinds if grand.value in spoken)
    lines = tuple(_ligne(told, summary) for summary in asked)
    yield page_site(
        adresse="changements/",
        titre="Les grands changements, de territoire en territoire",
        description="Quels grands changements chaque territoire a regardés, et ce qu’il en dit.",
        genre="Changements",
        gabarit="changements-territoires",
        grands=tuple((grand, grand.icone) for grand in told),
        muets=tuple(grand.libelle for grand in kinds if grand not in told),
        lignes=lines,
        paroles=_paroles(told, lines),
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
    """What the territories say of each great change; what several say alike stands once."""
    return tuple(
        (grand, grand.icone, tuple(_reunies(rank, lines))) for rank, grand in enumerate(kinds)
    )


def _reunies(rank: int, lines: tuple[LigneMatrice, ...]) -> Iterator[Parole]:
    said: dict[tuple[str, str | None], list[tuple[LigneMatrice, ChangementDit]]] = {}
    for line in lines:
        for one in line.cases[rank].changements:
            said.setdefault((one.titre, one.texte), []).append((line, one))
    for (title, text), who in said.items():
        yield Parole(title, text, tuple(who))


def _ligne(kinds: Kinds, summary: Summary) -> LigneMatrice:
    return LigneMatrice(
        summary.identite,
        summary.adresse(CHANGEMENTS),
        cases(kinds, summary.changements),
        CHANGEMENTS.nom in summary.brouillons,
    )
