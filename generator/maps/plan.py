"""What folium writes of a map: our files, the ground, a GeoJson layer for each category."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import count
from typing import Any

import branca.element
import folium
from branca.element import Element, MacroElement
from folium.plugins import MarkerCluster
from folium.template import Template
from folium.utilities import JsCode

from generator.maps import fond, layer
from generator.maps.fichiers import CARTE, LEAFLET


def write(
    racine: str,
    reglages: Mapping[str, Any],
    couches: Iterable[layer.Couche],
    territoires: Iterable[fond.TerritoireFond],
    *,
    ensemble: bool,
) -> dict[str, str]:
    """`header`, `html` and `script` of a map; `racine` leads back to the root of the site."""
    with _tamed():
        plan = _Plan(racine, reglages)
        if ensemble:
            _ground(fond.france(), style="pays").add_to(plan)
        for territoire in fond.detailed(territoires):
            _add_ground(plan, territoire)
        grappes = _Grappes()
        for couche in couches:
            grappes.add_child(_couche(couche))
        plan.add_child(grappes)
        plan.add_child(_Fin(grappes))
        figure: Any = plan.get_root()
        del figure.header._children["meta_http"]  # our template says the encoding
        figure.render()
        return {part: getattr(figure, part).render() for part in ("header", "html", "script")}


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

    def __init__(self, racine: str, reglages: Mapping[str, Any]) -> None:
        super().__init__(tiles=None)
        self.reglages = reglages
        self.default_js = [
            ("leaflet", f"{racine}{LEAFLET}leaflet.js"),
            ("markercluster", f"{racine}{LEAFLET}leaflet.markercluster.js"),
            ("carte", f"{racine}{CARTE}carte.js"),
        ]
        self.default_css = [
            ("leaflet_css", f"{racine}{LEAFLET}leaflet.css"),
            ("markercluster_css", f"{racine}{LEAFLET}MarkerCluster.css"),
            ("carte_css", f"{racine}{CARTE}carte.css"),
        ]


class _Grappes(MarkerCluster):
    """Points that crowd, gathered; its files are already those of the map."""

    def __init__(self) -> None:
        super().__init__(icon_create_function="horizon.grappe")  # type: ignore[no-untyped-call]
        self.default_js, self.default_css = [], []
        self.options: Any = JsCode("horizon.grappes")


class _Fin(MacroElement):
    """The last line of the script: everything is there, show it."""

    _template = Template(
        "{% macro script(this, kwargs) -%}"
        "horizon.montrer({{ this._parent.get_name() }}, {{ this.grappes.get_name() }});"
        "{%- endmacro %}"
    )

    def __init__(self, grappes: MarkerCluster) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "Fin"
        self.grappes = grappes


def _couche(couche: layer.Couche) -> folium.GeoJson:
    """One GeoJson layer for one category; its points are in the table of the map."""
    return folium.GeoJson(
        {"type": "FeatureCollection", "features": [], "couche": couche.slug},
        name=layer.escape(couche.libelle),
        pointToLayer=JsCode("horizon.point"),
        on_each_feature=JsCode("horizon.presenter"),
    )


def _add_ground(plan: _Plan, territoire: fond.TerritoireFond) -> None:
    if territoire.limites:
        _ground(fond.outlines(territoire), style="contour").add_to(plan)
        _ground(fond.border(territoire), style="bord").add_to(plan)
    else:
        _ground(fond.circles(territoire), pointToLayer="rond").add_to(plan)
    _ground(fond.names(territoire), pointToLayer="nom").add_to(plan)


def _ground(data: dict[str, Any], **functions: str) -> folium.GeoJson:
    """A layer of the ground, drawn by functions of `theme/maps/carte/`."""
    options: dict[str, Any] = {name: JsCode(f"horizon.{of}") for name, of in functions.items()}
    return folium.GeoJson(data, control=False, interactive=False, **options)


class _Written:
    """A text that branca takes for a template: what is written is not read again.

    Without this a place called `{{ 7 * 7 }}` would be 49.
    """

    def __init__(self, text: str) -> None:
        self.text = text

    def render(self, **_: Any) -> str:
        return self.text


@contextmanager
def _tamed() -> Iterator[None]:
    """Number folium's elements instead of drawing their names; print their texts as they are."""
    numbers = count(1)

    def numbered(_: type[Element]) -> str:
        return f"carte{next(numbers)}"

    changes: list[tuple[Any, str, Any]] = [
        (Element, "_generate_id", classmethod(numbered)),
        (branca.element, "Template", _Written),
    ]
    held = [vars(owner)[name] for owner, name, _ in changes]
    for owner, name, ours in changes:
        setattr(owner, name, ours)
    try:
        yield
    finally:
        for (owner, name, _), theirs in zip(changes, held, strict=True):
            setattr(owner, name, theirs)
