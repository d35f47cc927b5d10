"""The Atom feeds of what followed, read back by feedparser."""

from typing import Any

import feedparser
import pytest

from generator.derived.notice import Notice
from generator.derived.nouvelles import LE_PLUS, Nouvelle, nouvelles
from generator.exports import atom
from generator.model.suites import Suites
from tests.pages.fictif import trifouillis, without

SITE = Notice("https://exemple.fr/site/")
SUITES = "https://exemple.fr/site/territoires/trifouillis-en-plaine/suites/"


def read(content: bytes) -> Any:
    """The feed, well formed."""
    found = feedparser.parse(content)
    assert not found.bozo, found.get("bozo_exception")
    assert found.version == "atom10"
    return found


def test_a_reader_of_feeds_finds_every_fact_the_latest_first() -> None:
    dossier = trifouillis()
    (file,) = atom.territoire(dossier, nouvelles(dossier), SITE)
    found = read(file.contenu)
    events = sorted(dossier.partie(Suites).evenements, key=lambda each: each.date, reverse=True)
    assert [entry.title for entry in found.entries] == [event.titre for event in events]
    for entry, event in zip(found.entries, events, strict=True):
        assert entry.link == entry.id == f"{SUITES}index.html#evenement-{event.id}"
        assert entry.published.startswith(event.date)
        assert "Source : " in entry.summary
    assert found.feed.title == "Pays de Trifouillis-en-Plaine : et depuis ?"
    assert found.feed.links[0].href == f"{SUITES}nouvelles.atom"
    assert found.feed.updated == found.entries[0].updated
    assert found.feed.language == "fr"


@pytest.mark.parametrize(
    ("day", "moment"),
    [
        ("2022", "2022-01-01T00:00:00Z"),
        ("2022-05", "2022-05-01T00:00:00Z"),
        ("2022-05-14", "2022-05-14T00:00:00Z"),
    ],
)
def test_a_vague_date_is_its_first_moment(day: str, moment: str) -> None:
    news = (Nouvelle("Fait", day, "Dit.", "p/index.html#a", "Ici"),)
    (file,) = atom.ensemble([news], SITE)
    assert read(file.contenu).entries[0].updated == moment


def test_the_feed_of_all_says_where_and_keeps_the_latest() -> None:
    one = tuple(
        Nouvelle(f"Fait {n}", f"20{n:02}", "Dit.", f"a/index.html#{n}", "Ici") for n in range(60)
    )
    other = (Nouvelle("<b>Fête</b> & co", "2080", "Dit.", "b/index.html#x", "Là"),)
    (file,) = atom.ensemble([one, other], SITE)
    titles = [entry.title_detail.value for entry in read(file.contenu).entries]
    assert len(titles) == LE_PLUS
    assert "Ici : Fait 59" in titles
    assert b"L\xc3\xa0 : &lt;b&gt;F\xc3\xaate&lt;/b&gt; &amp; co" in file.contenu


def test_no_feed_without_news_nor_without_the_address_of_the_site() -> None:
    dossier = trifouillis()
    assert atom.territoire(dossier, nouvelles(dossier), Notice()) == []
    silent = without(dossier, Suites)
    assert atom.territoire(silent, nouvelles(silent), SITE) == []


def test_drafts_are_in_no_feed() -> None:
    dossier = trifouillis()
    follow = dossier.partie(Suites)
    first, *others = follow.evenements
    draft = first.model_copy(update={"brouillon": True})
    told = dossier.avec(follow.model_copy(update={"evenements": (draft, *others)}))
    assert first.titre not in [each.titre for each in nouvelles(told)]
