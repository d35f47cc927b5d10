"""The communes of a territory as circles."""

from generator.derived.schema import Disque, schema
from tests.maps.test_limites import territoire


def drawn(*communes: tuple[str, str, float, float]) -> dict[str, Disque]:
    dessin = schema(territoire(*communes), {"99001": 3})
    return {disque.nom: disque for disque in dessin.disques}


def test_north_is_up_and_east_is_right() -> None:
    disques = drawn(("99001", "Nord", 46.6, 2.5), ("99002", "Sud-Est", 46.5, 2.6))
    assert disques["Nord"].y < disques["Sud-Est"].y
    assert disques["Nord"].x < disques["Sud-Est"].x
    assert (disques["Nord"].points, disques["Sud-Est"].points) == (3, 0)


def test_a_name_without_room_is_left_out() -> None:
    disques = drawn(
        ("99001", "Amont", 46.5, 2.5), ("99002", "Aval", 46.501, 2.5), ("99003", "Loin", 46.9, 2.9)
    )
    assert [disque.nom for disque in disques.values() if disque.nomme] == ["Amont", "Loin"]


def test_a_single_commune_is_drawn() -> None:
    dessin = schema(territoire(("99001", "Seule", 46.5, 2.5)), {})
    assert dessin.hauteur > 0
    assert dessin.disques[0].nomme
