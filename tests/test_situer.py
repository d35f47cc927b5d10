"""`horizon situer`: positions from the State's address base, here a server of our own."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import ClassVar
from urllib.parse import parse_qs, urlsplit

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.services.geocodeur import by_file
from generator.tasks.situer import questions, text_with

TERRITOIRE = """demarche: vitalite-sociale
nom: Val d’Essai
"""
LIEUX = """# Les lieux, dans l’ordre de la visite.
source: essai

lieux:

  # Celui-ci a une position relevée sur place.
  - id: halle
    nom: La Halle
    categorie: marche
    commune: 01004
    adresse: 1 place du Marché
    position: {lat: 46.5, lon: 2.5}

  - id: cafe # fermé le lundi
    nom: Café du Pont
    categorie: cafe
    commune: 01004 # le chef-lieu
    adresse: 8 rue du Pont
    description: >-
      On y joue aux cartes
      le jeudi.

  - id: salle
    nom: Salle des fêtes
    categorie: salle
    commune: 01004
    position: {lat: 46.4, lon: 2.4, precision: commune}
    adresse: rue de l’École

  - id: sans-adresse
    nom: Le Lavoir
    categorie: patrimoine
    commune: 01004
"""


class _Base(BaseHTTPRequestHandler):
    """The address base: knows one number and one street, and answers the commune for the rest."""

    status: ClassVar[int] = 200
    body: ClassVar[bytes] = b""
    asked: ClassVar[list[str]] = []
    patience: ClassVar[int] = 100
    """How many questions it answers before there are too many."""

    def do_GET(self) -> None:
        query = parse_qs(urlsplit(self.path).query)
        self.asked.append(query["q"][0])
        kind, score = {
            "8 rue du Pont": ("housenumber", 0.94),
            "rue de l’École": ("street", 0.55),
        }.get(query["q"][0], ("municipality", 0.9))
        answer = {
            "features": [
                {
                    "geometry": {"coordinates": [2.612344, 46.598766]},
                    "properties": {
                        "label": query["q"][0],
                        "type": kind,
                        "score": score,
                        "citycode": query["citycode"][0],
                    },
                }
            ]
        }
        self.send_response(self.status if len(self.asked) <= self.patience else 429)
        self.end_headers()
        self.wfile.write(self.body or json.dumps(answer).encode())

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def api(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setattr(_Base, "asked", [])
    with HTTPServer(("127.0.0.1", 0), _Base) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.fixture
def lieux(tmp_path: Path) -> Path:
    folder = tmp_path / "territories" / "val-d-essai"
    folder.mkdir(parents=True)
    (folder / "territoire.yml").write_text(TERRITOIRE, "utf-8")
    (folder / "lieux.yml").write_text(LIEUX, "utf-8")
    return folder / "lieux.yml"


def run(lieux: Path, *words: str) -> Result:
    root = str(lieux.parents[2])
    return CliRunner().invoke(main, ["situer", "val-d-essai", "--dossier", root, *words])


def test_only_what_is_sure_is_written_and_all_else_stays(lieux: Path, api: str) -> None:
    result = run(lieux, "--api", api, "--oui")
    assert result.exit_code == 0, result.output
    assert _Base.asked == ["8 rue du Pont", "rue de l’École"]
    assert "Café du Pont : 8 rue du Pont (numéro), 46.59877 2.61234, note 0,94" in result.output
    assert "note 0,55 : à vérifier" in result.output
    position = "    position: {lat: 46.59877, lon: 2.61234, precision: adresse}\n"
    before = "    adresse: 8 rue du Pont\n"
    assert lieux.read_text("utf-8") == LIEUX.replace(before, before + position)
    assert (lieux.parent / ".sauvegarde/lieux.yml").read_text("utf-8") == LIEUX


def test_without_agreement_nothing_is_written(lieux: Path, api: str) -> None:
    result = run(lieux, "--api", api)
    assert "Ajoutez --oui" in result.output
    assert lieux.read_text("utf-8") == LIEUX


@pytest.mark.parametrize(
    ("status", "body", "words"),
    [
        (503, b"", "elle répond « 503 »"),
        (429, b"", "trop de demandes"),
        (200, b"<html>", "sa réponse n’est pas celle attendue"),
        (200, b'{"features": [{}]}', "sa réponse n’est pas celle attendue"),
        (200, b"[]", "sa réponse n’est pas celle attendue"),
    ],
)
def test_what_the_base_refuses_is_told_in_french(
    lieux: Path, api: str, monkeypatch: pytest.MonkeyPatch, status: int, body: bytes, words: str
) -> None:
    monkeypatch.setattr(_Base, "status", status)
    monkeypatch.setattr(_Base, "body", body)
    result = run(lieux, "--api", api, "--oui")
    assert result.exit_code == 1
    assert words in result.output
    assert "--depuis FICHIER" in result.output
    assert lieux.read_text("utf-8") == LIEUX


def test_without_network_the_message_says_what_to_do(lieux: Path) -> None:
    result = run(lieux, "--api", "http://127.0.0.1:9", "--oui")
    assert result.exit_code == 1
    assert "pas de réseau" in result.output


def test_a_table_goes_out_and_comes_back_filled(lieux: Path, tmp_path: Path) -> None:
    table = tmp_path / "adresses.csv"
    assert run(lieux, "--adresses", str(table)).exit_code == 0
    head, *rows = table.read_text("utf-8").splitlines()
    assert head == "id,nom,adresse,citycode"
    assert [row.split(",")[0] for row in rows] == ["cafe", "salle"]
    filled = tmp_path / "adresses.geocoded.csv"
    more = "longitude,latitude,result_score,result_label,result_type,result_citycode"
    said = ["2.61,46.59,0.91,8 Rue du Pont,housenumber,01004", ",,,,,"]
    filled.write_text(
        "\n".join([f"{head},{more}", *map(",".join, zip(rows, said, strict=True))]), "utf-8"
    )
    result = run(lieux, "--depuis", str(filled), "--oui")
    assert "Pas trouvé : Salle des fêtes, rue de l’École" in result.output
    assert "lat: 46.59000, lon: 2.61000, precision: adresse" in lieux.read_text("utf-8")


def test_another_table_is_refused_by_its_columns(lieux: Path, tmp_path: Path) -> None:
    table = tmp_path / "autre.csv"
    table.write_text("id;latitude;longitude;citycode\ncafe;46.5;2.6;01004\n", "utf-8")
    result = run(lieux, "--depuis", str(table), "--oui")
    assert result.exit_code == 1
    missing = "result_citycode, result_label, result_score, result_type"
    assert f"il manque les colonnes : {missing}" in result.output


def test_an_answer_of_another_commune_is_no_finding(lieux: Path, tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    table.write_text(
        "id,longitude,latitude,result_score,result_label,result_type,result_citycode\n"
        "cafe,2.6,46.5,0.99,8 Rue du Pont,housenumber,99999\n",
        "utf-8",
    )
    assert "Rien à écrire." in run(lieux, "--depuis", str(table), "--oui").output
    assert lieux.read_text("utf-8") == LIEUX


def test_comments_and_blank_lines_stay_where_the_address_comes_last(
    lieux: Path, tmp_path: Path
) -> None:
    table = tmp_path / "t.csv"
    table.write_text(
        "id,longitude,latitude,result_score,result_label,result_type,result_citycode\n"
        "salle,2.6,46.5,0.99,1 Rue de l’École,housenumber,01004\n",
        "utf-8",
    )
    alone = LIEUX.replace("    position: {lat: 46.4, lon: 2.4, precision: commune}\n", "")
    lieux.write_text(alone, "utf-8")
    assert run(lieux, "--depuis", str(table), "--oui").exit_code == 0
    position = "    position: {lat: 46.50000, lon: 2.60000, precision: adresse}\n"
    before = "    adresse: rue de l’École\n"
    assert lieux.read_text("utf-8") == alone.replace(before, position + before)


def test_a_street_is_written_only_when_seen_and_never_as_an_address(
    lieux: Path, tmp_path: Path
) -> None:
    table = tmp_path / "t.csv"
    table.write_text(
        "id,longitude,latitude,result_score,result_label,result_type,result_citycode\n"
        "salle,2.6,46.5,0.99,Rue de l’École,street,01004\n",
        "utf-8",
    )
    result = run(lieux, "--depuis", str(table), "--oui")
    assert "Rue de l’École (rue, sans le numéro)" in result.output
    assert "à vérifier" in result.output
    assert lieux.read_text("utf-8") == LIEUX
    (asked,) = (each for each in questions(lieux.parent) if each.id == "salle")
    found = by_file(table)(asked)
    assert found
    written = text_with(lieux.parent, [found])
    assert "position: {lat: 46.50000, lon: 2.60000, precision: rue}" in written


def test_what_was_found_before_a_failure_is_kept(
    lieux: Path, api: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_Base, "patience", 1)
    result = run(lieux, "--api", api, "--oui")
    assert result.exit_code == 1
    assert "trop de demandes" in result.output
    assert "1 lieu n’a pas été cherché" in result.output
    assert "lat: 46.59877, lon: 2.61234" in lieux.read_text("utf-8")


@pytest.mark.parametrize(
    "answer",
    [b"bonjour\r\n\r\n", b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n{"],
)
def test_an_answer_that_is_none_is_told_in_french(
    lieux: Path, api: str, monkeypatch: pytest.MonkeyPatch, answer: bytes
) -> None:
    monkeypatch.setattr(_Base, "do_GET", lambda self: self.wfile.write(answer))
    result = run(lieux, "--api", api, "--oui")
    assert result.exit_code == 1
    assert "pas de réseau, ou pas de réponse" in result.output
