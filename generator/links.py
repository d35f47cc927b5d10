"""Checks the links and anchors of a finished site."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from pathlib import Path
from posixpath import normpath
from typing import Final
from urllib.parse import unquote, urlsplit

_ATTRIBUTE = re.compile(r'\s(href|src|id|name)="([^"<>]*)"(?=[^<>]*>)')
_ELSEWHERE: Final = {"http", "https", "data", "mailto"}
_AT_HAND: Final = 500
"""Pages that are kept once read: most links stay within a dossier."""


@dataclass(frozen=True)
class Broken:
    """A link of `page` that leads nowhere in the site."""

    page: str
    link: str

    def __str__(self) -> str:
        return f"{self.page} : le lien « {self.link} » ne mène à rien"


@dataclass(frozen=True)
class _Read:
    targets: frozenset[str]
    anchors: frozenset[str]


def broken_links(site: Path) -> tuple[Broken, ...]:
    """Links to a file or an anchor that the site in folder `site` does not have."""
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}

    @lru_cache(maxsize=_AT_HAND)
    def read(page: str) -> _Read:
        return _read(site / page)

    return tuple(
        Broken(page, link)
        for page in sorted(files)
        if page.endswith(".html")
        for link in sorted(read(page).targets)
        if not _leads_somewhere(page, link, files, read)
    )


def _read(path: Path) -> _Read:
    found = _ATTRIBUTE.findall(path.read_text("utf-8"))
    return _Read(
        frozenset(unescape(value) for name, value in found if name in {"href", "src"}),
        frozenset(unescape(value) for name, value in found if name in {"id", "name"}),
    )


def _leads_somewhere(page: str, link: str, files: set[str], read: Callable[[str], _Read]) -> bool:
    try:
        parts = urlsplit(link)
    except ValueError:
        return False
    if parts.scheme or parts.netloc:
        return parts.scheme in _ELSEWHERE
    path = _path(page, unquote(parts.path))
    if path not in files:
        return False
    anchor = unquote(parts.fragment)
    return not anchor or not path.endswith(".html") or anchor in read(path).anchors


def _path(page: str, link: str) -> str:
    """The file that `link` names; the page of errors, shown anywhere, counts from the root."""
    if not link:
        return page
    if page == "404.html" and link.startswith("/"):
        return link.lstrip("/") or "index.html"
    return normpath(f"{page.rpartition('/')[0]}/{link}".lstrip("/"))
