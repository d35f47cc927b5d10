"""`horizon limites`: checks an outline file, from a disk or the State's API, and installs it."""

import json
from pathlib import Path
from typing import Any, Final

from generator.model.territoire import Territoire
from generator.reading.contours import MAX_BYTES, check_outline
from generator.reading.problem import Problem, Problems
from generator.reading.remote import GEO, answered
from generator.writing.files import write_one

NOM: Final = "limites.geojson"

_QUERY: Final = "format=geojson&geometry=contour&fields=code,nom"


def install(
    dossier: Path, territoire: Territoire, depuis: Path | None = None, api: str = GEO
) -> Path:
    """Write checked outlines into the folder of a dossier, in one step; returns their path.

    They come from the file `depuis`, else from the State's API; `Problems` say what is wrong.
    """
    if depuis:
        content, name = _read(depuis), str(depuis)
    else:
        content, name = fetch(territoire, api), api
    checked = check_outline(content, territoire, name)
    target = dossier / NOM
    write_one(target, checked)
    return target


def fetch(territoire: Territoire, api: str = GEO) -> bytes:
    """Outlines of the communes of an intercommunalité; those missing there are asked one by one."""
    features: list[Any] = []
    if territoire.siren:
        features = _features(_answer(f"{api}/epcis/{territoire.siren}/communes?{_QUERY}"))
    known = {_code(feature) for feature in features}
    for commune in territoire.communes:
        if commune.insee not in known:
            features += _features(_answer(f"{api}/communes/{commune.insee}?{_QUERY}"))
    credit = {"source": "IGN Admin Express, par geo.api.gouv.fr", "licence": "Licence Ouverte"}
    collection = {"type": "FeatureCollection", "metadata": credit, "features": features}
    return json.dumps(collection).encode()


def _features(answer: bytes) -> list[Any]:
    """The features of an answer: a collection, one feature, or nothing that we know."""
    try:
        data = json.loads(answer)
    except (ValueError, RecursionError):
        return []
    if not isinstance(data, dict):
        return []
    listed = data.get("features") if data.get("type") == "FeatureCollection" else [data]
    return listed if isinstance(listed, list) else []


def _code(feature: Any) -> Any:
    properties = feature.get("properties") if isinstance(feature, dict) else None
    return properties.get("code") if isinstance(properties, dict) else None


def _answer(url: str) -> bytes:
    """An answer of the API; nothing when it does not know what is asked."""
    return answered(url, MAX_BYTES + 1, lambda why: _unreachable(url, why)) or b""


def _unreachable(url: str, why: str) -> Problem:
    return Problem(
        url,
        0,
        0,
        f"l’API de l’État ne donne pas les contours : {why}",
        "réessayez plus tard, ou téléchargez cette adresse depuis un autre poste et donnez le "
        "fichier avec --depuis FICHIER ; sans contours, la carte montre un schéma des communes",
    )


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise Problems(
            [Problem(str(path), 0, 0, f"impossible de lire ce fichier ({why})")]
        ) from error
