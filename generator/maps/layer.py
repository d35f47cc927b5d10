"""Layers of points: escaped in Python, sorted, the same bytes at each build."""

import html
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

NON_DOCUMENTE = "non-documente"
"""What filters call a reach that no source states."""

EXACTE = "exacte"
"""The precision of a position of which there is nothing to say."""

_SILENT = {"", EXACTE, NON_DOCUMENTE}

_FINE = 1_500
"""Points that a map shows to the metre; with more, it must stay light."""

_BREAKS = re.compile(r"[\x00-\x1f\x7f\u2028\u2029]+")
_OVERRIDES = re.compile(r"[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True)
class Point:
    """One thing to show on a map.

    `id` is `lieu-...` or `association-...`, alone in its territory; `territoire` is the name of
    its folder.
    """

    id: str
    nom: str
    categorie: str
    commune: str
    lat: float
    lon: float
    precision: str = EXACTE
    rayonnement: str = NON_DOCUMENTE
    territoire: str = ""
    statut: str = ""
    detail: str = ""
    association: str = ""
    """The association that this place is too."""
    aussi: str = ""
    """The category of that association."""


@dataclass(frozen=True)
class Layer:
    """The points of one category, and what is said of them all.

    `page` is where the site speaks of one, from its root, `{territoire}` and `{id}` standing for
    the point's own; a layer without pages leaves it empty.
    """

    slug: str
    libelle: str
    nature: str
    forme: str
    icone: str
    teinte: str
    page: str
    points: tuple[Point, ...]


def escape(text: str) -> str:
    """Make `text` inert in HTML, in attributes and in the template literals that folium writes."""
    flat = _OVERRIDES.sub("", _BREAKS.sub(" ", text))
    return html.escape(flat).replace("`", "&#96;").replace("$", "&#36;")


def decimals(layers: Iterable[Layer]) -> int:
    """The decimals of coordinates: to the metre, or to ten metres when points are very many."""
    return 5 if sum(len(each.points) for each in layers) <= _FINE else 4


def features(layer: Layer, territoires: Mapping[str, int], decimals: int) -> dict[str, Any]:
    """The points of `layer` as GeoJSON, sorted, every text escaped.

    A feature holds what is its own: what all points of a layer share is said of the layer, and
    its territory is a rank, found by the slug in `territoires`.
    """
    return {
        "type": "FeatureCollection",
        "features": [
            {
                "type": "Feature",
                "geometry": {
                    "type": "Point",
                    "coordinates": [round(point.lon, decimals), round(point.lat, decimals)],
                },
                "properties": _texts(point, layer.nature)
                | {"territoire": territoires[point.territoire]},
            }
            for point in sorted(layer.points, key=_rank)
        ],
    }


def _rank(point: Point) -> tuple[str, str, str, str]:
    return (point.territoire, point.commune, point.nom, point.id)


def _texts(point: Point, nature: str) -> dict[str, Any]:
    """The texts of a point that are not empty, by name."""
    texts = {
        "id": point.id.removeprefix(f"{nature}-"),
        "nom": point.nom,
        "commune": point.commune,
        "rayonnement": point.rayonnement,
        "precision": point.precision,
        "statut": point.statut,
        "detail": point.detail,
        "association": point.association,
        "aussi": point.aussi,
    }
    return {name: escape(text) for name, text in texts.items() if text not in _SILENT}
