"""`horizon limites`: outlines are checked, tidied and installed whole, or refused in French."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.territoire import Territoire
from generator.reading.contours import MAX_BYTES, check_outline
from generator.reading.problem import Problems
from generator.services.limites import install
from tests.dossiers import MINIMAL
from tests.dossiers import TERRITOIRE as TERRITOIRE_YML
from tests.maps.exemples import COMMUNES, outlines
from tests.sites import horizon, write


def territoire(*communes: tuple[str, str, float, float]) -> Territoire:
    """A territory of these communes: INSEE code, name, latitude, longitude."""
    return Territoire.model_validate(
        {
            "demarche": "vitalite-sociale",
            "nom": "Val d’Essai",
            "nom_complet": "Communauté de communes du Val d’Essai",
            "lettre": "E",
            "nature": "communaute-de-communes",
            "siren": "200000000",
            "departements": ("99",),
            "nom_departements": "Fiction",
            "region": "Fiction",
            "presentation": "Un territoire inventé.",
            "a_retenir": "Rien.",
            "source": "essai",
            "sources": ({"id": "essai", "titre": "Essai", "editeur": "Les tests"},),
            "communes": tuple(
                dict(zip(("insee", "nom", "lat", "lon"), commune, strict=True))
                for commune in communes
            ),
        }
    )


TERRITOIRE = territoire(*((each.insee, each.nom, each.lat, each.lon) for each in COMMUNES))


def content(**changes: Any) -> bytes:
    return json.dumps(outlines(*COMMUNES) | changes).encode()


def refusal(data: bytes) -> str:
    with pytest.raises(Problems) as caught:
        check_outline(data, TERRITOIRE, "contours.geojson")
    return str(caught.value)


def changed(**geometry: Any) -> bytes:
    """The outlines, the first with another geometry."""
    collection = outlines(*COMMUNES)
    collection["features"][0]["geometry"] |= geometry
    return json.dumps(collection).encode()


def test_what_is_kept_is_code_name_shape_and_credit() -> None:
    given = outlines(*COMMUNES)
    given["features"][0]["properties"]["population"] = 3
    given["metadata"] = {"source": "IGN", "licence": "Licence Ouverte", "autre": 1}
    kept = json.loads(check_outline(json.dumps(given).encode(), TERRITOIRE, "x"))
    assert kept["metadata"] == {"source": "IGN", "licence": "Licence Ouverte"}
    assert [each["properties"] for each in kept["features"]] == [
        {"code": each.insee, "nom": each.nom} for each in COMMUNES
    ]
    assert check_outline(json.dumps(kept).encode(), TERRITOIRE, "x") == check_outline(
        json.dumps(given).encode(), TERRITOIRE, "x"
    )


def test_other_communes_are_left_out() -> None:
    features = outlines(*COMMUNES)["features"]
    features.append({"type": "Feature", "properties": {"code": "01001"}, "geometry": None})
    kept = json.loads(check_outline(content(features=features), TERRITOIRE, "x"))
    assert len(kept["features"]) == len(COMMUNES)


def test_code_without_its_zero_or_under_another_name() -> None:
    first = COMMUNES[0]
    guise = territoire(("02361", "Guise", first.lat, first.lon))
    feature = outlines(first)["features"][0] | {"properties": {"INSEE_COM": 2361}}
    kept = json.loads(check_outline(content(features=[feature]), guise, "x"))
    assert kept["features"][0]["properties"] == {"code": "02361", "nom": "Guise"}


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"{", "contours.geojson:1:2: ce fichier n’est pas du JSON"),
        (b"\xff\xfe", "pas du texte en UTF-8"),
        (b"[]", "pas une collection GeoJSON"),
        (b"[" * 100_000, "pas du GeoJSON"),
        (b'{"type": "FeatureCollection", "features": NaN}', "pas du GeoJSON"),
        (b" " * (MAX_BYTES + 1), "pèse plus de 4 Mo"),
        (content(crs={"properties": {"name": "EPSG:2154"}}), "autre système de coordonnées"),
        (changed(type="Point"), "un polygone est attendu, pas « Point »"),
        (changed(coordinates=[[[2, 46], [3, 46], [2, 46]]]), "contours fermés"),
        (changed(coordinates=[[["a", "b"]] * 4]), "contours fermés"),
        (changed(coordinates=[[[46.5, 2.5]] * 4]), "latitude et longitude semblent échangées"),
        (changed(coordinates=[[[650_000, 6_800_000]] * 4]), "Lambert 93"),
        (changed(coordinates=[[[-100, 40]] * 4]), "n’est pas en France"),
        (changed(coordinates=[[[6.0, 48.0]] * 4]), "loin de la position"),
        (content(features=outlines(*COMMUNES, COMMUNES[0])["features"]), "y est deux fois"),
    ],
)
def test_what_is_wrong_is_said(data: bytes, words: str) -> None:
    assert words in refusal(data)


def test_a_missing_commune_is_named_with_the_closest() -> None:
    features = outlines(*COMMUNES)["features"]
    features[1]["properties"] = {"code": "99012", "nom": "Aval-sur-Essai"}
    text = refusal(content(features=features))
    assert "il manque le contour d’une commune : Aval (99002)" in text
    features[1]["properties"]["nom"] = "AVAL"
    assert "le plus proche y est AVAL (99012)" in refusal(content(features=features))


json_values = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)


@given(st.integers(0, 2), st.sampled_from(["properties", "geometry", "coordinates"]), json_values)
def test_no_content_gives_a_traceback(rank: int, key: str, value: Any) -> None:
    collection = outlines(*COMMUNES)
    feature = collection["features"][rank]
    (feature["geometry"] if key == "coordinates" else feature)[key] = value
    try:
        check_outline(json.dumps(collection).encode(), TERRITOIRE, "x")
    except Problems as problems:
        assert str(problems)


def test_install_replaces_the_old_file_whole(tmp_path: Path) -> None:
    given = tmp_path / "telecharge.json"
    given.write_bytes(content())
    target = install(tmp_path, TERRITOIRE, given)
    assert target == tmp_path / "limites.geojson"
    before = target.read_bytes()
    given.write_bytes(b"{")
    with pytest.raises(Problems):
        install(tmp_path, TERRITOIRE, given)
    assert target.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["limites.geojson", given.name]


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(Problems, match="impossible de lire ce fichier"):
        install(tmp_path, TERRITOIRE, tmp_path / "absent.geojson")


def test_the_command_mends_a_broken_outline(tmp_path: Path) -> None:
    root = write(tmp_path, {TERRITOIRE_YML: MINIMAL[TERRITOIRE_YML]})
    folder = (root / TERRITOIRE_YML).parent
    (folder / "limites.geojson").write_text("{", "utf-8")
    given = tmp_path / "contours.json"
    given.write_bytes(content(features=outlines(*COMMUNES[:2])["features"]))
    done = horizon("limites", "val-d-essai", "--depuis", given, "--dossier", root)
    assert (done.returncode, "Limites installées" in done.stdout) == (0, True), done.stdout
    assert json.loads((folder / "limites.geojson").read_bytes())["features"]
    unknown = horizon("limites", "ailleurs", "--depuis", given, "--dossier", root)
    assert unknown.returncode == 1
    assert "Pas de dossier « ailleurs » ; il y a : val-d-essai." in unknown.stdout


class _Api(BaseHTTPRequestHandler):
    """The State's API, without the last commune in the answer for the whole territory."""

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        whole = outlines(*COMMUNES[:-1]), outlines(COMMUNES[-1])["features"][0]
        answers = {
            "/epcis/200000000/communes": whole[0],
            f"/communes/{COMMUNES[-1].insee}": whole[1],
        }
        body = json.dumps(answers.get(path)).encode()
        self.send_response(200 if path in answers else 404)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def api() -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), _Api) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def test_from_the_api_communes_that_the_whole_lacks_come_one_by_one(
    tmp_path: Path, api: str
) -> None:
    kept = json.loads(install(tmp_path, TERRITOIRE, api=api).read_bytes())
    assert [each["properties"]["code"] for each in kept["features"]] == ["99001", "99002", "99003"]
    assert kept["metadata"]["licence"] == "Licence Ouverte"


def test_without_network_the_message_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(Problems) as caught:
        install(tmp_path, TERRITOIRE, api="http://127.0.0.1:9")
    assert "pas de réseau" in str(caught.value)
    assert "--depuis FICHIER" in str(caught.value)
    assert not list(tmp_path.iterdir())
