"""Layers and a ground -> one standalone folium page that asks nothing of anybody else."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from typing import Any

import folium
from branca.element import Element
from folium.elements import JSCSSMixin
from folium.plugins import MarkerCluster
from folium.template import Template
from folium.utilities import JsCode
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.maps import fond, layer
from generator.maps.fichiers import CARTE, LEAFLET
from generator.maps.symboles import icon_path
from generator.pages.gabarit import THEME

FONDS = [
    {"cle": "", "nom": "Schéma des communes", "hote": ""},
    {"cle": "ign", "nom": "Plan IGN", "hote": "data.geopf.fr (IGN, service public)"},
    {"cle": "osm", "nom": "OpenStreetMap", "hote": "tile.openstreetmap.org"},
]
RAYONNEMENTS = [
    ("communal", "dans la commune"),
    ("intercommunal", "dans plusieurs communes"),
    ("au-dela", "au-delà du territoire"),
]


@dataclass(frozen=True)
class Carte:
    """What a map shows, and where its file and the list of the same points are on the site."""

    titre: str
    adresse: str
    page: str
    couches: tuple[layer.Couche, ...]
    territoires: tuple[fond.TerritoireFond, ...]
    ensemble: bool = False

    @property
    def racine(self) -> str:
        """From the map's file back to the root of the site."""
        return "../" * self.adresse.count("/")


def draw(carte: Carte) -> str:
    """The whole HTML page of a map, the same bytes each time."""
    with _stable_ids():
        plan = _Plan(carte)
        figure = plan.get_root()
        figure.render()
        parts = {name: getattr(figure, name).render() for name in ("header", "html", "script")}
    shown = [couche for couche in carte.couches if couche.points]
    return (
        _environment()
        .get_template("carte.html")
        .render(
            carte=carte,
            couches=shown,
            icones={couche.icone: icon_path(couche.icone) for couche in shown},
            formes=dict.fromkeys(couche.forme for couche in shown),
            rayonnements=_reaches(shown),
            approximatif=any(
                point.precision == "commune" for couche in shown for point in couche.points
            ),
            non_documente=layer.NON_DOCUMENTE,
            fonds=FONDS,
            contours=any(each.limites for each in carte.territoires),
        credits=sorted({fond.credit(each) for each in carte.territoires} - {""}),
            **parts,
        )
    )


class _Plan(folium.Map):
    """A map that loads our own files only."""

    _template = Template(
        """
        {% macro html(this, kwargs) -%}
        <div class="folium-map" id="{{ this.get_name() }}" role="region" aria-label="Carte"></div>
        {%- endmacro %}
        {% macro script(this, kwargs) -%}
        {%- set name = this.get_name() %}
        var {{ name }} = horizon.creer("{{ name }}", {{ this.reglages|tojson }});
        {%- endmacro %}
        """
    )

    def __init__(self, carte: Carte) -> None:
        super().__init__(tiles=None)
        to = carte.racine
        self.default_js = [
            ("leaflet", f"{to}{LEAFLET}leaflet.js"),
            ("markercluster", f"{to}{LEAFLET}leaflet.markercluster.js"),
            ("carte", f"{to}{CARTE}carte.js"),
        ]
        self.default_css = [
            ("leaflet_css", f"{to}{LEAFLET}leaflet.css"),
            ("markercluster_css", f"{to}{LEAFLET}MarkerCluster.css"),
            ("carte_css", f"{to}{CARTE}carte.css"),
        ]
        self.reglages = _settings(carte)
        if carte.ensemble:
            _ground(fond.france(), style="pays").add_to(self)
        for territory in carte.territoires:
            self._add_ground(territory)
        clusters = _Grappes()
        for couche in carte.couches:
            if couche.points:
                clusters.add_child(_couche(couche))
        self.add_child(clusters)
        self.add_child(_Fin(clusters))

    def _add_ground(self, territory: fond.TerritoireFond) -> None:
        if territory.limites:
            _ground(fond.outlines(territory), style="contour").add_to(self)
            _ground(fond.border(territory), style="bord").add_to(self)
        else:
            _ground(fond.circles(territory), pointToLayer="rond").add_to(self)
        _ground(fond.names(territory), pointToLayer="nom").add_to(self)


class _Grappes(MarkerCluster):
    """Points that crowd, gathered; its files are already those of the map."""

    def __init__(self) -> None:
        super().__init__(icon_create_function="horizon.grappe")  # type: ignore[no-untyped-call]
        self.default_js, self.default_css = [], []
        self.options: Any = JsCode("horizon.grappes")


class _Fin(JSCSSMixin):
    """The last line of the script: everything is there, show it."""

    _template = Template(
        "{% macro script(this, kwargs) -%}"
        "horizon.montrer({{ this._parent.get_name() }}, {{ this.grappes.get_name() }});"
        "{%- endmacro %}"
    )

    def __init__(self, clusters: MarkerCluster) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "Fin"
        self.grappes = clusters


def _couche(couche: layer.Couche) -> folium.GeoJson:
    """One GeoJson layer for one category."""
    return folium.GeoJson(
        layer.columns(layer.feature_collection(couche)),
        name=layer.escape(couche.libelle),
        pointToLayer=JsCode("horizon.point"),
        on_each_feature=JsCode("horizon.presenter"),
    )


def _ground(data: dict[str, Any], **functions: str) -> folium.GeoJson:
    """A layer of the ground, drawn by functions of `carte.js`."""
    options: dict[str, Any] = {name: JsCode(f"horizon.{of}") for name, of in functions.items()}
    return folium.GeoJson(data, control=False, interactive=False, **options)


def _settings(carte: Carte) -> dict[str, Any]:
    """What `carte.js` must know beside the layers; every text is escaped."""
    south, west, north, east = fond.bounds(list(carte.territoires), whole=carte.ensemble)
    return {
        "racine": carte.racine,
        "page": carte.racine + carte.page,
        "ensemble": carte.ensemble,
        "cadre": [[south, west], [north, east]],
        "couches": {
            couche.slug: {
                "libelle": layer.escape(couche.libelle),
                "forme": couche.forme,
                "icone": couche.icone,
                "teinte": couche.teinte,
            }
            for couche in carte.couches
        },
        "territoires": {
            each.slug: {
                "nom": layer.escape(each.nom),
                "lettre": each.lettre,
                "ton": each.ton,
                "centre": [round(number, 5) for number in fond.centre(each)],
            }
            for each in carte.territoires
        },
    }


def _reaches(couches: list[layer.Couche]) -> list[tuple[str, str, int]]:
    known = {point.rayonnement for couche in couches for point in couche.points}
    return [
        (slug, text, rings)
        for rings, (slug, text) in enumerate(RAYONNEMENTS, start=1)
        if slug in known
    ]


@contextmanager
def _stable_ids() -> Iterator[None]:
    """Number folium's elements instead of drawing their names at random."""
    numbers = count(1)

    def numbered(_: type[Element]) -> str:
        return f"carte{next(numbers)}"

    drawn = Element.__dict__["_generate_id"]
    setattr(Element, "_generate_id", classmethod(numbered))  # noqa: B010
    try:
        yield
    finally:
        setattr(Element, "_generate_id", drawn)  # noqa: B010


def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(THEME / "maps"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
