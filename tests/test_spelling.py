"""The French that the site publishes: spelled, spaced, no two words run together."""

import re
from html import unescape
from pathlib import Path

from tests.sites import addresses
from tests.spelling.words import CHOSEN, NAMES, REFUSED, keys, listed, unknown, words

_TECHNICAL = ("guide/", "donnees/")
"""Pages that also show the keys of the YAML files."""

_UNREAD = re.compile(r"<(script|style|svg|code|pre)\b.*?</\1>", re.DOTALL)
_INLINE = r"(?:a|abbr|b|cite|em|i|small|span|strong|time)"
_JOINED = re.compile(rf"\w(?:</{_INLINE}>)+(?:<{_INLINE}\b[^>]*>)+\w")
_TAG = re.compile(r"<[^>]*>")
_LOOSE = re.compile(r"[^<]{0,20}[\w)’»%][ \n]+[:;!?»](?=[\s<]|$)|«[ \n]")


def test_every_word_is_spelled_right(site: Path) -> None:
    pages = {page: words((site / page).read_text("utf-8")) for page in addresses(site)}
    every = set[str]().union(*pages.values())
    wrong = unknown(every) - listed(NAMES, CHOSEN) | every & listed(REFUSED)
    technical = wrong & keys()
    found = {
        f"{word} ({page})"
        for page, shown in pages.items()
        for word in shown & (wrong - technical if _is_technical(page) else wrong)
    }
    assert not found, "\n".join(
        [f"Corrigez ces mots, ou ajoutez-les à {NAMES.name} ou {CHOSEN.name} :", *sorted(found)]
    )


def _is_technical(page: str) -> bool:
    return page.startswith(_TECHNICAL) or "/donnees/" in page


def test_no_two_words_run_together_when_copied(site: Path) -> None:
    pages = _pages(site)
    assert {page: found for page, html in pages.items() if (found := _JOINED.findall(html))} == {}


def test_punctuation_holds_to_its_word_in_titles_and_menus_too(site: Path) -> None:
    pages = {page: unescape(_TAG.sub("<", html)) for page, html in _pages(site).items()}
    assert {page: found for page, text in pages.items() if (found := _LOOSE.findall(text))} == {}


def _pages(site: Path) -> dict[str, str]:
    """The pages of `site`, without what nobody reads there."""
    return {page: _UNREAD.sub("", (site / page).read_text("utf-8")) for page in addresses(site)}
