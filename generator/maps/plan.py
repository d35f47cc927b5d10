"""What folium writes of a map: our files, the ground, a GeoJson layer for each category."""

from collections.abc import Iterator, Mapping, Sequence
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
    root: str,
    settings: Mapping[str, Any],
    layers: Sequence[layer.Layer],
    territoires: Sequence[fond.TerritoireFond],
    drawn: Sequence[fond.TerritoireFond],
    *,
    whole: bool,
) -> dict[str, str]:
    """`header`, `html` and `script` of a map; `root` leads back to the root of the site.

    `drawn` are the territories whose communes are shown, as thin as they should be.
    """
    ranks = {each.slug: rank for rank, each in enumerate(territoires)}
    decimals = layer.decimals(layers)
    with _tamed():
        plan = _Plan(root, settings)
        if whole:
            coasts, inner = fond.france()
            _ground(coasts, style="country").add_to(plan)
            _ground(inner, style="departement").add_to(plan)
        else:
            for territoire in territoires:
                _ground(fond.neighbours(territoire), style="neighbour").add_to(plan)
        for territoire in drawn:
            _add_ground(plan, territoire)
        clusters = _Clusters()
        for each in layers:
            clusters.add_child(_points(each, layer.features(each, ranks, decimals)))
        plan.add_child(clusters)
        plan.add_child(_End(clusters))
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
        var {{ name }} = horizon.create("{{ name }}", {{ this.settings|tojson }});
        {%- endmacro %}
        """
    )

    def __init__(self, root: str, settings: Mapping[str, Any]) -> None:
        super().__init__(tiles=None)
        self.settings = settings
        self.default_js = [
            ("leaflet", f"{root}{LEAFLET}leaflet.js"),
            ("markercluster", f"{root}{LEAFLET}leaflet.markercluster.js"),
            ("carte", f"{root}{CARTE}carte.js"),
        ]
        self.default_css = [
            ("leaflet_css", f"{root}{LEAFLET}leaflet.css"),
            ("markercluster_css", f"{root}{LEAFLET}MarkerCluster.css"),
            ("carte_css", f"{root}{CARTE}carte.css"),
        ]


class _Clusters(MarkerCluster):
    """Points that crowd, gathered; its files are already those of the map."""

    def __init__(self) -> None:
        super().__init__(icon_create_function="horizon.clusterIcon")  # type: ignore[no-untyped-call]
        self.default_js, self.default_css = [], []
        self.options: Any = JsCode("horizon.clusterOptions")


class _End(MacroElement):
    """The last line of the script, which shows the map once all layers are there."""

    _template = Template(
        "{% macro script(this, kwargs) -%}"
        "horizon.show({{ this.clusters.get_name() }});"
        "{%- endmacro %}"
    )

    def __init__(self, clusters: MarkerCluster) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "End"
        self.clusters = clusters


def _points(of: layer.Layer, features: dict[str, Any]) -> folium.GeoJson:
    """One GeoJson layer for one category."""
    return folium.GeoJson(
        features,
        name=layer.escape(of.libelle),
        pointToLayer=JsCode(f'horizon.pointOf("{of.slug}")'),
    )


def _add_ground(plan: _Plan, territoire: fond.TerritoireFond) -> None:
    if territoire.limites:
        _ground(fond.outlines(territoire), style="outline").add_to(plan)
        _ground(fond.border(territoire), style="border").add_to(plan)
    else:
        _ground(fond.circles(territoire), pointToLayer="disc").add_to(plan)
    _ground(fond.names(territoire), pointToLayer="communeName").add_to(plan)


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
    """Give folium's elements numbers for random names; let branca print texts as they are."""
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
