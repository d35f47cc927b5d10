"""Workshop 2: the great changes of a territory, then which were looked at where."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.barometre import Barometre
from generator.model.changements import Changement, Changements, Opportunite, Proposition, Risque
from generator.model.dossier import Dossier
from generator.model.liste import GrandChangement
from generator.model.sections import CHANGEMENTS
from generator.model.site import Site
from generator.pages import adresses, chemin, fil
from generator.pages.cadre import identite, page_dossier
from generator.pages.citation import Citation, cite, cite_id
from generator.pages.commun import Commun
from generator.pages.fil import FilDossier, Vue
from generator.pages.gabarit import remplir
from generator.pages.page import Identite, Lien, Page


@dataclass(frozen=True)
class Effet:
    """A risk or an opportunity, its source and its thread."""

    dit: Risque | Opportunite
    ancre: str
    source: Citation
    vue: Vue


@dataclass(frozen=True)
class Proposee:
    """A proposal, the intention that it serves, its source and its thread."""

    proposition: Proposition
    intention: str
    source: Citation
    vue: Vue


@dataclass(frozen=True)
class Travail:
    """What a dossier says of one change."""

    changement: Changement
    icone: str
    risques: tuple[Effet, ...]
    opportunites: tuple[Effet, ...]
    propositions: tuple[Proposition, ...]
    source: Citation
    vue: Vue


@dataclass(frozen=True)
class Case:
    """One of the great changes in a picture, and what is said of it here."""

    grand: GrandChangement
    icone: str
    changements: tuple[Changement, ...]

    @property
    def ensemble(self) -> bool:
        """Whether sources speak of it for several territories only, not for this one."""
        return bool(self.changements) and all(change.ensemble for change in self.changements)


@dataclass(frozen=True)
class Ligne:
    """A territory in the matrix: what its dossier says of each great change."""

    identite: Identite
    adresse: str | None
    cases: tuple[Case, ...]
    brouillon: bool
    """Whether all that it says is a draft."""


Paroles = tuple[tuple[Ligne, Changement], ...]
"""The changes of one kind, each with the territory that speaks of it."""


def pages(commun: Commun, dossier: Dossier) -> Iterator[Page]:
    """The changes, when the dossier tells them."""
    work, territoire = dossier.lire(Changements), dossier.territoire
    if work is None:
        return
    thread = fil.de(commun, dossier)
    yield page_dossier(
        dossier,
        CHANGEMENTS,
        titre="Les grands changements",
        description=f"{territoire.nom} : les grands changements à venir, leurs risques, "
        "leurs opportunités, ce que les habitants proposent.",
        genre="Changements",
        gabarit="changements",
        atelier=work,
        cases=_cases(dossier.demarche.liste("changements"), work.changements),
        travaux=tuple(_travail(dossier, work, thread, change) for change in work.changements),
        propositions=tuple(_proposee(dossier, work, thread, one) for one in work.propositions),
        origine=cite_id(territoire, work.source, work.page),
        arrets=chemin.arrets(dossier, CHANGEMENTS),
    )


def pages_site(site: Site, commun: Commun) -> Iterator[Page]:
    """Which changes the dossiers speak of, territory by territory."""
    kinds = _grands(site)
    lines = tuple(
        _ligne(kinds, dossier) for dossier in site.dossiers if dossier.attend(CHANGEMENTS)
    )
    yield Page(
        adresse="changements/",
        titre="Les grands changements, de territoire en territoire",
        description="Quels grands changements chaque territoire a regardés, et ce qu’il en dit.",
        genre="Changements",
        corps=remplir(
            "changements-territoires",
            grands=tuple((grand, grand.icone) for grand in kinds),
            lignes=lines,
            paroles=_paroles(kinds, lines),
        ),
        fil=(Lien("La démarche", "demarche/"),),
    )


def _grands(site: Site) -> tuple[GrandChangement, ...]:
    """The great changes of all démarches that dossiers follow, each once."""
    followed = dict.fromkeys(d.demarche.id for d in site.dossiers)
    known = {d.demarche.id: d.demarche for d in site.dossiers}
    return tuple(dict.fromkeys(g for name in followed for g in known[name].liste("changements")))


def _paroles(
    kinds: tuple[GrandChangement, ...], lines: tuple[Ligne, ...]
) -> tuple[tuple[GrandChangement, str, Paroles], ...]:
    """What the territories say of each great change that any of them speaks of."""
    said = (
        (
            grand,
            grand.icone,
            tuple((line, change) for line in lines for change in line.cases[rank].changements),
        )
        for rank, grand in enumerate(kinds)
    )
    return tuple(group for group in said if group[2])


def _ligne(kinds: tuple[GrandChangement, ...], dossier: Dossier) -> Ligne:
    work = dossier.lire(Changements)
    return Ligne(
        identite(dossier),
        adresses.section(dossier, CHANGEMENTS) if work else None,
        _cases(kinds, work.changements if work else ()),
        Changements in dossier.brouillons,
    )


def _cases(
    kinds: tuple[GrandChangement, ...], changements: tuple[Changement, ...]
) -> tuple[Case, ...]:
    return tuple(
        Case(
            grand,
            grand.icone,
            tuple(change for change in changements if change.grand_changement == grand),
        )
        for grand in kinds
    )


def _travail(
    dossier: Dossier, work: Changements, thread: FilDossier, change: Changement
) -> Travail:
    def effet(genre: str, said: Risque | Opportunite) -> Effet:
        return Effet(
            said,
            fil.ancre(genre, said.id),
            cite(dossier.territoire, said, work),
            fil.vue(thread, genre, said.id),
        )

    return Travail(
        change,
        change.grand_changement.icone,
        tuple(effet("risque", risk) for risk in change.risques),
        tuple(effet("opportunite", chance) for chance in change.opportunites),
        tuple(one for one in work.propositions if change.id in one.changements),
        cite(dossier.territoire, change, work),
        fil.vue(thread, "changement", change.id),
    )


def _proposee(
    dossier: Dossier, work: Changements, thread: FilDossier, one: Proposition
) -> Proposee:
    intentions = dossier.tous(Barometre, lambda part: part.intentions)
    return Proposee(
        one,
        next((i.titre for i in intentions if i.id == one.intention), ""),
        cite(dossier.territoire, one, work),
        fil.vue(thread, "proposition", one.id),
    )
