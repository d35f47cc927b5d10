"""A date that ends in a month, without its day, breaks neither the calendar nor the page."""

from datetime import date

from generator.exports.ics import dates, to_ics
from generator.exports.notice import Notice
from generator.model.agenda import Agenda
from generator.pages import structure
from tests.pages.fictif import trifouillis

AGENDA = Agenda.model_validate(
    {
        "source": "compte-rendu",
        "rendez_vous": [
            {
                "id": "expo",
                "titre": "Exposition",
                "date": "2026-05-04",
                "date_fin": "2026-06",
                "debut": "10:00",
                "fin": "18:00",
            },
        ],
    }
)
DOSSIER = trifouillis().model_copy(update={"agenda": AGENDA, "deroulement": None})


def test_the_calendar_leaves_out_an_end_without_a_day() -> None:
    made = to_ics(dates(DOSSIER), "Essai", Notice(date(2026, 1, 1))).decode()
    assert "DTSTART;TZID=Europe/Paris:20260504T100000" in made
    assert "DTEND" not in made


def test_machines_read_an_end_as_precise_as_it_is_known() -> None:
    (event,) = structure.evenements(DOSSIER)
    assert event["startDate"] == "2026-05-04T10:00:00+02:00"
    assert event["endDate"] == "2026-06"
