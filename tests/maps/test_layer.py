"""Layers: inert whatever the texts, sorted, and folded without loss."""

import json
from itertools import accumulate
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from generator.maps.layer import columns, escape, feature_collection
from generator.maps.site import couches
from tests.maps.exemples import POINTS, point

HOSTILE = [
    "${alert(1)}",
    "`${alert(1)}`",
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "' onfocus='alert(1)",
    '" onfocus="alert(1)',
    "javascript:alert(1)",
    "a\u202ebc\u2066d",
    "deux\nlignes\u2028trois",
    "&lt;b&gt;",
    "{{ 7 * 7 }}{% raw %}{#",
]


def unfold(folded: dict[str, Any]) -> list[dict[str, Any]]:
    """What `carte.js` does with the columns."""
    columns = folded["colonnes"]

    def numbers(text: str) -> list[float]:
        return [step / 1e5 for step in accumulate(map(int, text.split()))]

    def lines(column: Any) -> list[str]:
        if isinstance(column, str):
            return column.split("\n")
        values = column["valeurs"].split("\n")
        return [values[int(rank)] for rank in column["rangs"].split()]

    texts = {name: lines(column) for name, column in columns["textes"].items()}
    features = []
    for rank, place in enumerate(zip(*map(numbers, (columns["lon"], columns["lat"])), strict=True)):
        properties = {name: values[rank] for name, values in texts.items()}
        name = properties["id"].partition("-")[2]
        page = properties["page"].replace("~", f"territoires/{properties['territoire']}/")
        properties["page"] = page.replace("*", name)
        features.append({"coordinates": list(place), "properties": properties})
    return features


def test_hostile_texts_come_out_inert() -> None:
    for text in HOSTILE:
        inert = escape(text)
        assert not set("<>\"'`$\n\u2028\u202e\u2066") & set(inert), text


def test_every_property_is_escaped() -> None:
    (layer,) = couches([point("a", "</script>`${x}", detail="<b>", statut="'\"")])
    text = json.dumps(feature_collection(layer))
    assert "<" not in text
    assert "`" not in text
    assert "${" not in text


def test_layers_follow_the_vocabulary_and_points_their_commune_and_name() -> None:
    layers = couches(reversed(POINTS))
    assert [layer.slug for layer in layers] == [
        "lieu-cafe",
        "lieu-marche",
        "lieu-salle",
        "association-sport",
    ]
    names = [each["properties"]["nom"] for each in feature_collection(layers[1])["features"]]
    assert names == ["L’Épicerie", "La Halle"]


def test_geojson_has_longitude_first_and_five_decimals() -> None:
    (layer,) = couches([point("a", lat=46.123456789, lon=2.987654321)])
    (feature,) = feature_collection(layer)["features"]
    assert feature["geometry"] == {"type": "Point", "coordinates": [2.98765, 46.12346]}


words = st.text(st.characters(codec="utf-8"), min_size=1, max_size=20)


@given(st.lists(st.tuples(words, words, st.floats(-90, 90), st.floats(-180, 180)), max_size=8))
def test_columns_hold_the_same_points(rows: list[tuple[str, str, float, float]]) -> None:
    points = [
        point(f"p{rank}", name, detail=detail, lat=lat, lon=lon)
        for rank, (name, detail, lat, lon) in enumerate(rows)
    ]
    for layer in couches(points):
        whole = feature_collection(layer)
        expected = [
            {"coordinates": each["geometry"]["coordinates"], "properties": each["properties"]}
            for each in whole["features"]
        ]
        assert unfold(columns(whole)) == expected
