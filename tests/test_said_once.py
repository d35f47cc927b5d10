"""On every page of the published site, no block of text of more than eight words stands twice.

What is folded counts: a reader opens it. What does not count, and why:
- the words of a link: they are the name of what it leads to, and a page may lead there twice;
- `.precision` on pages that compare: the words that take the place of others, never beside them,
  once the reader has chosen territories;
- the cells of a comparison: each answers for its territory, beside which others come and go, and
  two may give one answer;
- `.origine`: whose figures a row of the comparison sets side by side, without the links;
- the kind and the place after the name of a thing in a list: two things may share both;
- what is to be decided, on the sheet that leaves the page of the meeting;
- one printed sheet beside another: each leaves on its own, so that each is looked at alone;
- the guide: two files may be shown to be written alike.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.sites import write

WORDS = 8

_BLOCKS = {"article", "aside", "br", "caption", "dd", "details", "div", "dl", "dt", "fieldset"}
_BLOCKS |= {"figcaption", "figure", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "label"}
_BLOCKS |= {"legend", "li", "main", "nav", "ol", "option", "p", "section", "select", "summary"}
_BLOCKS |= {"table", "tbody", "td", "th", "thead", "tr", "ul"}
_APART = {"a", "script", "style", "svg", "template"}


def blocks(node: LexborNode) -> Iterator[str]:
    """The texts inside, cut where a block begins or ends, without the words of links."""
    run: list[str] = []

    def told() -> Iterator[str]:
        text = " ".join("".join(run).split())
        run.clear()
        if text:
            yield text

    def walk(inside: LexborNode) -> Iterator[str]:
        for child in inside.iter(include_text=True):
            if child.is_text_node:
                run.append(child.text_content or "")
            elif child.tag in _BLOCKS:
                yield from told()
                if not _is_alternative(child):
                    yield from walk(child)
                    yield from told()
            elif child.tag not in _APART and not _is_alternative(child):
                yield from walk(child)

    yield from walk(node)
    yield from told()


def _is_alternative(node: LexborNode) -> bool:
    compared = node.tag == "td" and "data-avec" in node.attributes
    kind = node.tag == "small" and node.parent is not None and node.parent.tag == "li"
    sheet = node.tag == "td" and node.attributes.get("data-label") == "À décider"
    classes = (node.attributes.get("class") or "").split()
    return compared or kind or sheet or not {"precision", "origine"}.isdisjoint(classes)


def _words(text: str) -> int:
    return sum(any(sign.isalnum() for sign in word) for word in text.split())


def twice(html: str) -> list[str]:
    """The blocks of more than eight words that stand twice in the main part of a page."""
    main = LexborHTMLParser(html).css_first("main")
    if main is None:
        return []
    sheets = main.css(".sheet-a4")
    found = [text for sheet in sheets for text in _twice(sheet)]
    for sheet in sheets:
        sheet.decompose()
    return [*found, *_twice(main)]


def _twice(node: LexborNode) -> list[str]:
    counts = Counter(text for text in blocks(node) if _words(text) > WORDS)
    return [text for text, times in counts.items() if times > 1]


def repeated(site: Path) -> dict[str, list[str]]:
    """What each page of the site says twice, by address."""
    pages = {path.relative_to(site).as_posix(): path for path in site.rglob("index.html")}
    found = {
        address: twice(path.read_text("utf-8"))
        for address, path in sorted(pages.items())
        if not address.startswith("guide/")
    }
    return {address: said for address, said in found.items() if said}


def test_every_page_says_things_once(site: Path) -> None:
    found = repeated(site)
    assert not found, "\n".join(f"{page} : {text}" for page in found for text in found[page])


LONG = "Une phrase de plus de huit mots, que la page dirait ici"


@pytest.mark.parametrize(
    ("html", "times"),
    [
        (f"<p>{LONG}</p><details><summary>Plus</summary><p>{LONG}</p></details>", 1),
        (f"<p>{LONG}<br>Autre</p><td>{LONG}</td>", 1),
        (f"<p>{LONG}</p><p>{LONG}, et davantage</p>", 0),
        (f'<p><a href="x">{LONG}</a></p><p><a href="x">{LONG}</a></p>', 0),
        ("<p>Une courte phrase</p><p>Une courte phrase</p>", 0),
    ],
)
def test_what_counts_as_said_twice(tmp_path: Path, html: str, times: int) -> None:
    site = write(tmp_path, {"p/index.html": f"<main>{html}</main>"})
    assert len(repeated(site).get("p/index.html", [])) == times
