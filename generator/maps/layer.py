"""Layers of points: escaped in Python, sorted, the same bytes at each build."""

import html
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

NON_DOCUMENTE = "non-documente"
"""What filters call a reach that no source states."""

_FINE = 1_500
"""Points that a map shows to the metre; with more, it must stay light."""

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


def rows(layers: Iterable[Couche], territories: Sequence[str]) -> list[dict[str, str | float]]:
    """Every point of `layers`, escaped and sorted; its territory is a rank in `territories`.

    Places are to the metre; to ten metres on a map of very many, where each territory has its own.
    """
    layers = tuple(layers)
    decimals = 5 if sum(len(layer.points) for layer in layers) <= _FINE else 4
    rank = {slug: str(index) for index, slug in enumerate(territories)}
    placed = [(_rank(point), layer.slug, point) for layer in layers for point in layer.points]
    return [
        _row(point, slug, rank[point.territoire], decimals)
        for _, slug, point in sorted(placed, key=lambda each: each[:2])
    ]


def _rank(point: Point) -> tuple[str, str, str, str]:
    return (point.territoire, point.commune, point.nom, point.id)


def _row(point: Point, category: str, territory: str, decimals: int) -> dict[str, str | float]:
    texts = {
        "id": point.id.partition("-")[2],
        "nom": point.nom,
        "page": _shorten(point),
        "categorie": category,
        "commune": point.commune,
        "territoire": territory,
        "rayonnement": point.rayonnement,
        "precision": point.precision,
        "statut": point.statut,
        "detail": point.detail,
    }
    return {name: escape(text) for name, text in texts.items()} | {
        "lon": round(point.lon, decimals),
        "lat": round(point.lat, decimals),
    }


def _shorten(point: Point) -> str:
    """A page's address repeats its territory and its id: `~` and `*` stand for them."""
    name = point.id.partition("-")[2]
    page = point.adresse_page.replace(f"territoires/{point.territoire}/", "~", 1)
    return page.replace(name, "*") if name else page
