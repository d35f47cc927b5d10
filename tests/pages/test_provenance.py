"""One note of provenance a page; a mark only where a statement comes from elsewhere."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from generator.derived.citation import Citation
from generator.pages.layout.provenance import Note, Renvoi, annoter, placee, renvoi

REPORT = Citation("cr", "Compte rendu", "Les tests", "2020", None, None, "", None, None)
PAPER = replace(REPORT, id="journal", titre="Journal")


def page(fill: Callable[[], str]) -> tuple[str, list[Note]]:
    """What `fill` becomes, each mark as [anchor], and the notes that were asked for."""
    notes: list[Note] = []

    def mark(_: Renvoi, anchor: str, same: bool) -> str:
        return f"[{anchor}{' même' if same else ''}]"

    def end(note: Note) -> str:
        notes.append(note)
        return ""

    return annoter(fill, mark, end), notes


def test_what_most_statements_share_is_said_once_and_bears_no_mark() -> None:
    html, (note,) = page(lambda: f"a{renvoi(REPORT)} b{renvoi(REPORT)} c{renvoi(PAPER)}")
    assert html == "a b c[note-2]"
    assert note.principale == REPORT and note.marquees
    assert note.autres == (("note-2", PAPER),)


def test_the_sentences_of_the_page_give_the_main_source_however_few_they_are() -> None:
    html, (note,) = page(
        lambda: f"a{renvoi(REPORT, texte=True)} b{renvoi(PAPER)} c{renvoi(PAPER)} d{renvoi(PAPER)}"
    )
    assert html == "a b[note-2] c[note-2] d[note-2]"
    assert note.principale == REPORT


def test_another_place_in_the_same_source_is_marked_so() -> None:
    elsewhere = replace(REPORT, page="annexe 2")
    html, (note,) = page(lambda: f"a{renvoi(REPORT)} b{renvoi(REPORT)} c{renvoi(elsewhere)}")
    assert html == "a b c[note-1 même]"
    assert note.autres == ()


def test_where_no_source_is_shared_every_statement_bears_its_mark() -> None:
    html, (note,) = page(lambda: f"a{renvoi(REPORT)} b{renvoi(PAPER)}")
    assert html == "a[note-1] b[note-2]"
    assert note.principale is None and len(note.autres) == 2


def test_a_source_of_a_few_statements_among_many_sources_is_not_that_of_the_page() -> None:
    others = [replace(REPORT, titre=f"Autre {rank}") for rank in range(3)]
    told = (REPORT, REPORT, *others)
    html, (note,) = page(lambda: "".join(renvoi(source) for source in told))
    assert html.count("[note-") == 5
    assert note.principale is None and len(note.autres) == 4


def test_a_box_always_says_its_source_and_counts_for_nothing() -> None:
    html, (note,) = page(lambda: f"a{renvoi(REPORT)} {renvoi(PAPER, boite=True)}")
    assert html == "a [note-2]"
    assert note.principale == REPORT and not note.marquees


def test_a_source_that_the_page_prints_itself_is_not_in_the_note() -> None:
    def fill() -> str:
        placee(PAPER, "source-journal")
        return f"a{renvoi(REPORT)} b{renvoi(REPORT)} c{renvoi(PAPER)}"

    html, (note,) = page(fill)
    assert html == "a b c[source-journal]" and note.autres == ()


@pytest.mark.parametrize("html", ["rien", ""])
def test_a_page_that_cites_nothing_has_no_note(html: str) -> None:
    assert page(lambda: html) == (html, [])
