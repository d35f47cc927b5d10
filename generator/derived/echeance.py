"""Until when the pages of a dossier read the same, whatever the day."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from generator.derived.annuaire import expiree
from generator.derived.avancement import avancement
from generator.derived.retours import fini
from generator.derived.silence import silence
from generator.derived.worked import WorkedDossier
from generator.model.actions import Actions
from generator.model.agenda import Agenda, Rendezvous
from generator.model.associations import Associations
from generator.model.lieux import Lieux
from generator.model.suites import Suites

_FAR: Final = 31
"""Days beyond which nobody looks: the pages are made again then."""


def past(item: Rendezvous, aujourd_hui: date) -> bool:
    """Whether the date is over; one known to the month or year ends with it."""
    last = item.date_fin or item.date
    return last < aujourd_hui.isoformat()[: len(last)]


def echeance(worked: WorkedDossier) -> date:
    """The first day, at most 31 days later, on which the pages of the dossier may change."""
    today = worked.commun.aujourd_hui
    now = _dated(worked, today)
    days = (today + timedelta(days=ahead) for ahead in range(1, _FAR))
    return next((day for day in days if _dated(worked, day) != now), today + timedelta(days=_FAR))


def _dated(worked: WorkedDossier, day: date) -> tuple[object, ...]:
    """All that pages, maps and tables say of a dossier that depends on the day."""
    dossier, commun = worked.dossier, replace(worked.commun, aujourd_hui=day)
    events = dossier.tous(Suites, lambda part: part.evenements)
    return (
        *(past(each, day) for each in dossier.tous(Agenda, lambda part: part.rendez_vous)),
        *(
            fini(each, day)
            for place in dossier.tous(Lieux, lambda part: part.lieux)
            for each in place.revient
        ),
        *(expiree(e, commun) for e in dossier.tous(Associations, lambda part: part.associations)),
        *(
            avancement(commun, dossier, action).silence
            for action in dossier.tous(Actions, lambda part: part.actions)
        ),
        silence((event.date for event in events), day),
    )
