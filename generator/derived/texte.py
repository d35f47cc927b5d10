"""French numbers, dates and words, ready to print."""

import re
from functools import lru_cache
from html import unescape

import markdown
import nh3
from babel.numbers import format_decimal

_MARKDOWN = markdown.Markdown(output_format="html")
_BETWEEN = r"[ \u00a0\u202f,;:.’'()?%/…«»–-]"
_BARE = re.compile(rf"(?:«[ \u00a0\u202f]?)?[^\W\d_][^\W_]*(?:{_BETWEEN}+[^\W_]+)*{_BETWEEN}*")

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


def jours(debut: str, fin: str | None) -> str:
    """The day, or the first and last: `du 9 au 10 décembre 2023`, what both share said once."""
    if not fin or fin == debut:
        return jour(debut)
    first = jour(debut)
    if len(debut) == len(fin) == len("2023-12-09"):
        shared = 2 if debut[:7] == fin[:7] else 1 if debut[:4] == fin[:4] else 0
        first = " ".join(first.split(" ")[: 3 - shared])
        return f"du {first} au {jour(fin)}"
    return f"{first} – {jour(fin)}"


def jour_dit(value: str | None) -> str:
    """The day, or that no source gives it."""
    return jour(value) if value else "date non documentée"


def pluriel(nombre_de: int, un: str, plusieurs: str = "") -> str:
    """`1`, `voix` → `1 voix`; `1200`, `lieu`, `lieux` → `1 200 lieux`."""
    return f"{nombre(nombre_de)} {un if nombre_de < 2 else plusieurs or un + 's'}"


def taille(octets: int) -> str:
    """`48123` → `48 Ko`."""
    return f"{nombre(max(1, round(octets / 1000)))}\u00a0Ko"


def accord(unite: str, valeur: float) -> str:
    """`communes`, 1 → `commune`; `habitants par km²`, 18 → itself."""
    first, *rest = unite.split(" ")
    if abs(valeur) < 2 and first.endswith("s") and not first.endswith(("ès", "is")):
        first = first[:-1]
    return " ".join((first, *rest))


def heure(value: str) -> str:
    """`18:30` → `18 h 30`; `18:00` → `18 h`."""
    hours, minutes = value.split(":")
    return f"{int(hours)}\u00a0h" + (f"\u00a0{minutes}" if minutes != "00" else "")


def elide(mot: str, suite: str) -> str:
    """`de`, `Allier` → `d’Allier`; `de`, `Bocage` → `de Bocage`."""
    if re.match(r"[aeiouyhàâéèêëîïôöûü]", suite, re.IGNORECASE):
        return f"{mot[:-1]}’{suite}"
    return f"{mot} {suite}"


@lru_cache(maxsize=4096)
def nu(prose: str) -> bool:
    """Whether Markdown finds nothing to do: one line of letters, digits, French punctuation."""
    return _BARE.fullmatch(prose) is not None


def brut(prose: str) -> str:
    """A short Markdown text as plain text."""
    if nu(prose):
        return " ".join(prose.split())
    words = nh3.clean(_MARKDOWN.reset().convert(prose), tags=set())
    return " ".join(unescape(words).split())
