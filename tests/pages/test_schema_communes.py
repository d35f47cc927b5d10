"""The communes of a territory as outlines, or as circles."""

import json

from generator.derived.schema import Disque, schema
from generator.model.dossier import Dossier
from generator.reading.demarches import packaged
from tests.maps.exemples import COMMUNES, outlines
from tests.services.test_limites import territoire


def dossier(*communes: tuple[str, str, float, float], limites: bytes | None = None) -> Dossier:
    made = territoire(*communes)
    parts = {type(made): made}
    return Dossier("val-d-essai", packaged()["vitalite-sociale"], parts, limites=limites)


def drawn(*communes: tuple[str, str, float, float]) -> dict[str, Disque]:
    dessin = schema(dossier(*communes), {"99001": 3})
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
    dessin = schema(dossier(("99001", "Seule", 46.5, 2.5)), {})
    assert dessin.hauteur > 0
    assert dessin.disques[0].nomme


def test_outlines_stand_for_circles_where_they_are_known() -> None:
    known = [(each.insee, each.nom, each.lat, each.lon) for each in COMMUNES]
    limites = json.dumps(outlines(*COMMUNES)).encode()
    dessin = schema(dossier(*known, limites=limites), {COMMUNES[0].insee: 3})
    assert set(dessin.contours) == {each.insee for each in COMMUNES}
    for disque in dessin.disques:
        (ring,) = dessin.contours[disque.insee]
        across, down = zip(*ring, strict=True)
        assert min(across) < disque.x < max(across)
        assert min(down) < disque.y < max(down) <= dessin.hauteur
    assert [disque.points for disque in dessin.disques if disque.rayon] == [3]
