"""Documents printed for tests, and what a PDF says of itself."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
from pypdf import PdfReader

from generator.derived.output import Document
from generator.model.site import Site
from generator.paper.documents import documents
from generator.reading.site import read_site
from tests.dossiers import MINIMAL
from tests.publications import worked
from tests.sites import Files, write

DAY = date(2026, 1, 1)
URL = "https://exemple.fr/horizon/"


def printed(site: Site, url: str = URL, day: date = DAY) -> dict[str, Document]:
    """The documents of the first dossier of `site`, by the name of their file."""
    first = worked(site, day)[0]
    return {Path(made.adresse).stem: made for made in documents(first, day, url)}


def minimal(folder: Path, files: Files) -> Site:
    """The minimal site with these files added or replaced."""
    reading = read_site(write(folder, MINIMAL | files), brouillons=False)
    assert reading.site is not None, reading.erreurs
    return reading.site


def text(document: Document) -> str:
    """Its words in the order in which they are read, spaces made alike."""
    reader = PdfReader(BytesIO(document.contenu))
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in reader.pages))


def opened(document: Document) -> pikepdf.Pdf:
    """The PDF, open."""
    return pikepdf.open(BytesIO(document.contenu))


def tags(pdf: pikepdf.Pdf) -> list[tuple[str, Mapping[str, Any]]]:
    """The name and the entries of every element of its structure, in order."""
    return list(_walk(pdf.Root.StructTreeRoot.K))


def _walk(node: Any) -> Iterator[tuple[str, Mapping[str, Any]]]:
    if isinstance(node, pikepdf.Array):
        yield from _all(node)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            yield str(node.S), node
        if "/K" in node:
            yield from _walk(node.K)


def _all(nodes: Iterable[Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for node in nodes:
        yield from _walk(node)
