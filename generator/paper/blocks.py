"""The blocks that documents are made of; `theme/paper/base.typ` prints each kind."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from generator.derived.citation import Citation
from generator.paper.words import paragraphs

Block = dict[str, Any]
"""What a template prints: its `kind`, and what JSON can say of it."""


def heading(text: str, level: int = 1, **more: str) -> Block:
    """A heading; `overline` stands small above it, `mark` at its end."""
    return {"kind": "heading", "text": text, "level": level, **more}


def prose(text: str | None) -> Iterator[Block]:
    """A short Markdown text; nothing when there is none."""
    if text:
        yield {"kind": "prose", "paragraphs": list(paragraphs(text))}


def paragraph(text: str, style: str = "") -> Block:
    """One plain paragraph; `style`: nothing, `chapo`, `note` or `absence`."""
    return {"kind": "paragraph", "text": text, "style": style}


def points(title: str, items: Iterable[str], *, numbered: bool = False) -> Iterator[Block]:
    """A list under its title; nothing when it is empty."""
    if found := list(items):
        yield {"kind": "points", "title": title, "items": found, "numbered": numbered}


def fact(date: str, title: str, text: str | None = None, source: str = "") -> Block:
    """Something dated; `source` follows in brackets."""
    told = list(paragraphs(text)) if text else []
    return {
        "kind": "fact",
        "date": f"{date[:1].upper()}{date[1:]}",
        "title": title,
        "paragraphs": told,
        "source": source,
    }


def table(
    title: str, columns: Sequence[str], rows: Iterable[Sequence[str]], widths: Sequence[str]
) -> Iterator[Block]:
    """A table; nothing without rows. A width is `auto`, or a share (`2fr`)."""
    if found := [list(row) for row in rows]:
        yield {
            "kind": "table",
            "title": title,
            "columns": list(columns),
            "rows": found,
            "widths": list(widths),
        }


def cited(source: Citation) -> str:
    """A source in one line, with the place in it."""
    told = (source.titre, source.editeur, source.date, source.page)
    return ", ".join(part for part in told if part)
