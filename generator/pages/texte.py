"""French numbers, dates and short texts, ready to print."""

import re
from functools import lru_cache
from itertools import pairwise

import markdown
import nh3
from babel.numbers import format_decimal
from markupsafe import Markup

MOIS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)
_HELD = re.compile(r"[:;?!»](?<=[ \n].)(?![\w/.-])(?=[^<>]*(?:<|$))")
"""Punctuation that holds the space before it, in the text, not in a tag."""
_OPENED = re.compile(r"«[ \n]+(?=[^<>]*(?:<|$))")
_BETWEEN = r"[ \u00a0\u202f,;:.’'()?%/…«»–-]"
_BARE = re.compile(rf"(?:«[ \u00a0\u202f]?)?[^\W\d_][^\W_]*(?:{_BETWEEN}+[^\W_]+)*{_BETWEEN}*")
"""One line where Markdown finds nothing to do: letters, digits, French punctuation."""
_MARKDOWN = markdown.Markdown(output_format="html")
_TAGS = {"p", "em", "strong", "a", "ul", "ol", "li", "br", "blockquote"}


@lru_cache(maxsize=16_384)
def nombre(value: float, decimales: int = 0) -> str:
    """`16499` → `16 499`; `2.3` with one decimal → `2,3`."""
    pattern = "#,##0" + ("." + "0" * decimales if decimales else "")
    text: str = format_decimal(value, format=pattern, locale="fr_FR")
    return text


def pourcent(value: float, decimales: int = 0) -> str:
    """`46` → `46 %`."""
    return f"{nombre(value, decimales)}\u202f%"


def jour(value: str) -> str:
    """`2018-10-05` → `5 octobre 2018`; `2018-10` → `octobre 2018`; `2018` → `2018`."""
    year, month, day = (*value.split("-"), "", "")[:3]
    if not month:
        return year
    name = MOIS[int(month) - 1]
    if not day:
        return f"{name} {year}"
    return f"{'1er' if int(day) == 1 else int(day)} {name} {year}"


def jour_dit(value: str | None) -> str:
    """The day, or that no source gives it."""
    return jour(value) if value else "date non documentée"


def pluriel(nombre_de: int, un: str, plusieurs: str = "") -> str:
    """`1`, `voix` → `1 voix`; `1200`, `lieu`, `lieux` → `1 200 lieux`."""
    return f"{nombre(nombre_de)} {un if nombre_de < 2 else plusieurs or un + 's'}"


def heure(value: str) -> str:
    """`18:30` → `18 h 30`; `18:00` → `18 h`."""
    hours, minutes = value.split(":")
    return f"{int(hours)}\u00a0h" + (f"\u00a0{minutes}" if minutes != "00" else "")


def elide(mot: str, suite: str) -> str:
    """`de`, `Allier` → `d’Allier`; `de`, `Bocage` → `de Bocage`."""
    if re.match(r"[aeiouyhàâéèêëîïôöûü]", suite, re.IGNORECASE):
        return f"{mot[:-1]}’{suite}"
    return f"{mot} {suite}"


def insecables(html: str) -> str:
    """`ici :` and `« là »` with no-break spaces: no line starts with a colon."""
    starts = [found.start() for found in _HELD.finditer(html)]
    *parts, last = (html[i:j] for i, j in pairwise((0, *starts, len(html))))
    return _OPENED.sub("«\u00a0", "\u00a0".join((*(part.rstrip(" \n") for part in parts), last)))


@lru_cache(maxsize=4096)
def prose(text: str) -> Markup:
    """A short Markdown text as clean HTML: a handful of tags, http(s) links only."""
    if _BARE.fullmatch(text):
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
