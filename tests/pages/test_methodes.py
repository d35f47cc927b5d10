"""A démarche that a file tells: its method list by list, and the meetings it helps to run."""

from generator.derived.commun import Commun
from generator.pages.site import methodes
from generator.reading.demarches import packaged
from tests.publications import DAY
from tests.tree import Node, tree

LIEN = "demarches/lien-social/"


def page(adresse: str) -> Node:
    """The page at `adresse`, no dossier published."""
    shared = Commun({}, None, DAY, demarches=packaged())
    (found,) = (each for each in methodes.pages((), shared) if each.adresse == adresse)
    return tree(found.corps)


def test_a_method_is_told_list_by_list_and_not_once_more_as_steps() -> None:
    told = page(LIEN)
    for chapter in packaged()["lien-social"].chapitres:
        section = told.one(f"section[aria-labelledby={chapter.id}]")
        assert [h.text for h in section.all("h3")] == [each.nom for each in chapter.phases]
    assert not told.has("#etapes")


def test_the_page_of_a_method_leads_to_the_meetings_it_helps_to_run() -> None:
    (address,) = page(LIEN).values("section[aria-labelledby=reunions] a", "href")
    assert "comite-de-pilotage" in address


def test_a_meeting_says_what_to_decide_in_each_part_and_leaves_time_and_speaker_blank() -> None:
    (meeting,) = packaged()["lien-social"].reunions
    told = page(f"{LIEN}{meeting.id}/")
    rows = told.all(".reunion-feuille tbody tr")
    assert len(rows) == len(meeting.parties)
    for row, part in zip(rows, meeting.parties, strict=True):
        decide, length, speaker = row.all("td")
        assert all(each in decide.text for each in part.decider)
        assert length.text == speaker.text == "à remplir"


def test_each_box_of_a_meeting_can_be_ticked_by_its_words() -> None:
    (meeting,) = packaged()["lien-social"].reunions
    boxes = page(f"{LIEN}{meeting.id}/").all("label:has(input[type=checkbox])")
    assert [box.text for box in boxes] == [line for group in meeting.cases for line in group.lignes]
