"""Workshop 2: the great changes of a territory, then which were looked at where."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.changements import Changement, Changements, Opportunite, Proposition, Risque
from generator.model.dossier import Dossier
from generator.model.site import Site
from generator.model.vocabulaire import GrandChangement
from generator.pages import adresses, chemin, fil
from generator.pages.cadre import identite, page_dossier, page_site
from generator.pages.citation import Citation, cite, cite_id
from generator.pages.commun import Commun
from generator.pages.fil import FilDossier, Vue
from generator.pages.page import Identite, Lien, Page

ICONES = {
    GrandChangement.TRAVAIL: "material/briefcase-outline",
    GrandChangement.DEPLACEMENTS: "material/bus",
    GrandChangement.SOCIABILITE: "material/account-group-outline",
    GrandChangement.DEMOGRAPHIE: "material/human-male-female-child",
    GrandChangement.FORMATION: "material/school-outline",
    GrandChangement.NUMERIQUE: "material/cellphone",
    GrandChangement.PRODUIRE_CONSOMMER: "material/carrot",
    GrandChangement.RESEAU: "material/transit-connection-variant",
    GrandChangement.TOURISME: "material/hiking",
    GrandChangement.PROPRE: "material/map-marker-star-outline",
}
"""The pictogram of each great change, beside its words."""


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
    work, territoire = dossier.atelier_2, dossier.territoire
    if work is None:
        return
    thread = fil.de(commun, dossier)
    yield page_dossier(
        dossier,
        "changements",
        titre="Les grands changements",
        description=f"{territoire.nom} : les grands changements à venir, leurs risques, "
        "leurs opportunités, ce que les habitants proposent.",
        genre="Changements",
        gabarit="changements",
        fichier="atelier-2",
        atelier=work,
        cases=_cases(work.changements),
        travaux=tuple(_travail(dossier, work, thread, change) for change in work.changements),
        propositions=tuple(_proposee(dossier, work, thread, one) for one in work.propositions),
        origine=cite_id(territoire, work.source, work.page),
        arrets=chemin.arrets(dossier, "changements"),
    )


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


def _paroles(lines: tuple[Ligne, ...]) -> tuple[tuple[GrandChangement, str, Paroles], ...]:
    """What the territories say of each great change that any of them speaks of."""
    said = (
        (
            grand,
            ICONES[grand],
            tuple((line, change) for line in lines for change in line.cases[rank].changements),
        )
        for rank, grand in enumerate(GrandChangement)
    )
    return tuple(group for group in said if group[2])


def _ligne(dossier: Dossier) -> Ligne:
    work = dossier.atelier_2
    return Ligne(
        identite(dossier),
        adresses.dossier(dossier, "changements") if work else None,
        _cases(work.changements if work else ()),
        "atelier-2" in dossier.brouillons,
    )


def _cases(changements: tuple[Changement, ...]) -> tuple[Case, ...]:
    return tuple(
        Case(
            grand,
            ICONES[grand],
            tuple(change for change in changements if change.grand_changement is grand),
        )
        for grand in GrandChangement
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
        ICONES[change.grand_changement],
        tuple(effet("risque", risk) for risk in change.risques),
        tuple(effet("opportunite", chance) for chance in change.opportunites),
        tuple(one for one in work.propositions if change.id in one.changements),
        cite(dossier.territoire, change, work),
        fil.vue(thread, "changement", change.id),
    )


def _proposee(
    dossier: Dossier, work: Changements, thread: FilDossier, one: Proposition
) -> Proposee:
    intentions = dossier.atelier_1.intentions if dossier.atelier_1 else ()
    return Proposee(
        one,
        next((i.titre for i in intentions if i.id == one.intention), ""),
        cite(dossier.territoire, one, work),
        fil.vue(thread, "proposition", one.id),
    )
