"""Short texts that people write in Markdown, as clean HTML."""

import re
from functools import lru_cache
from itertools import pairwise

import markdown
import nh3
from markupsafe import Markup

from generator.derived.texte import nu

_HELD = re.compile(r"(?:[:;?!](?!\.)|»)(?<=[ \n].)(?![\w/-])(?=[^<>]*(?:<|$))")
"""Punctuation, outside tags, whose space before it must not break."""
_OPENED = re.compile(r"«[ \n]+(?=[^<>]*(?:<|$))")
_MARKDOWN = markdown.Markdown(output_format="html")
_TAGS = {"p", "em", "strong", "a", "ul", "ol", "li", "br", "blockquote"}


def insecables(html: str) -> str:
    """`ici :` and `« là »` with no-break spaces: no line starts with a colon."""
    starts = [found.start() for found in _HELD.finditer(html)]
    *parts, last = (html[i:j] for i, j in pairwise((0, *starts, len(html))))
    return _OPENED.sub("«\u00a0", "\u00a0".join((*(part.rstrip(" \n") for part in parts), last)))


@lru_cache(maxsize=4096)
def prose(text: str) -> Markup:
    """A short Markdown text as clean HTML: a handful of tags, http(s) links only."""
    if nu(text):
        return Markup("<p>" + text.replace("\u00a0", "&nbsp;") + "</p>")
    return _converted(text)


def _converted(text: str) -> Markup:
    clean = nh3.clean(
        _MARKDOWN.reset().convert(text),
        tags=_TAGS,
        attributes={"a": {"href"}},
        url_schemes={"http", "https"},
        link_rel="noopener",
    )
    return Markup(clean)
