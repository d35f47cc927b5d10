"""Named scalar types: what one value may be, and what to say when it is not."""

import re
from datetime import date
from typing import Annotated, Any, Final
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from generator.model.base import Renvoi

SEUIL: Final = 5
"""Fewer persons than this would be told apart: a count of them is not published."""

_PHONE = re.compile(r"(?<![\d/=.])(?:\+33[\s.]?|0)[1-9](?:[\s.-]?\d{2}){4}(?!\d)")
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+\.[a-z]{2,}", re.IGNORECASE)
_INVISIBLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069\ufeff]")
_PARTIAL_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_HOUR = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")


def _fail(kind: str, message: str, remedy: str) -> PydanticCustomError:
    return PydanticCustomError(kind, "{phrase}", {"phrase": message, "remede": remedy})


def _private(text: str) -> str:
    """Refuse what may belong to a private person, and marks that reverse the reading order."""
    if _PHONE.search(text):
        raise _fail(
            "vie_privee",
            "ce texte contient un numéro de téléphone",
            "retirez-le : le site ne publie pas de coordonnées personnelles ; "
            "donnez l’adresse du site de la structure (`site`)",
        )
    if "@" in text and _MAIL.search(text):
        raise _fail(
            "vie_privee",
            "ce texte contient une adresse électronique",
            "retirez-la : le site ne publie pas de coordonnées personnelles ; "
            "donnez l’adresse du site de la structure (`site`)",
        )
    if found := _INVISIBLE.search(text):
        raise _fail(
            "caractere_invisible",
            f"ce texte contient un caractère invisible (U+{ord(found.group()):04X})",
            "effacez le texte et tapez-le à nouveau au clavier",
        )
    return text


def _one_line(text: str) -> str:
    if "\n" in text:
        raise _fail(
            "une_ligne", "ce texte doit tenir sur une ligne", "retirez les retours à la ligne"
        )
    return text


def _url(text: str) -> str:
    try:
        parts = urlsplit(text)
    except ValueError:
        parts = urlsplit("")
    if (
        parts.scheme not in {"https", "http"}
        or not parts.hostname
        or re.search(r"[\s<>\"'`]", text)
    ):
        raise _fail(
            "adresse",
            f"« {text} » n’est pas une adresse de site",
            "écrivez l’adresse entière, par exemple https://www.exemple.fr/page",
        )
    return text


def _partial_date(text: str) -> str:
    found = _PARTIAL_DATE.fullmatch(text)
    try:
        if not found:
            raise ValueError
        year, month, day = (int(part) if part else 1 for part in found.groups())
        date(year, month, day)
    except ValueError:
        raise _fail(
            "date_partielle",
            f"« {text} » n’est pas une date",
            "écrivez année-mois-jour (2018-10-05), année-mois (2018-10) ou année seule (2018)",
        ) from None
    return text


def _hour(text: str) -> str:
    found = _HOUR.fullmatch(re.sub(r"\s*[hH:]\s*", ":", text))
    if not found:
        raise _fail("heure", f"« {text} » n’est pas une heure", "écrivez par exemple 18:30")
    return f"{int(found[1]):02d}:{found[2]}"


def _yes_or_no(value: Any) -> Any:
    answers = {"oui": True, "non": False, "true": True, "false": False}
    if isinstance(value, str) and value.lower() in answers:
        return answers[value.lower()]
    if isinstance(value, bool):
        return value
    raise _fail("oui_non", f"« {value} » n’est ni oui ni non", "écrivez oui ou non")


Texte = Annotated[
    str, Field(min_length=1, max_length=400), AfterValidator(_private), AfterValidator(_one_line)
]
"""Plain text on one line, printed anywhere, never read as Markdown."""

Prose = Annotated[str, Field(min_length=1, max_length=20_000), AfterValidator(_private)]
"""A short text in Markdown, cleaned before it is shown."""

Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
"""A short name in lower case, without accents or spaces: `cafe-repaire`. Never changes."""

Insee = Annotated[str, Field(pattern=r"^(\d{2}|2[AB])\d{3}$")]
"""INSEE code of a commune: five characters."""

CommuneRef = Annotated[Insee, Renvoi("commune")]
"""INSEE code of a commune of this territory."""

SourceRef = Annotated[Id, Renvoi("source")]
"""Identifier of a source of `territoire.yml`."""

DemarcheRef = Annotated[
    Id, Renvoi("demarche"), WithJsonSchema({"type": "string", "x-liste": "demarches"})
]
"""Name of a démarche."""

ThemeRef = Annotated[Id, Renvoi("theme")]
"""Identifier of a theme of `territories/themes.yml`."""

Siren = Annotated[str, Field(pattern=r"^\d{9}$")]
"""SIREN number: nine digits."""

CodeDepartement = Annotated[str, Field(pattern=r"^(\d{2}|2[AB]|97\d)$")]
"""Code of a département: `02`, `34`, `2A`, `971`."""

Url = Annotated[str, Field(max_length=500), AfterValidator(_url)]
"""Address of a page, starting with https:// (or http:// when the page has no other)."""

Annee = Annotated[int, Field(ge=1000, le=2200)]
"""A year in four digits."""

Jour = Annotated[str, AfterValidator(_partial_date)]
"""A date as precise as it is known: 2018-10-05, 2018-10 or 2018."""

Heure = Annotated[str, AfterValidator(_hour)]
"""An hour: 18:30."""

OuiNon = Annotated[
    bool, BeforeValidator(_yes_or_no), WithJsonSchema({"enum": ["oui", "non", True, False]})
]
"""`oui` or `non`."""

Effectif = Annotated[int, Field(ge=0, le=1_000_000_000)]
"""A number of persons or things, zero included."""

Latitude = Annotated[float, Field(ge=-90, le=90)]
Longitude = Annotated[float, Field(ge=-180, le=180)]
