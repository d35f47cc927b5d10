"""Checks the links and anchors of a finished site."""

import re
from dataclasses import dataclass
from pathlib import Path
from posixpath import normpath
from urllib.parse import unquote, urlsplit

_TAG = re.compile(r"<[a-zA-Z][^>]*>")
_TARGET = re.compile(r'\s(?:href|src)="([^"]*)"')
_ANCHOR = re.compile(r'\s(?:id|name)="([^"]*)"')


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


def _read(path: Path) -> _Read:
    tags = _TAG.findall(path.read_text("utf-8"))
    return _Read(
        frozenset(target for tag in tags for target in _TARGET.findall(tag)),
        frozenset(anchor for tag in tags for anchor in _ANCHOR.findall(tag)),
    )


def broken_links(site: Path) -> tuple[Broken, ...]:
    """Links to a file or an anchor that the site in folder `site` does not have."""
    pages = {
        path.relative_to(site).as_posix(): _read(path) for path in sorted(site.rglob("*.html"))
    }
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    return tuple(
        Broken(page, link)
        for page, read in pages.items()
        for link in sorted(read.targets)
        if not _leads_somewhere(page, link.replace("&amp;", "&"), pages, files)
    )


def _leads_somewhere(page: str, link: str, pages: dict[str, _Read], files: set[str]) -> bool:
    parts = urlsplit(link)
    if parts.scheme in {"http", "https", "data", "mailto"}:
        return True
    if parts.scheme or parts.netloc:
        return False
    if page == "404.html" and parts.path.startswith("/"):
        path = parts.path.lstrip("/") or "index.html"
    else:
        folder = page.rpartition("/")[0]
        path = normpath(f"{folder}/{unquote(parts.path)}".lstrip("/")) if parts.path else page
    if path not in files:
        return False
    return not parts.fragment or path not in pages or unquote(parts.fragment) in pages[path].anchors
