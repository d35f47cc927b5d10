"""Layers: inert whatever the texts, sorted, and folded without loss."""

import json
import re
from html import unescape
from itertools import accumulate
from string import ascii_letters, digits
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.maps.layer import escape, rows
from generator.maps.site import couches
from generator.maps.table import table
from generator.model.folding import slug
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
    """What `10-colonnes.js` does with a table."""
    names = _unfolded(folded["nom"], []) if folded else []
    columns = {name: _unfolded(column, names) for name, column in folded.items()}
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


def _unfolded(column: Any, names: list[Any]) -> list[Any]:
    if isinstance(column, str):
        return column.split("\n")
    if "pas" in column:
        return [step / column["par"] for step in accumulate(map(int, column["pas"].split()))]
    if "mots" in column:
        return [_identifier(*each) for each in zip(column["mots"].split("\n"), names, strict=True)]
    texts = column["valeurs"].split("\n")
    if "rangs" in column:
        return [texts[(digits + ascii_letters).index(rank)] for rank in column["rangs"]]
    times = map(int, column["fois"].split())
    return [text for text, many in zip(texts, times, strict=True) for _ in range(many)]


def _identifier(code: str, name: str) -> str:
    """Of names in plain letters only, of which `slug` keeps the words."""
    words = slug(unescape(name)).split("-")
    parts = re.findall("[A-Z]|[^A-Z-]+", code)
    return "-".join(words[ord(part) - 65] if part.isupper() else part for part in parts or words)


def test_hostile_texts_come_out_inert() -> None:
    for text in HOSTILE:
        inert = escape(text)
        assert not set("<>\"'`$\n\u2028\u202e\u2066") & set(inert), text


def test_every_property_is_escaped() -> None:
    layers = couches([point("a", "</script>`${x}", detail="<b>", statut="'\"")])
    text = json.dumps(rows(layers, ["val-d-essai"]))
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
    names = [each["nom"] for each in rows(layers, ["val-d-essai"])]
    assert names == ["Café du Pont", "L’Épicerie", "Salle des fêtes", "La Halle", "Les Rameurs"]


def test_five_decimals_are_a_metre() -> None:
    (row,) = rows(couches([point("a", lat=46.123456789, lon=2.987654321)]), ["val-d-essai"])
    assert (row["lat"], row["lon"]) == (46.12346, 2.98765)


@pytest.mark.parametrize(
    ("identifier", "name", "written"),
    [
        ("cafe-de-la-gare", "Café de la Gare", ""),
        ("cafe-gare-2", "Café de la Gare", "AD2"),
        ("le-coeur", "Un cœur d’or", "leB"),
        ("le-petit-or-2-bis", "Un cœur d’or", "le-petitD2-bis"),
        ("nakajima", "中島", "nakajima"),
    ],
)
def test_an_identifier_is_written_by_the_words_of_its_name(
    identifier: str, name: str, written: str
) -> None:
    folded = table([{"id": identifier, "nom": name}])
    assert folded["id"] == {"mots": written}
    assert unfold(folded) == [{"id": identifier, "nom": name}]


words = st.text(st.characters(codec="utf-8"), min_size=1, max_size=20)
slugs = st.from_regex("[a-c1]{1,2}(-[a-c1]{1,2}){0,3}", fullmatch=True)
places = st.tuples(slugs, words, st.floats(-90, 90), st.floats(-180, 180))


@given(st.lists(places, max_size=8))
def test_a_table_holds_the_same_points(lines: list[tuple[str, str, float, float]]) -> None:
    points = [
        point(name, name.replace("-", " ") + " a", detail=detail, lat=lat, lon=lon)
        for name, detail, lat, lon in lines
    ]
    whole = rows(couches(points), ["val-d-essai"])
    assert unfold(table(whole)) == whole
