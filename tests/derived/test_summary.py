"""What is kept of a dossier is plain data: written down and read back, it makes the same pages."""

from pathlib import Path

import pytest
from pydantic import TypeAdapter

from generator.derived.summary import Summary
from generator.pages.site.comparer import colonne, colonnes
from tests.exports.partout import ROOTS, site
from tests.publications import across, pages

ADAPTER = TypeAdapter(Summary)


def kept(summary: Summary) -> Summary:
    """The same summary, once written and read."""
    return ADAPTER.validate_json(ADAPTER.dump_json(summary))


@pytest.mark.parametrize("root", ROOTS, ids=["réels", "fictif"])
def test_a_summary_is_written_and_read_back(root: Path) -> None:
    for summary in across(site(root))[0]:
        written = ADAPTER.dump_json(summary)
        assert kept(summary) == summary
        assert ADAPTER.dump_json(kept(summary)) == written


@pytest.mark.parametrize("root", ROOTS, ids=["réels", "fictif"])
def test_pages_made_of_what_was_read_back_are_the_same(root: Path) -> None:
    summaries, shared = across(site(root))
    again = tuple(map(kept, summaries))
    assert list(pages(again, shared)) == list(pages(summaries, shared))
    columns = {each.identifiant: colonne(each.releve) for each in summaries}.__getitem__
    assert list(colonnes(again, shared, columns)) == list(colonnes(summaries, shared, columns))
