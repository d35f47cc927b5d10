"""A document in the greatest letters that keep to its pages."""

import logging
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from generator.derived.texte import pluriel
from generator.paper import press

_LOG = logging.getLogger("mkdocs.plugins.horizon")


def fitted(
    template: str,
    data: Mapping[str, Any],
    day: date,
    bodies: Sequence[float],
    most: int | None,
    name: str,
) -> bytes:
    """The document in the first of `bodies`, from tall to small, that has `most` pages at most.

    Found by halves. Where none does, the smallest letters are taken, and that is said of `name`.
    """
    best, content = b"", b""
    first, last = 0, len(bodies) - 1
    while first <= last:
        middle = (first + last) // 2
        content = press.printed(template, data, day, bodies[middle])
        if most is None or press.pages(content) <= most:
            best, last = content, middle - 1
        else:
            first = middle + 1
    if best:
        return best
    pages = pluriel(press.pages(content), "page")
    _LOG.warning("%s : %s au lieu de %s ; raccourcissez ses textes.", name, pages, most)
    return content
