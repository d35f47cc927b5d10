"""Workshop 2: the great changes of a territory, then which were looked at where."""

from collections.abc import Iterator, Sized
from dataclasses import dataclass
from typing import Final

from generator.derived import adresses, chemin, jeton
from generator.derived.adresses import ancre
from generator.derived.citation import Citation, cite, cite_id
from generator.derived.figure import Boite
from generator.derived.fil import vue
from generator.derived.fil.vue import FilDossier, Vue
from generator.derived.grands import Case, cases, dits
from generator.derived.jeton import Jeton
from generator.derived.lien import Passage
from generator.derived.output import Page
from generator.derived.texte import jour_dit
from generator.derived.worked import WorkedDossier
from generator.model.barometre import Barometre
from generator.model.changements import Changement, Changements, Opportunite, Proposition, Risque
from generator.model.dossier import Dossier
from generator.model.sections import BAROMETRE, CHANGEMENTS
from generator.pages.layout.cadre import page_dossier

_DITS: Final = (
    ("tendances", "les tendances"),
    ("risques", "les risques"),
    ("opportunites", "les opportunités"),
)
_PEU: Final = 2
"""Changes that need no picture of them: they are read at once."""


@dataclass(frozen=True)
class Effet:
    """A risk or an opportunity, what it is in a word, its source and its thread."""

    mot: str
    dit: Risque | Opportunite
    ancre: str
    source: Citation
    vue: Vue


@dataclass(frozen=True)
class Proposee:
    """A proposal, its source and its thread."""

    proposition: Proposition
    source: Citation
    vue: Vue


@dataclass(frozen=True)
class Servie:
    """An intention, none when it is not known, and the proposals that serve it."""

    intention: Passage | None
    propositions: tuple[Proposee, ...]


@dataclass(frozen=True)
class Travail:
    """What a dossier says of one change."""

    changement: Changement
    icone: str
    risques: tuple[Effet, ...]
    opportunites: tuple[Effet, ...]
    propositions: tuple[Proposition, ...]
    themes: tuple[Jeton, ...]
    source: Citation
    vue: Vue


def pages(worked: WorkedDossier) -> Iterator[Page]:
    """The changes, when the dossier tells them."""
    dossier = worked.dossier
    work, territoire = dossier.lire(Changements), dossier.territoire
    if work is None:
        return
    thread = worked.fil
    told = tuple(_travail(worked, work, change) for change in work.changements)
    kept = tuple(
        (effect, one.changement)
        for one in told
        for effect in (*one.risques, *one.opportunites)
        if effect.dit.retenu
    )
    picture = cases(dossier.demarche.liste("changements"), dits(dossier))
    yield page_dossier(
        dossier,
        CHANGEMENTS,
        titre="Les grands changements",
        description=f"{territoire.nom} : les grands changements à venir, leurs risques, "
        "leurs opportunités, ce que les habitants proposent.",
        genre="Changements",
        gabarit="changements",
        atelier=work,
        nommes=sum(not change.ensemble for change in work.changements),
        cases=picture,
        boite=_boite(dossier, work) if told else None,
        image=len(told) > _PEU,
        travaux=told,
        gardes=kept,
        manquent=tuple(_manquent(work, picture, kept)),
        servies=_servies(dossier, work, thread),
        origine=cite_id(territoire, work.source, work.page),
        arrets=chemin.arrets(dossier, CHANGEMENTS),
    )


def _travail(worked: WorkedDossier, work: Changements, change: Changement) -> Travail:
    dossier, thread = worked.dossier, worked.fil

    def effet(word: str, said: Risque | Opportunite) -> Effet:
        return Effet(
            word,
            said,
            ancre(said.GENRE, said.id),
            cite(dossier.territoire, said, work),
            vue.voir(thread, said.GENRE, said.id),
        )

    return Travail(
        change,
        change.grand_changement.icone,
        tuple(effet("Risque", risk) for risk in change.risques),
        tuple(effet("Opportunité", one) for one in change.opportunites),
        tuple(one for one in work.propositions if change.id in one.changements),
        jeton.themes(worked.commun, change.themes),
        cite(dossier.territoire, change, work),
        vue.voir(thread, "changement", change.id),
    )


def _servies(dossier: Dossier, work: Changements, thread: FilDossier) -> tuple[Servie, ...]:
    """The proposals grouped by the intention that they serve; those that serve none come first."""
    known = dossier.tous(Barometre, lambda part: part.intentions)
    page = adresses.section(dossier, BAROMETRE)
    links = {one.id: Passage(one.titre, page, ancre("intention", one.id)) for one in known}
    groups: dict[Passage | None, list[Proposee]] = {}
    for one in work.propositions:
        source, view = cite(dossier.territoire, one, work), vue.voir(thread, "proposition", one.id)
        served = links.get(one.intention)
        groups.setdefault(served, []).append(Proposee(one, source, view))
    ranked = sorted(groups, key=lambda link: link.titre.lower() if link else "")
    return tuple(Servie(link, tuple(groups[link])) for link in ranked)


def _manquent(work: Changements, picture: tuple[Case, ...], kept: Sized) -> Iterator[str]:
    """What the method asks of this workshop and the report does not say."""
    if not work.date:
        yield "la date de l’atelier"
    if not work.horizon:
        yield "l’horizon regardé"
    yield from _muets(work.changements)
    if not kept:
        yield "ce que le comité de pilotage a gardé"
    if not work.propositions:
        yield "les propositions des groupes"
    if unnamed := [one.grand.libelle for one in picture if _est_muet(one)]:
        yield f"parmi les grands changements de la méthode, {', '.join(unnamed).lower()}"


def _muets(changes: tuple[Changement, ...]) -> Iterator[str]:
    """What the report does not say of changes: those that lack the same are told together."""
    lacking: dict[tuple[str, ...], list[str]] = {}
    for one in changes:
        fields = tuple(name for field, name in _DITS if not getattr(one, field))
        lacking.setdefault(fields, []).append(one.titre)
    for fields, titles in lacking.items():
        if fields and len(titles) > _PEU:
            of_all = len(titles) == len(changes)
            yield ", ".join(fields) + ("" if of_all else f" de {len(titles)} changements")
        elif fields:
            yield f"{', '.join(fields)} de {', '.join(f'« {each} »' for each in titles)}"


def _est_muet(case: Case) -> bool:
    return not case.changements and case.grand.value != "propre"


def _boite(dossier: Dossier, work: Changements) -> Boite:
    """What lets a reader cite the picture of the great changes, or their few lines."""
    return Boite(
        id="boite-roue",
        vient="vient cette image" if len(work.changements) > _PEU else "viennent ces changements",
        titre=f"{dossier.territoire.nom}, grands changements documentés",
        mesure="Les grands changements dont les sources parlent pour ce territoire",
        date=jour_dit(work.date),
        couvre="ce que les sources rapportent de l’atelier 2, "
        "ou disent de plusieurs territoires sans nommer d’atelier",
        source=cite_id(dossier.territoire, work.source, work.page),
        donnees=adresses.donnees(dossier, "changements"),
        page=adresses.section(dossier, CHANGEMENTS),
    )
