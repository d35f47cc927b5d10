"""Layers: inert whatever the texts, sorted, each thing said where it belongs."""

from dataclasses import replace
from typing import Any

import pytest

from generator.derived.adresses import Cible
from generator.maps.layer import Point, decimals, escape, features
from generator.maps.site import layers, points
from tests.maps.exemples import POINTS, point
from tests.maps.foule import foule
from tests.publications import worked

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


def properties(*shown: Point) -> list[dict[str, Any]]:
    """What the features of these points say, layer after layer."""
    ranks = {"val-d-essai": 0}
    return [
        feature["properties"]
        for layer in layers(shown)
        for feature in features(layer, ranks, 5)["features"]
    ]


def test_hostile_texts_come_out_inert() -> None:
    for text in HOSTILE:
        inert = escape(text)
        assert not set("<>\"'`$\n\u2028\u202e\u2066") & set(inert), text


def test_every_property_is_escaped() -> None:
    hostile = "</script>`${x}'\""
    for name in ("nom", "commune", "detail", "statut"):
        (said,) = properties(replace(point("a"), **{name: hostile}))
        assert said[name] == escape(hostile)
    (said,) = properties(point("a", id=hostile))
    assert said["id"] == escape(hostile)


def test_layers_follow_the_vocabulary_and_points_their_commune_and_name() -> None:
    assert [layer.slug for layer in layers(reversed(POINTS))] == [
        "lieu-cafe",
        "lieu-marche",
        "lieu-salle",
        "association-sport",
    ]
    names = [said["nom"] for said in properties(*reversed(POINTS))]
    assert names == ["Café du Pont", "L’Épicerie", "La Halle", "Salle des fêtes", "Les Rameurs"]


def test_a_point_says_what_is_its_own_and_nothing_else() -> None:
    plain, full = properties(
        point("a"),
        point(
            "b",
            precision="adresse",
            rayonnement="communal",
            statut="Fermé l’hiver",
            detail="Au fond de la cour",
        ),
    )
    assert plain == {
        "id": "a",
        "nom": "A",
        "commune": "Amont",
        "precision": "commune",
        "territoire": 0,
    }
    assert full == {
        "id": "b",
        "nom": "B",
        "commune": "Amont",
        "precision": "adresse",
        "rayonnement": "communal",
        "statut": "Fermé l’hiver",
        "detail": "Au fond de la cour",
        "territoire": 0,
    }


def test_the_layer_says_where_the_page_of_a_point_is() -> None:
    """What the map makes of it is where the list beside it leads."""
    for one in worked(foule(3)):
        found = {each.id: each for each in points(one.commun, one.dossier)}
        pages = {layer.slug: layer.page for layer in layers(found.values())}
        assert found.keys() == {line.id for line in one.lignes}
        for line in one.lignes:
            page = pages[found[line.id].categorie].format(
                territoire=one.dossier.identifiant, id=line.id.partition("-")[2]
            )
            assert page == Cible(line.adresse, line.ancre).depuis("")


@pytest.mark.parametrize(("count", "place"), [(1, [2.98765, 46.12346]), (1501, [2.9877, 46.1235])])
def test_places_are_to_the_metre_or_to_ten_when_very_many(count: int, place: list[float]) -> None:
    (layer,) = layers([point("a", lat=46.123456789, lon=2.987654321)] * count)
    made = features(layer, {"val-d-essai": 0}, decimals([layer]))
    assert made["features"][-1]["geometry"] == {"type": "Point", "coordinates": place}
