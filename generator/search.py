"""Makes the search index of a finished site, and the words that mend imperfect queries."""

import html
import json
import re
import subprocess
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from generator.index_order import put_in_order

_MAIN = re.compile(r"<main[^>]*data-pagefind-body[^>]*>(.*?)</main>", re.DOTALL)
_NO_TEXT = re.compile(r"<(svg|script|style)\b.*?</\1>|<[^>]+>", re.DOTALL)
_WORD = re.compile(r"[^\W\d_]+(?:[-‑][^\W\d_]+)*")
_SHORTEST = 4
INDEX = "pagefind"
"""The folder of the index, in the site."""


def index(site: Path) -> None:
    """Write Pagefind's index and our `mots.json` into `site`/pagefind.

    Raises CalledProcessError when Pagefind fails.
    """
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--quiet"]
    subprocess.run([*command, "--force-language", "fr"], check=True, stdin=subprocess.DEVNULL)
    put_in_order(site / "pagefind")
    texts = (_text(path) for path in sorted(site.rglob("*.html")))
    content = json.dumps(words(texts), ensure_ascii=False, separators=(",", ":"))
    (site / INDEX / "mots.json").write_text(content, "utf-8")


def words(texts: Iterable[str]) -> dict[str, object]:
    """What the search page needs to mend a query.

    `composes`: words that are written with a hyphen or a ligature, by the plain letters that
    somebody may type instead; `mots`: every word of the site, the most frequent first.
    """
    counts = Counter(word for text in texts for word in _WORD.findall(text.lower()))
    special = sorted(word for word in counts if plain(word) != _unaccented(word))
    simple = Counter[str]()
    for word, count in counts.items():
        for part in re.split(r"[-‑]", word):
            if len(part) >= _SHORTEST:
                simple[_unaccented(part)] += count
    ranked = sorted(simple, key=lambda word: (-simple[word], word))
    return {"composes": {plain(word): re.sub("‑", "-", word) for word in special}, "mots": ranked}


def plain(word: str) -> str:
    """`Tiers-lieu` → `tierslieu`, `cœur` → `coeur`: letters only, no accent, no ligature."""
    spelled = word.lower().replace("œ", "oe").replace("æ", "ae")
    return re.sub(r"[-‑]", "", _unaccented(spelled))


def _unaccented(word: str) -> str:
    split = unicodedata.normalize("NFD", word)
    return "".join(letter for letter in split if not unicodedata.combining(letter))


def _text(path: Path) -> str:
    """The words of a page, without its menus."""
    return html.unescape(_NO_TEXT.sub(" ", " ".join(_MAIN.findall(path.read_text("utf-8")))))
