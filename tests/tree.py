"""A page as a tree, in which tests find what a reader finds, by CSS selectors (selectolax)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

_APART = {
    "article",
    "br",
    "dd",
    "details",
    "div",
    "dt",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "li",
    "option",
}
_APART |= {"p", "section", "summary", "td", "th", "tr"}
_UNREAD = {"script", "style", "template"}


@dataclass(frozen=True)
class Node:
    """An element."""

    _node: LexborNode

    def all(self, css: str) -> "list[Node]":
        """The elements inside that `css` selects, in the order of the page."""
        return [Node(node) for node in self._node.css(css) if node.mem_id != self._node.mem_id]

    def one(self, css: str) -> "Node":
        """The only one that `css` selects."""
        found = self.all(css)
        assert len(found) == 1, f"{len(found)} × {css}"
        return found[0]

    def has(self, css: str) -> bool:
        return bool(self.all(css))

    def values(self, css: str, name: str) -> list[str]:
        """The attribute `name` of each element that `css` selects."""
        return [node[name] for node in self.all(css)]

    def __getitem__(self, name: str) -> str:
        return self.attributes[name]

    @property
    def attributes(self) -> dict[str, str]:
        return {name: value or "" for name, value in self._node.attributes.items()}

    @property
    def data(self) -> dict[str, str]:
        """Its `data-` attributes, without that prefix."""
        return {k.removeprefix("data-"): v for k, v in self.attributes.items() if k[:5] == "data-"}

    @property
    def html(self) -> str:
        return self._node.html or ""

    @property
    def text(self) -> str:
        """What a reader reads, each space one space."""
        return " ".join("".join(_pieces(self._node)).split())

    def links(self, pattern: str) -> dict[str, str]:
        """The text of each link inside whose address matches `pattern`, by its only group."""
        found = {}
        for link in self.all("a[href]"):
            if match := re.search(pattern, link["href"]):
                found[match[1]] = link.text
        return found


def _pieces(node: LexborNode) -> Iterator[str]:
    for child in node.iter(include_text=True):
        if child.is_text_node:
            yield child.text_content or ""
        elif child.tag not in _UNREAD:
            apart = " " if child.tag in _APART else ""
            yield apart
            yield from _pieces(child)
            yield apart


def tree(html: str) -> Node:
    """The elements of `html`, read as a browser does."""
    root = LexborHTMLParser(html).root
    assert root is not None
    return Node(root)
