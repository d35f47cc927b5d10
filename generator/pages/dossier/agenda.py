"""The agenda: dates to come first, then those past."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.derived import adresses
from generator.derived.citation import Citation, cite
from generator.derived.echeance import past
from generator.derived.lien import Lien, Passage
from generator.derived.notice import JOUR
from generator.derived.output import Page
from generator.derived.retours import dit, fini
from generator.derived.worked import WorkedDossier
from generator.model.agenda import Agenda, Rendezvous
from generator.model.associations import Associations
from generator.model.dossier import Dossier
from generator.model.lieux import Lieux
from generator.model.sections import AGENDA, ASSOCIATIONS, LIEUX
from generator.model.territoire import Territoire
from generator.pages.layout import structure
from generator.pages.layout.cadre import page_dossier


@dataclass(frozen=True)
class Date:
    """A date with its links: place, association, commune."""

    rendezvous: Rendezvous
    commune: str | None
    lieu: Passage | None
    association: Lien | None
    source: Citation


def pages(worked: WorkedDossier) -> Iterator[Page]:
    """The agenda, when the dossier has dates."""
    commun, dossier = worked.commun, worked.dossier
    agenda, territoire = dossier.lire(Agenda), dossier.territoire
    if agenda is None:
        return
    ranked = sorted(agenda.rendez_vous, key=lambda item: item.date)
    dates = [_date(dossier, item, cite(territoire, item, agenda)) for item in ranked]
    coming = [d for d in dates if not past(d.rendezvous, commun.aujourd_hui)]
    yield page_dossier(
        dossier,
        AGENDA,
        titre="L’agenda",
        description=f"{territoire.nom} : les dates à venir, et celles qui sont passées.",
        genre="Agenda",
        gabarit="agenda",
        structure=tuple(structure.evenements(dossier)),
        agenda=agenda,
        a_venir=coming,
        retours=tuple(_retours(dossier, commun.aujourd_hui)),
        passes=[d for d in reversed(dates) if d not in coming],
        aujourd_hui=JOUR,
        officiel=_officiel(agenda, territoire),
    )


def _retours(dossier: Dossier, today: date) -> Iterator[tuple[str, Passage, str]]:
    """The days that come back: in words, of which place, in which commune."""
    names, page = dossier.territoire.noms, adresses.section(dossier, LIEUX)
    for place in dossier.tous(Lieux, lambda part: part.lieux):
        for each in place.revient:
            if not fini(each, today):
                yield dit(each), Passage(place.nom, page, place.id), names[place.commune]


def _officiel(agenda: Agenda, territoire: Territoire) -> tuple[str, str] | None:
    """Where dates to come are announced: the words of the link, and its address."""
    if agenda.officiel:
        return "l’agenda officiel", agenda.officiel
    if territoire.site:
        return "le site du territoire", territoire.site
    return None


def _date(dossier: Dossier, item: Rendezvous, source: Citation) -> Date:
    communes = dossier.territoire.noms
    places = {place.id: place.nom for place in dossier.tous(Lieux, lambda part: part.lieux)}
    groups = {a.id: a.nom for a in dossier.tous(Associations, lambda part: part.associations)}
    return Date(
        item,
        communes.get(item.commune or ""),
        Passage(places[item.lieu], adresses.section(dossier, LIEUX), item.lieu)
        if item.lieu in places
        else None,
        Lien(groups[item.association], adresses.fiche(dossier, ASSOCIATIONS, item.association))
        if item.association in groups
        else None,
        source,
    )
