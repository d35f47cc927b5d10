"""What happened since: dated facts, states of the actions, yearly reviews."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.actions import Actions
from generator.model.dossier import Dossier
from generator.model.lieux import Lieux
from generator.model.sections import SUITES
from generator.model.suites import Evenement, Suites
from generator.pages import chemin, fil
from generator.pages.cadre import page_dossier
from generator.pages.citation import Citation, cite, cite_id
from generator.pages.commun import Commun
from generator.pages.fil import Vue
from generator.pages.page import Page
from generator.pages.silence import silence


@dataclass(frozen=True)
class Fait:
    """A dated fact, its place on the map, its source and its thread."""

    evenement: Evenement
    lieu: str | None
    source: Citation
    vue: Vue


def pages(commun: Commun, dossier: Dossier) -> Iterator[Page]:
    """What followed, when the dossier tells it: the latest first."""
    follow, territoire = dossier.lire(Suites), dossier.territoire
    if follow is None:
        return
    events = sorted(follow.evenements, key=lambda event: event.date, reverse=True)
    titles = {a.id: a.titre for a in dossier.tous(Actions, lambda part: part.actions)}
    yield page_dossier(
        dossier,
        SUITES,
        titre="Et depuis ?",
        description=f"{territoire.nom} : ce qui s’est passé depuis les ateliers, daté et sourcé.",
        genre="Suites",
        gabarit="suites",
        suites=follow,
        faits=_faits(commun, dossier, events),
        silence=silence((event.date for event in events), commun.aujourd_hui),
        derniere=events[0].date if events else None,
        aujourd_hui=commun.aujourd_hui.isoformat(),
        etats=tuple(
            (etat, titles[etat.action], cite(territoire, etat, follow))
            for etat in sorted(follow.etats, key=lambda e: e.date, reverse=True)
            if etat.action in titles
        ),
        bilans=tuple(
            (bilan, titles[bilan.action], cite(territoire, bilan, follow))
            for bilan in sorted(follow.bilans, key=lambda b: b.annee, reverse=True)
            if bilan.action in titles
        ),
        source=cite_id(territoire, follow.source, follow.page),
        arrets=chemin.arrets(dossier, SUITES),
    )


def _faits(commun: Commun, dossier: Dossier, events: list[Evenement]) -> tuple[Fait, ...]:
    thread = fil.de(commun, dossier)
    return tuple(
        Fait(
            event,
            _place(dossier, event),
            cite(dossier.territoire, event, dossier.partie(Suites)),
            fil.vue(thread, "evenement", event.id),
        )
        for event in events
    )


def _place(dossier: Dossier, event: Evenement) -> str | None:
    places = dossier.tous(Lieux, lambda part: part.lieux)
    return next((place.nom for place in places if place.id == event.lieu), None)
