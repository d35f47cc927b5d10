"""Makes the search index of a finished site, and the words that mend imperfect queries."""

import html
import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from generator.finding.order import put_in_order
from generator.finding.pages import write_pages
from generator.model import folding

INDEX: Final = "pagefind"
"""The folder of the index, in the site."""

_HEAD = re.compile(r"<(?:title>.*?</title>|meta [^>]*data-pagefind[^>]*>)", re.DOTALL)
_MAIN = re.compile(r"<main[^>]*data-pagefind-body[^>]*>.*?</main>", re.DOTALL)
_UNREAD = re.compile(
    r'<(svg|script|style)\b.*?</\1>|<(p|span) class="source(?:-courte)?">.*?</\2>', re.DOTALL
)
_TAG = re.compile(r"<[^>]+>")
_ELIDED: Final = ("[cdjlmnst]", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu")
_AFTER: Final = "|".join(
    rf"(?<=\b{letters}{mark})" for mark in ("[’']", "&#39;") for letters in _ELIDED
)
_ELISION = re.compile(rf"[’';](?=\w)(?:{_AFTER})", re.IGNORECASE)
_ELISION_IN_TEXT = re.compile(rf"{_ELISION.pattern}(?=[^<>]*<)", re.IGNORECASE)
_TERM = re.compile(r"<dt\b([^>]*)>(.*?)</dt>", re.DOTALL)
_NAMED = re.compile(
    r'(<(?:article|div|li|section)\b[^>]* id="([^"]+)"[^>]*>\s*<h[2-4])\b(?![^>]* id=)'
)
_WORD = re.compile(r"[^\W\d_]+(?:[-‑][^\W\d_]+)*")
_HYPHEN = re.compile(r"[-‐‑]")
_SPECIAL = re.compile(f"[-‑{''.join(folding.LIGATURES)}]")
_SHORTEST: Final = 4
_UNUSED: Final = ("*-ui.*", "*-highlight.js", "wasm.unknown.*")
"""What Pagefind adds for search pages that are not ours."""


Count = Callable[[Sequence[str]], Counter[str]]
"""Counts the words of these pages."""


def index(site: Path, share: Callable[[Count, Sequence[str]], Iterable[Counter[str]]]) -> None:
    """Write Pagefind's index and our `mots.json` into `site`/pagefind.

    `share` has the pages counted, a few at a time, by whoever may help.

    Raises CalledProcessError when Pagefind fails.
    """
    target = site / INDEX
    pages = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    with TemporaryDirectory(prefix="horizon-") as folder:
        counts = Counter[str]()
        for each in share(partial(copied, site, Path(folder)), pages):
            counts.update(each)
        content = words(counts)
        command = [sys.executable, "-m", "pagefind", "--site", folder, "--output-path", str(target)]
        options = ["--quiet", "--force-language", "fr"]
        subprocess.run([*command, *options], check=True, stdin=subprocess.DEVNULL)
    put_in_order(target)
    write_pages(site)
    for pattern in _UNUSED:
        for path in target.glob(pattern):
            path.unlink()
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    (target / "mots.json").write_text(text, "utf-8")


def prepared(page: str) -> str | None:
    """The part of a page that Pagefind reads; None for a page that is not searched.

    Menus, drawings and notes of sources are left out, elided articles stand apart. A defined
    word counts as a heading, and the heading of a card leads to the card.
    """
    body = _MAIN.search(page)
    if body is None:
        return None
    head = "".join(
        _ELISION.sub(r"\g<0> ", part) if "data-pagefind-meta" in part else part
        for part in _HEAD.findall(page)
    )
    text = _NAMED.sub(r'\1 id="\2"', _TERM.sub(r"<h3\1>\2</h3>", _UNREAD.sub(" ", body[0])))
    split = _ELISION_IN_TEXT.sub(r"\g<0> ", text)
    return f'<!doctype html><html lang="fr"><head>{head}</head><body>{split}</body></html>'


def copied(site: Path, folder: Path, pages: Iterable[str]) -> Counter[str]:
    """Write into `folder` what Pagefind reads of these pages of `site`; returns their words."""
    counts = Counter[str]()
    for name in pages:
        page = prepared((site / name).read_text("utf-8"))
        if page is not None:
            copy = folder / name
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text(page, "utf-8")
            counts.update(counted(html.unescape(_TAG.sub(" ", page))))
    return counts


def counted(text: str) -> Counter[str]:
    """How often each word stands in `text`, in small letters."""
    return Counter(_WORD.findall(text.lower()))


def words(counts: Mapping[str, int]) -> dict[str, object]:
    """What the search page needs to mend a query.

    `composes`: words that are written with a hyphen or a ligature, by the plain letters that
    somebody may type instead; `mots`: every word of the site, the most frequent first.
    """
    special = sorted(word for word in counts if _SPECIAL.search(word))
    simple = Counter[str]()
    for word, count in counts.items():
        for part in re.split(r"[-‑]", word):
            if len(part) >= _SHORTEST:
                simple[part] += count
    ranked = sorted(simple, key=lambda word: (-simple[word], word))
    known = {plain(word): word for word in reversed(ranked)}
    return {
        "composes": {plain(word): word.replace("‑", "-") for word in special},
        "mots": [word for word in ranked if known[plain(word)] == word],
    }


def plain(word: str) -> str:
    """`Tiers-lieu` → `tierslieu`, `cœur` → `coeur`: letters only, no accent, no ligature."""
    return _HYPHEN.sub("", folding.plain(word))
