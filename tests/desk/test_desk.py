"""« Mon dossier »: who may ask, and the way of a workbook out and back."""

import re
from collections.abc import Mapping
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest

from generator.desk.asked import LONGEST, Answer, Asked, refusal
from generator.desk.desk import Desk
from generator.tasks.classeur import written
from tests.dossiers import LIEUX, MINIMAL, TERRITOIRE
from tests.sites import write
from tests.workbook.book import Book

NAME = "val-d-essai"
NEW = {"Nom": "Le Zinc", "Catégorie": "Café, bar, restaurant", "Commune": "Amont"}
TOKEN = "un-jeton"
HOST = {"host": "127.0.0.1:8000"}
OURS = HOST | {"origin": "http://127.0.0.1:8000", "sec-fetch-site": "same-origin"}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    write(tmp_path, MINIMAL)
    return Desk(tmp_path, 8000, TOKEN, lambda page: page.corps.encode(), lambda: None)


def get(desk: Desk, path: str) -> Answer:
    return desk.answer(Asked("GET", f"/mon-dossier/{path}", HOST))


def post(desk: Desk, path: str, file: bytes | None = None, **fields: str) -> Answer:
    named = ("rempli.xlsx", file) if file else None
    return desk.answer(
        Asked("POST", f"/mon-dossier/{path}", OURS, fields | {"jeton": TOKEN}, named)
    )


def mark(shown: Answer) -> str:
    """What the page of a workbook sends back with a yes."""
    return re.findall(r'name="lu" value="([^"]*)"', shown.content.decode())[0]


def text(answer: Answer) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def filled(desk: Desk, row: Mapping[str, str]) -> bytes:
    book = Book.of(written(desk.root, NAME))
    book.add("Lieux", row)
    return book.content()


@pytest.mark.parametrize(
    "headers",
    [
        {"host": "dossier.example:8000"},
        {"host": "127.0.0.1:9000"},
        {},
        HOST | {"origin": "https://dossier.example"},
        HOST | {"origin": "http://localhost:3000"},
        HOST | {"origin": "null"},
        HOST | {"sec-fetch-site": "cross-site"},
        HOST | {"sec-fetch-site": "same-site"},
    ],
)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_another_page_is_answered_nothing(
    desk: Desk, method: str, headers: Mapping[str, str]
) -> None:
    for path in ("", f"{NAME}/{NAME}.xlsx", "nouveau"):
        asked = Asked(method, f"/mon-dossier/{path}", headers, {"jeton": TOKEN, "nom": "Pirate"})
        assert desk.answer(asked).status == "403 Forbidden"
    assert not (desk.root / "territories/pirate").exists()


@pytest.mark.parametrize("fields", [{}, {"jeton": ""}, {"jeton": "un-autre"}, {"jeton": "é"}])
def test_a_form_without_the_token_writes_nothing(desk: Desk, fields: dict[str, str]) -> None:
    said = {"nom": "Pirate", "demarche": "vitalite-sociale"} | fields
    answer = desk.answer(Asked("POST", "/mon-dossier/nouveau", OURS, said))
    assert answer.status == "403 Forbidden"
    assert not (desk.root / "territories/pirate").exists()


def test_every_name_of_this_machine_may_ask() -> None:
    for host in ("127.0.0.1:8000", "localhost:8000", "[::1]:8000"):
        assert refusal(Asked("GET", "/mon-dossier/", {"host": host}), 8000, TOKEN) is None


def test_no_page_may_be_framed_kept_or_read_from_elsewhere(desk: Desk) -> None:
    sent = dict(get(desk, "").headers)
    assert "frame-ancestors 'none'" in sent["Content-Security-Policy"]
    assert sent["Cache-Control"] == "no-store"
    assert sent["Cross-Origin-Resource-Policy"] == "same-origin"


def test_a_workbook_goes_out_comes_back_and_is_written_after_a_yes(desk: Desk) -> None:
    assert NAME in text(get(desk, ""))
    out = get(desk, f"{NAME}/{NAME}.xlsx")
    assert out.content == written(desk.root, NAME)
    shown = post(desk, f"{NAME}/lire", filled(desk, NEW))
    for said in ("Lieux : 1 à ajouter", "+ Le Zinc", "lieux.yml"):
        assert said in text(shown)
    assert (desk.root / LIEUX).read_text("utf-8") == MINIMAL[LIEUX]
    assert "Écrit" in text(post(desk, f"{NAME}/ecrire", lu=mark(shown)))
    assert "le-zinc" in (desk.root / LIEUX).read_text("utf-8")


