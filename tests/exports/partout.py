"""What two sites say, in every place where they say it: the published one and a made-up one."""

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from generator.derived.output import Page, SiteFile
from generator.model.dossier import Dossier
from generator.model.site import Site
from generator.reading.site import read_site
from tests.publications import everything, unpacked
from tests.sites import PROJECT
from tests.tree import Node, tree

TODAY = date(2026, 11, 20)
ROOTS = (PROJECT, PROJECT / "tests/dossiers/fictif")


@cache
def site(root: Path) -> Site:
    """What is published from `root`: no drafts."""
    reading = read_site(root, brouillons=False)
    assert reading.site, reading.problems
    return reading.site


@cache
def published(root: Path) -> dict[str, Page | SiteFile]:
    """Its pages and files, by address."""
    return everything(site(root), TODAY)


@cache
def pages(root: Path) -> dict[str, str]:
    """The bodies of its pages, by address."""
    made = published(root).items()
    return {address: item.corps for address, item in made if isinstance(item, Page)}


@cache
def page(root: Path, address: str) -> Node:
    """The page at `address`, to find things in it."""
    return tree(pages(root)[address])


@cache
def files(root: Path) -> dict[str, bytes]:
    """Its files, by address."""
    made = published(root).items()
    return {address: item.contenu for address, item in made if isinstance(item, SiteFile)}


@cache
def archive(root: Path, identifiant: str) -> Mapping[str, bytes]:
    """The files of data of a dossier, as its archive has them."""
    return unpacked(files(root)[f"territoires/{identifiant}/donnees/{identifiant}.zip"])


@dataclass(frozen=True)
class Cas:
    """A dossier of one of the sites."""

    root: Path
    rang: int

    @property
    def dossier(self) -> Dossier:
        return site(self.root).dossiers[self.rang]

    @property
    def id(self) -> str:
        return self.dossier.identifiant

    def rows(self, name: str) -> list[dict[str, str]]:
        """The rows of its table `name`; none when it has no such file."""
        content = archive(self.root, self.id).get(f"{name}.csv", b"")
        return list(csv.DictReader(io.StringIO(content.decode("utf-8"), newline="")))

    def body(self, section: str = "") -> str:
        """The body of one of its pages; empty when it has no such page."""
        return pages(self.root).get(f"territoires/{self.id}/{section}", "")

    def page(self, section: str = "") -> Node:
        """One of its pages, empty when it has none."""
        address = f"territoires/{self.id}/{section}"
        return page(self.root, address) if self.body(section) else tree("")

    def across(self, address: str) -> Node:
        """A page that it shares with the other dossiers of its site."""
        return page(self.root, address)

    def compared(self, row: str) -> Node:
        """Its cell in a row of the comparison; empty when there is no such row."""
        rows = self.comparison.all(f"tr#ligne-{row}")
        return rows[0].one(f"td[data-avec={self.id}]") if rows else tree("")

    @property
    def comparison(self) -> Node:
        """Where it is compared: with all that are shown first, else in the file of its column."""
        whole = self.across("comparer/")
        if whole.has(f"td[data-avec={self.id}]"):
            return whole
        return tree(files(self.root)[f"comparer/{self.id}.html"].decode())


CAS = [Cas(root, rank) for root in ROOTS for rank in range(len(site(root).dossiers))]
