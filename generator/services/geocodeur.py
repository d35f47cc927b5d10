"""The State's address base: asked by the Géoplateforme's API, or read in a file of its answers."""

import csv
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any, Final, Protocol
from urllib.parse import urlencode

from generator.model.vocabulaire import Precision
from generator.reading.problem import Problem, Problems
from generator.reading.remote import answered
from generator.reading.source import decode, read_bytes

API: Final = "https://data.geopf.fr/geocodage"
_MAX: Final = 4_000_000
_GENRES: Final = {
    "housenumber": ("numéro", Precision.ADRESSE),
    "street": ("rue, sans le numéro", Precision.RUE),
    "locality": ("lieu-dit", Precision.RUE),
}
"""What a finding may be, and how exact; the middle of a commune is none: the map has it already."""

_COLUMNS: Final = {"latitude": "latitude", "longitude": "longitude"} | {
    name: f"result_{name}" for name in ("score", "type", "label", "citycode")
}
"""The columns of a table that the base has filled, by what they say."""


@dataclass(frozen=True)
class Question:
    """An address to look up: the place that it is of, and its commune."""

    id: str
    nom: str
    adresse: str
    insee: str


@dataclass(frozen=True)
class Trouvaille:
    """Where the base puts an address, and how sure it is, from 0 to 1."""

    question: Question
    libelle: str
    genre: str
    precision: Precision
    note: float
    lat: float
    lon: float


class Reponses(Protocol):
    """Gives what the base says of an address; None when it does not know it."""

    def __call__(self, question: Question) -> Trouvaille | None: ...


def by_api(question: Question, api: str = API) -> Trouvaille | None:
    """The best answer of the API inside the commune; raises Problems when there is none to read."""
    query = {"q": question.adresse, "citycode": question.insee, "index": "address", "limit": 1}
    url = f"{api}/search?{urlencode(query)}"
    try:
        features = json.loads(_get(url))["features"]
        if not features:
            return None
        said, spot = features[0]["properties"], features[0]["geometry"]["coordinates"]
        return _trouvaille(question, {**said, "longitude": spot[0], "latitude": spot[1]})
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise Problems([_unreachable(url, "sa réponse n’est pas celle attendue")]) from error


def by_file(path: Path) -> Reponses:
    """The answers of a table that the base has filled; raises Problems."""
    rows = {row.get("id", ""): row for row in _rows(path)}

    def answer(question: Question) -> Trouvaille | None:
        row = rows.get(question.id, {})
        said = {name: row.get(column, "") for name, column in _COLUMNS.items()}
        with suppress(ValueError, KeyError):
            return _trouvaille(question, said)
        return None

    return answer


def table(questions: Sequence[Question]) -> str:
    """The addresses as a table that the base can fill."""
    made = StringIO()
    writer = csv.writer(made, lineterminator="\n")
    writer.writerow(("id", "nom", "adresse", "citycode"))
    writer.writerows((each.id, each.nom, each.adresse, each.insee) for each in questions)
    return made.getvalue()


def _trouvaille(question: Question, said: Mapping[str, Any]) -> Trouvaille | None:
    """What an answer says, when it is an address of the commune."""
    if str(said["citycode"]) != question.insee or said["type"] not in _GENRES:
        return None
    lat, lon = float(said["latitude"]), float(said["longitude"])
    note = float(said["score"])
    return Trouvaille(question, str(said["label"]), *_GENRES[said["type"]], note, lat, lon)


def _rows(path: Path) -> Iterator[dict[str, str]]:
    text = decode(read_bytes(path, path.name, _MAX), path.name)
    first = text.partition("\n")[0]
    found = csv.DictReader(StringIO(text), delimiter=";" if ";" in first else ",")
    missing = {"id", *_COLUMNS.values()} - set(found.fieldnames or ())
    if missing:
        message = f"il manque les colonnes : {', '.join(sorted(missing))}"
        remedy = "donnez le tableau que la base adresse a complété, avec toutes ses colonnes"
        raise Problems([Problem(path.name, 1, 0, message, remedy)])
    for row in found:
        yield {key: value or "" for key, value in row.items() if key}


def _get(url: str) -> bytes:
    said = answered(url, _MAX, lambda why: _unreachable(url, why))
    if said is None:
        raise Problems([_unreachable(url, "elle répond « 404 »")])
    return said


def _unreachable(url: str, why: str) -> Problem:
    return Problem(
        url.partition("?")[0],
        0,
        0,
        f"la base adresse de l’État ne donne pas cette position : {why}",
        "réessayez plus tard ; ou écrivez les adresses avec --adresses FICHIER.csv, faites-les "
        "compléter sur adresse.data.gouv.fr/outils/csv depuis un autre poste, et donnez le "
        "résultat avec --depuis FICHIER",
    )
