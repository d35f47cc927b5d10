"""Checks the links and anchors of a finished site."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from posixpath import normpath
from typing import Final
from urllib.parse import unquote

_LINK = re.compile(r'="(?:(?<=\shref=")|(?<=\ssrc="))([^"<>]*)"(?=[^<>]*>)')
_ANCHOR = re.compile(r'="(?:(?<=\sid=")|(?<=\sname="))([^"<>]*)"(?=[^<>]*>)')
_ABSOLUTE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
_ELSEWHERE: Final = ("http:", "https:", "data:", "mailto:")


@dataclass(frozen=True, order=True)
class Broken:
    """A link of `page` that leads nowhere in the site."""

    page: str
    link: str

    def __str__(self) -> str:
        return f"{self.page} : le lien « {self.link} » ne mène à rien"


def broken_links(site: Path, root: str = "/") -> tuple[Broken, ...]:
    """Links to a file or an anchor that the site in folder `site`, shown at `root`, has not."""
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    return tuple(sorted(_broken(site, files, root)))


def _broken(site: Path, files: set[str], root: str) -> Iterator[Broken]:
    """The broken links, each page read once; a link to a later page waits for it."""
    anchors: dict[str, str] = {}
    waiting: defaultdict[str, list[tuple[str, Broken]]] = defaultdict(list)
    for page in sorted(path for path in files if path.endswith(".html")):
        text = (site / page).read_text("utf-8")
        anchors[page] = _among(map(unescape, _ANCHOR.findall(text)))
        for link in map(unescape, set(_LINK.findall(text))):
            if link.lower().startswith(_ELSEWHERE):
                continue
            path, anchor = _target(page, link, root)
            if path not in files:
                yield Broken(page, link)
            elif anchor and path.endswith(".html"):
                if path not in anchors:
                    waiting[path].append((anchor, Broken(page, link)))
                elif _among([anchor]) not in anchors[path]:
                    yield Broken(page, link)
        later = waiting.pop(page, ())
        yield from (told for anchor, told in later if _among([anchor]) not in anchors[page])


def _among(anchors: Iterable[str]) -> str:
    """The anchors as one text, each between line ends: a set would take ten times the memory."""
    return "\n".join(("", *anchors, ""))


def _target(page: str, link: str, root: str) -> tuple[str, str]:
    """The file and anchor that `link` leads to; an empty file when it leads to none."""
    if _ABSOLUTE.match(link):
        return "", ""
    path, _, anchor = link.partition("#")
    return _path(page, unquote(path.partition("?")[0]), unquote(root)), unquote(anchor)


def _path(page: str, link: str, root: str) -> str:
    """The file that `link` leads to; links of the 404 page, shown anywhere, count from the root."""
    if not link:
        return page
    if page == "404.html" and link.startswith("/"):
        return link.removeprefix(root) or "index.html" if link.startswith(root) else ""
    return normpath(f"{page.rpartition('/')[0]}/{link}".lstrip("/"))
