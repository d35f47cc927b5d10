"""Checks the links and anchors of a finished site."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from posixpath import normpath
from typing import Final, NamedTuple
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


class Outgoing(NamedTuple):
    """A link as pages write it, the file and the anchor that it names, and these pages.

    The file is empty when it can be none. `pages`: their places among those that have anchors.
    """

    link: str
    path: str
    anchor: str
    pages: tuple[int, ...]


@dataclass(frozen=True)
class Linked:
    """What the pages of a part of the site lead to, and what may be led to in them.

    `anchors`: those of each page, each between line ends: a set of them would weigh ten times more.
    """

    outgoing: tuple[Outgoing, ...]
    anchors: Mapping[str, str]


def linked(pages: Iterable[tuple[str, str]], root: str = "/") -> Linked:
    """What `pages`, each an address and a text, lead to, in a site shown at `root`."""
    found: dict[tuple[str, str, str], list[int]] = {}
    anchors: dict[str, str] = {}
    for at, (page, text) in enumerate(pages):
        anchors[page] = _among(map(unescape, _ANCHOR.findall(text)))
        for link in sorted(map(unescape, set(_LINK.findall(text)))):
            if not link.lower().startswith(_ELSEWHERE):
                found.setdefault((link, *_target(page, link, root)), []).append(at)
    return Linked(tuple(Outgoing(*each, tuple(at)) for each, at in found.items()), anchors)


def inside(part: Linked, files: Iterable[str]) -> Linked:
    """`part` without the links that its own `files` and anchors answer."""
    own = frozenset(files)
    return Linked(
        tuple(each for each in part.outgoing if not _answered(each, own, part.anchors)),
        part.anchors,
    )


def broken_links(parts: Iterable[Linked], files: Iterable[str]) -> tuple[Broken, ...]:
    """Links to a file or an anchor that the site, which has these `files`, has not."""
    parts, known = tuple(parts), frozenset(files)
    anchors = {page: each for part in parts for page, each in part.anchors.items()}
    return tuple(sorted(set(_broken(parts, known, anchors))))


def _broken(
    parts: Iterable[Linked], files: frozenset[str], anchors: Mapping[str, str]
) -> Iterator[Broken]:
    known: dict[tuple[str, str], bool] = {}
    for part in parts:
        pages = tuple(part.anchors)
        for each in part.outgoing:
            target = each.path, each.anchor
            if target not in known:
                known[target] = _answered(each, files, anchors)
            if not known[target]:
                yield from (Broken(pages[at], each.link) for at in each.pages)


def _answered(link: Outgoing, files: frozenset[str], anchors: Mapping[str, str]) -> bool:
    if link.path not in files:
        return False
    if not link.anchor or not link.path.endswith(".html"):
        return True
    return _among([link.anchor]) in anchors.get(link.path, "")


def _among(anchors: Iterable[str]) -> str:
    return "\n".join(("", *anchors, ""))


def _target(page: str, link: str, root: str) -> tuple[str, str]:
    """The file and anchor that `link` leads to; an empty file when it leads to none."""
    if _ABSOLUTE.match(link):
        return "", ""
    path, _, anchor = link.partition("#")
    return _path(page, unquote(path.partition("?")[0]), unquote(root)), unquote(anchor)


def _path(page: str, link: str, root: str) -> str:
    """The file that `link` leads to; only the 404 page, shown anywhere, may count from the root."""
    if not link:
        return page
    if link.startswith("/"):
        known = page == "404.html" and link.startswith(root)
        return link.removeprefix(root) or "index.html" if known else ""
    return normpath(f"{page.rpartition('/')[0]}/{link}".lstrip("/"))