def test_mistakes_stand_beside_their_cells(desk: Desk) -> None:
    shown = post(desk, f"{NAME}/lire", filled(desk, NEW | {"Commune": "Ammont"}))
    assert "Rien n’est écrit" in text(shown)
    assert "Ammont" in re.findall(r'<td class="fausse">([^<]*)', shown.content.decode())
    assert "vouliez-vous dire" in text(shown)
    post(desk, f"{NAME}/ecrire")
    assert (desk.root / LIEUX).read_text("utf-8") == MINIMAL[LIEUX]


def test_what_changed_since_it_was_shown_is_shown_again(desk: Desk) -> None:
    shown = post(desk, f"{NAME}/lire", filled(desk, NEW))
    write(desk.root, {LIEUX: MINIMAL[LIEUX].replace("Café du Pont", "Café du Quai")})
    again = text(post(desk, f"{NAME}/ecrire", lu=mark(shown)))
    assert "Les fichiers ont changé" in again
    assert "le-zinc" not in (desk.root / LIEUX).read_text("utf-8")


def test_a_yes_is_to_what_its_page_shows(desk: Desk) -> None:
    """Two windows: the yes of the first does not write what the second has read since."""
    first = post(desk, f"{NAME}/lire", filled(desk, NEW))
    post(desk, f"{NAME}/lire", filled(desk, NEW | {"Nom": "Le Bar"}))
    shown = post(desk, f"{NAME}/ecrire", lu=mark(first))
    assert "+ Le Bar" in text(shown)
    assert (desk.root / LIEUX).read_text("utf-8") == MINIMAL[LIEUX]
    assert "Écrit" in text(post(desk, f"{NAME}/ecrire", lu=mark(shown)))
    assert "le-bar" in (desk.root / LIEUX).read_text("utf-8")


def test_a_disk_that_refuses_is_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device", "lieux.yml")

    shown = post(desk, f"{NAME}/lire", filled(desk, NEW))
    monkeypatch.setattr("generator.desk.desk.write_all", full)
    answer = post(desk, f"{NAME}/ecrire", lu=mark(shown))
    assert answer.status.startswith("500") and "Le disque a refusé" in text(answer)


def test_an_address_without_its_last_stroke_leads_home(desk: Desk) -> None:
    answer = desk.answer(Asked("GET", "/mon-dossier", HOST))
    assert dict(answer.headers)["Location"] == "/mon-dossier/"


def test_the_folder_of_demarches_is_no_dossier(desk: Desk) -> None:
    said = {"nom": "Démarches", "demarche": "vitalite-sociale", "seul": "oui"}
    assert "choisissez un autre nom" in text(post(desk, "nouveau", **said))


def test_a_dossier_begins_in_an_empty_project(tmp_path: Path) -> None:
    write(tmp_path, {"mkdocs.yml": MINIMAL["mkdocs.yml"]})
    desk = Desk(tmp_path, 8000, TOKEN, lambda page: page.corps.encode(), lambda: None)
    said = {"nom": "Pays de l’Étang", "demarche": "vitalite-sociale", "seul": "oui"}
    answer = post(desk, "nouveau", **said)
    assert dict(answer.headers)["Location"] == "/mon-dossier/pays-de-l-etang/"
    assert "Ce qui reste à faire" in text(get(desk, "pays-de-l-etang/"))
    again = post(desk, "nouveau", **said | {"nom": "Pays de l’étang"})
    assert "Il y a déjà un dossier" in text(again)


def begun(api: str, root: Path, **said: str) -> tuple[Desk, str]:
    """What the browser shows once the form of a new dossier has been sent."""
    desk = Desk(root, 8000, TOKEN, lambda page: page.corps.encode(), lambda: None, api)
    answer = post(desk, "nouveau", demarche="vitalite-sociale", **said)
    where = dict(answer.headers).get("Location", "")
    return desk, text(get(desk, where.removeprefix("/mon-dossier/")) if where else answer)


