"""The pages that people wrote and those of the whole site, as things to find, and the glossary."""

import html
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from generator.derived.adresses import Cible
from generator.derived.choses import Chose, chose
from generator.pages.files.choses import part
from generator.pages.files.index import FOLDER

PAGES: Final = f"{FOLDER}pages.js"

_META = re.compile(
    r'<meta name="(titre|description|genre|territoire|robots)"[^>]*content="([^"]*)"'
)
_TERM = re.compile(r'<dt[^>]* id="([^"]+)"[^>]*>(.*?)</dt>\s*<dd[^>]*>(.*?)</dd>', re.DOTALL)
_HEADING = re.compile(r"<h2[^>]*>(.*?)</h2>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


def write_pages(site: Path) -> None:
    """Write the script of these things into the finished `site`."""
    things = [found for path in sorted(site.rglob("index.html")) for found in _things(site, path)]
    target = site / PAGES
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(part("", "", things))


def _things(site: Path, path: Path) -> Iterator[Chose]:
    address = path.parent.relative_to(site).as_posix().removeprefix(".")
    address = address and f"{address}/"
    text = path.read_text("utf-8")
    told = {name: html.unescape(value) for name, value in _META.findall(text)}
    if "territoire" in told or "robots" in told or "titre" not in told:
        return
    headings = (_plain(each) for each in _HEADING.findall(text))
    kind = told.get("genre", "Page")
    name = address.rstrip("/").rpartition("/")[2]
    line = told.get("description", "")
    yield chose(kind, told["titre"], line, Cible(address), headings, noms=name)
    for anchor, term, definition in _TERM.findall(text):
        line = _plain(definition)
        yield chose("Mot du glossaire", _plain(term), line, Cible(address, anchor))


def _plain(markup: str) -> str:
    return " ".join(html.unescape(_TAG.sub("", markup)).split())
