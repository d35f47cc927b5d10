"""On paper no heading is parted from what it heads: one page of each kind, as a tagged PDF."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pikepdf
from playwright.sync_api import Page

from tests.published import KINDS, largest

MAP = "carte.html"
HEADINGS = {"/H1", "/H2", "/H3", "/H4", "/H5", "/H6"}


@dataclass(frozen=True)
class Piece:
    """A piece of a printed page, in reading order: the sheet it is on, the heading it is in."""

    sheet: int
    heading: int
    """Which heading, counted from 1; 0 for what is in none."""


def pieces(pdf: pikepdf.Pdf) -> Iterator[Piece]:
    """Every piece of what is read."""
    sheets = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}
    counted = 0
    waiting = [(pdf.Root.StructTreeRoot.K, 0, 0)]
    while waiting:
        node, sheet, heading = waiting.pop()
        if isinstance(node, pikepdf.Array):
            waiting += [(each, sheet, heading) for each in reversed(list(node))]
        elif isinstance(node, pikepdf.Dictionary):
            sheet = sheets[node.Pg.objgen] if "/Pg" in node else sheet
            if node.get("/S") in HEADINGS:
                counted += 1
                heading = counted
            if "/MCID" in node:
                yield Piece(sheet, heading)
            elif "/K" in node:
                waiting.append((node.K, sheet, heading))
        else:
            yield Piece(sheet, heading)


def parted(content: bytes) -> list[int]:
    """The sheets that end on a heading."""
    with pikepdf.open(BytesIO(content)) as pdf:
        return [
            one.sheet
            for one, after in pairwise(pieces(pdf))
            if one.heading not in {0, after.heading} and after.sheet != one.sheet
        ]


def test_no_heading_is_left_at_the_foot_of_a_sheet(page: Page, site: Path, server: str) -> None:
    page.route("**/carte.html*", lambda route: route.fulfill(body=""))  # no frame is printed
    wrong = {}
    for kind in KINDS:
        address = largest(site, kind)
        if address.endswith(MAP):
            continue
        page.goto(f"{server}/{address}", wait_until="load")
        if found := parted(page.pdf(prefer_css_page_size=True, tagged=True)):
            wrong[address] = found
    assert wrong == {}