@pytest.mark.parametrize("said", [{"siren": "200 000 001"}, {"nom": "Val d’Essai"}])
def test_communes_people_and_outlines_come_with_a_new_dossier(
    api: str, tmp_path: Path, said: dict[str, str]
) -> None:
    write(tmp_path, {"mkdocs.yml": ""})
    shown = begun(api, tmp_path, annee="2021", **said)[1]
    assert "Trouvé : Communauté de communes du Val d’Essai, 1 commune (Fiction" in shown
    assert "Populations municipales de 2021" in shown
    assert "Limites des communes : installées" in shown
    folder = tmp_path / "territories/val-d-essai"
    assert "populations: {2021: 120}" in (folder / "territoire.yml").read_text("utf-8")
    assert (folder / "limites.geojson").is_file()


def test_a_dossier_begins_without_what_is_not_known(api: str, tmp_path: Path) -> None:
    write(tmp_path, {"mkdocs.yml": ""})
    shown = begun(api, tmp_path, nom="Pays de l’Étang")[1]
    assert "n’est pas connu" in shown and "les communes, leurs populations" in shown
    desk, alone = begun("http://127.0.0.1:1", tmp_path, nom="Autre pays")
    assert "pas de réseau" in alone
    assert "pas de réseau" not in text(get(desk, "autre-pays/"))


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"siren": "999999999"}, "Corrigez le SIREN"),
        ({"nom": "Pays", "annee": "21"}, "quatre chiffres"),
        ({"nom": "???"}, "avec des lettres"),
        ({"nom": " "}, "Écrivez le nom"),
    ],
)
def test_a_dossier_that_cannot_begin_says_why(
    api: str, tmp_path: Path, said: dict[str, str], told: str
) -> None:
    assert told in begun(api, tmp_path, **said)[1]
    assert not list(tmp_path.iterdir())


def test_what_is_personal_stands_before_what_is_missing(desk: Desk) -> None:
    said = MINIMAL[LIEUX].replace(
        "nom: La Halle", "nom: La Halle\n    description: Clés chez Odette"
    )
    write(desk.root, {LIEUX: said})
    shown = text(get(desk, f"{NAME}/"))
    assert re.search(
        r"À vérifier avant de publier .* « Odette » .* # vérifié nom .* reste à", shown
    )


def test_what_is_missing_stands_under_its_step(desk: Desk) -> None:
    said = text(get(desk, f"{NAME}/"))
    assert re.search(r"Le territoire 1 sur 4|Le territoire 2 sur 4", said)
    assert re.search(r"Atelier 1 : le baromètre 0 sur 1 Baromètre : rien encore", said)


def test_mistakes_of_the_files_are_told_first(desk: Desk) -> None:
    write(desk.root, {TERRITOIRE: MINIMAL[TERRITOIRE].replace("lettre: E", "lettre: trop")})
    said = text(get(desk, f"{NAME}/"))
    assert "À corriger d’abord" in said and "lettre: trop" in said


def test_a_form_is_read_as_browsers_send_it() -> None:
    content = bytes(range(256)) * 9 + b"\r\n--autre\r\n\r\n"
    body = (
        b'--x9\r\nContent-Disposition: form-data; name="jeton"\r\n\r\nun-jeton\r\n'
        b'--x9\r\nContent-Disposition: form-data; name="fichier"; filename="C:\\a\\b.xlsx"\r\n'
        b"Content-Type: application/octet-stream\r\n\r\n" + content + b"\r\n--x9--\r\n"
    )
    asked = Asked.of(
        {
            "PATH_INFO": "/mon-dossier/x/lire",
            "REQUEST_METHOD": "POST",
            "CONTENT_LENGTH": str(len(body)),
            "CONTENT_TYPE": "multipart/form-data; boundary=x9",
            "wsgi.input": BytesIO(body),
        }
    )
    assert asked.fields == {"jeton": "un-jeton"}
    assert asked.file == ("b.xlsx", content)


def test_a_form_that_is_too_long_is_refused(desk: Desk) -> None:
    environ = {
        "PATH_INFO": "/mon-dossier/nouveau",
        "REQUEST_METHOD": "POST",
        "CONTENT_LENGTH": str(LONGEST + 1),
        "CONTENT_TYPE": "application/x-www-form-urlencoded",
        "wsgi.input": BytesIO(b"jeton=" + b"a" * 100),
    }
    asked = replace(Asked.of(environ), headers=OURS)
    assert desk.answer(asked).status == "403 Forbidden"
