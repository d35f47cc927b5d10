"""Layers of points: escaped in Python, sorted, the same bytes at each build."""

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

NON_DOCUMENTE = "non-documente"
"""What filters call a reach that no source states."""

_BREAKS = re.compile(r"[\x00-\x1f\x7f\u2028\u2029]+")
_OVERRIDES = re.compile(r"[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True)
class Point:
    """One thing to show on a map.

    `id` is `lieu-...` or `association-...`, alone in its territory; `territoire` is the name of
    its folder; `adresse_page` counts from the root of the site.
    """

    id: str
    nom: str
    adresse_page: str
    categorie: str
    commune: str
    lat: float
    lon: float
    insee: str = ""
    precision: str = "exacte"
    rayonnement: str = NON_DOCUMENTE
    territoire: str = ""
    statut: str = ""
    detail: str = ""


@dataclass(frozen=True)
class Couche:
    """The points of one category, and how they are drawn."""

    slug: str
    libelle: str
    nature: str
    forme: str
    icone: str
    teinte: str
    points: tuple[Point, ...]


def escape(text: str) -> str:
    """Make `text` inert in HTML, in attributes and in the template literals that folium writes."""
    flat = _OVERRIDES.sub("", _BREAKS.sub(" ", text))
    return html.escape(flat).replace("`", "&#96;").replace("$", "&#36;")


def feature_collection(layer: Couche) -> dict[str, Any]:
    """Write a layer as GeoJSON (RFC 7946), its points sorted."""
    return {
        "type": "FeatureCollection",
        "features": [_feature(point, layer) for point in sorted(layer.points, key=_rank)],
    }


def columns(collection: dict[str, Any]) -> dict[str, Any]:
    """Write a collection column by column: the same points, a tenth of the bytes.

    `carte.js` unfolds it; `features` stays, empty, so that it is still GeoJSON.
    """
    features = collection["features"]
    places = [feature["geometry"]["coordinates"] for feature in features]
    rows = [_shorten(feature["properties"]) for feature in features]
    names = list(rows[0]) if rows else []
    return {
        "type": "FeatureCollection",
        "features": [],
        "colonnes": {
            "lon": _deltas(place[0] for place in places),
            "lat": _deltas(place[1] for place in places),
            "textes": {name: _column([row[name] for row in rows]) for name in names},
        },
    }


def _rank(point: Point) -> tuple[str, str, str, str]:
    return (point.territoire, point.commune, point.nom, point.id)


def _feature(point: Point, layer: Couche) -> dict[str, Any]:
    properties = {
        "id": point.id,
        "nom": point.nom,
        "page": point.adresse_page,
        "categorie": layer.slug,
        "nature": layer.nature,
        "commune": point.commune,
        "insee": point.insee,
        "territoire": point.territoire,
        "rayonnement": point.rayonnement,
        "precision": point.precision,
        "statut": point.statut,
        "detail": point.detail,
    }
    return {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [round(point.lon, 5), round(point.lat, 5)]},
        "properties": {name: escape(value) for name, value in properties.items()},
    }


def _shorten(properties: dict[str, str]) -> dict[str, str]:
    """A page's address repeats its territory and its id: `~` and `*` stand for them."""
    page, name = properties["page"], properties["id"].partition("-")[2]
    page = page.replace(f"territoires/{properties['territoire']}/", "~", 1)
    return properties | {"page": page.replace(name, "*") if name else page}


def _deltas(numbers: Iterable[float]) -> str:
    """Hundred-thousandths of a degree, each as its distance from the one before."""
    steps, last = [], 0
    for number in numbers:
        whole = round(number * 100_000)
        steps.append(str(whole - last))
        last = whole
    return " ".join(steps)


def _column(values: list[str]) -> dict[str, str] | str:
    """One text a line; when few differ, the texts once and the rank of each."""
    distinct = sorted(set(values))
    if len(distinct) * 2 > len(values):
        return "\n".join(values)
    rank = {value: str(index) for index, value in enumerate(distinct)}
    return {"valeurs": "\n".join(distinct), "rangs": " ".join(rank[value] for value in values)}
