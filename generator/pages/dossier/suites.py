"""What happened since: dated facts, states of the actions, yearly reviews."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.derived import adresses, chemin
from generator.derived.citation import Citation, cite, cite_id
from generator.derived.fil import vue
from generator.derived.fil.vue import Vue
from generator.derived.lien import Lien, Passage
from generator.derived.notice import JOUR
from generator.derived.output import Page
from generator.derived.silence import silence
from generator.derived.texte import jour
from generator.derived.worked import WorkedDossier
from generator.model.actions import Actions
from generator.model.dossier import Dossier
from generator.model.lieux import Lieux
from generator.model.sections import ACTIONS, LIEUX, SUITES
from generator.model.suites import Evenement, Suites
from generator.pages.layout.cadre import page_dossier


@dataclass(frozen=True)
class Fait:
    """A dated fact, its place on the map, its source and its thread."""

    evenement: Evenement
    lieu: Passage | None
    source: Citation
    vue: Vue


@dataclass(frozen=True)
class Nouvelle:
    """What is said of an action: when, what, by whom, and where that comes from."""

    date: str
    action: Lien
    dit: str
    texte: str | None
    source: Citation
    brouillon: bool


def pages(worked: WorkedDossier) -> Iterator[Page]:
    """What followed, when the dossier tells it: the latest first."""
    commun, dossier = worked.commun, worked.dossier
    follow, territoire = dossier.lire(Suites), dossier.territoire
    if follow is None:
        return
    events = sorted(follow.evenements, key=lambda event: event.date, reverse=True)
    yield page_dossier(
        dossier,
        SUITES,
        titre="Et depuis\u00a0?",
        description=f"{territoire.nom} : ce qui s’est passé depuis les ateliers, daté et sourcé.",
        genre="Suites",
        gabarit="suites",
        suites=follow,
        faits=_faits(worked, events),
        silence=silence((event.date for event in events), commun.aujourd_hui),
        derniere=events[0].date if events else None,
        aujourd_hui=JOUR,
        etats=tuple(_etats(dossier, follow)),
        bilans=tuple(_bilans(dossier, follow)),
        source=cite_id(territoire, follow.source, follow.page),
        arrets=chemin.arrets(dossier, SUITES),
    )


def _etats(dossier: Dossier, follow: Suites) -> Iterator[Nouvelle]:
    """The states of actions, the latest first."""
    links = _actions(dossier)
    for each in sorted(follow.etats, key=lambda e: e.date, reverse=True):
        if each.action in links:
            said = f"{each.etat.libelle}, d’après {each.qui}"
            source = cite(dossier.territoire, each, follow)
            link, day = links[each.action], jour(each.date)
            yield Nouvelle(day, link, said, each.texte, source, each.brouillon)


def _bilans(dossier: Dossier, follow: Suites) -> Iterator[Nouvelle]:
    """The yearly reviews of actions, the latest first."""
    links = _actions(dossier)
    for each in sorted(follow.bilans, key=lambda b: b.annee, reverse=True):
        if each.action in links:
            said, source = each.bilan.libelle, cite(dossier.territoire, each, follow)
            link, year = links[each.action], str(each.annee)
            yield Nouvelle(year, link, said, each.texte, source, each.brouillon)


def _actions(dossier: Dossier) -> dict[str, Lien]:
    """The page of each action."""
    known = dossier.tous(Actions, lambda part: part.actions)
    return {a.id: Lien(a.titre, adresses.fiche(dossier, ACTIONS, a.id)) for a in known}


def _faits(worked: WorkedDossier, events: list[Evenement]) -> tuple[Fait, ...]:
    dossier = worked.dossier
    assert dossier.lire(Suites) is not None
    thread = worked.fil
    return tuple(
        Fait(
            event,
            _place(dossier, event),
            cite(dossier.territoire, event, dossier.partie(Suites)),
            vue.voir(thread, "evenement", event.id),
        )
        for event in events
    )


def _place(dossier: Dossier, event: Evenement) -> Passage | None:
    places, page = dossier.tous(Lieux, lambda part: part.lieux), adresses.section(dossier, LIEUX)
    return next((Passage(one.nom, page, one.id) for one in places if one.id == event.lieu), None)
