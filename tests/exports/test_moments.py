"""Calendar and page tell machines the same, from what a facilitator writes."""

from dataclasses import replace

from generator.derived.dates import dates
from generator.model.agenda import Agenda
from generator.model.deroulement import Deroulement
from generator.model.dossier import Dossier
from generator.model.lieux import Lieux
from generator.pages.layout import structure
from tests.exports.calendars import calendar
from tests.pages.fictif import trifouillis, without


def dossier(**written: str) -> Dossier:
    """A dossier with this one date."""
    told = {"id": "expo", "titre": "Exposition"} | written
    agenda = Agenda.model_validate({"source": "compte-rendu", "rendez_vous": [told]})
    known = trifouillis().partie(Lieux)
    once = tuple(each.model_copy(update={"revient": ()}) for each in known.lieux)
    places = known.model_copy(update={"lieux": once})
    return without(trifouillis(), Deroulement).avec(agenda).avec(places)


VAGUE = dossier(date="2026-05-04", date_fin="2026-06", debut="10:00", fin="18:00")
"""Its end is known to the month."""


def test_the_calendar_leaves_out_an_end_without_a_day() -> None:
    made = calendar(dates(VAGUE)).decode()
    assert "DTSTART;TZID=Europe/Paris:20260504T100000" in made
    assert "\r\nDTEND" not in made


def test_machines_read_an_end_as_precise_as_it_is_known() -> None:
    (event,) = structure.evenements(VAGUE)
    assert event["startDate"] == "2026-05-04T10:00:00+02:00"
    assert event["endDate"] == "2026-06"


def test_a_night_ends_on_the_day_after() -> None:
    ball = dossier(date="2026-07-13", debut="20:00", fin="02:00")
    (event,) = structure.evenements(ball)
    assert event["startDate"] == "2026-07-13T20:00:00+02:00"
    assert event["endDate"] == "2026-07-14T02:00:00+02:00"
    assert b"DTEND;TZID=Europe/Paris:20260714T020000" in calendar(dates(ball))


def test_three_days_are_three_days_for_both() -> None:
    fair = dossier(date="2026-07-14", date_fin="2026-07-16", debut="10:00")
    (event,) = structure.evenements(fair)
    assert event["endDate"] == "2026-07-16"
    assert b"DTEND;TZID=Europe/Paris:20260717T000000" in calendar(dates(fair))


def test_a_place_says_where_without_the_commune() -> None:
    place = "salle-du-tilleul"
    meeting = dossier(date="2026-07-14", lieu=place)
    known = trifouillis().lire(Lieux)
    assert known
    (name,) = (each.nom for each in known.lieux if each.id == place)
    (event,) = structure.evenements(meeting)
    location = event["location"]
    assert isinstance(location, dict)
    assert location["name"] == name
    assert location["url"].depuis("").endswith(f"lieux/index.html#{place}")
    (entry,) = dates(meeting)
    assert entry.lieu and entry.lieu.startswith(f"{name}, ")


def test_no_two_dates_share_an_identifier() -> None:
    told = {"titre": "Fête", "date": "2026-07-14"}
    pairs = [("a", "x-date-y"), ("a-date-x", "y"), ("a-date", "date-y"), ("a", "date-date-y")]
    made = [replace(dossier(**told, id=name), identifiant=folder) for folder, name in pairs]
    found = [entry.uid for each in made for entry in dates(each)]
    assert found[0] == "a-date-x-date-y", "publié : il ne change jamais"
    assert len(set(found)) == len(pairs)


def test_a_calendar_shows_words_not_their_marks() -> None:
    text = "Trois jours, *même* la nuit, [le programme](https://radis.example/)."
    (entry,) = dates(dossier(date="2026-07-14", texte=text))
    assert entry.texte == "Trois jours, même la nuit, le programme."
