"""Whatever somebody types, the answer is in French, says what to do, and nothing is lost."""

import json
import re
import socket
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.atomic import replaceable
from generator.cli import main
from tests.dossiers import MINIMAL, TERRITOIRE
from tests.sites import Files, horizon, write

SETTINGS = "mkdocs.yml"


@pytest.mark.parametrize(
    ("command", "answer"),
    [
        ("construire --dossier absent", "ce dossier n’existe pas"),
        ("construire --vers .", "contient autre chose qu’un site"),
        ("construire --vers mkdocs.yml/site", "le système refuse"),
        ("construire --bruit", "l’option « --bruit » n’existe pas"),
        ("contruire", "cette commande n’existe pas"),
        ("limites", "il manque TERRITOIRE"),
        ("nouveau Vallée", "minuscules"),
        ("nouveau val-d-essai", "existe déjà"),
        ("servir --adresse ici", "--adresse 127.0.0.1:8000"),
        ("verifier val-d-ailleurs", "Pas de dossier « val-d-ailleurs » ; il y a : val-d-essai."),
        ("verifier --format html", "texte, github"),
        ("exporter content", "existe déjà"),
        ("papier", "il manque TERRITOIRE"),
        ("papier val-essai", "Pas de dossier « val-essai »"),
        ("papier val-d-essai fich", "vouliez-vous dire `fiche`"),
    ],
)
def test_a_mistyped_command_is_answered(tmp_path: Path, command: str, answer: str) -> None:
    name, *rest = command.split()
    write(tmp_path, MINIMAL)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    here = [] if "--dossier" in rest else ["--dossier", tmp_path]
    words = [part.replace("content", f"{tmp_path}/content") for part in rest]
    done = CliRunner().invoke(main, [name, *map(str, here), *words])
    assert isinstance(done.exception, SystemExit)
    assert done.exit_code
    assert answer in done.output
    assert "Error" not in done.output
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before


@pytest.mark.parametrize("command", ["", *main.commands])
def test_help_is_in_french(command: str) -> None:
    said = CliRunner().invoke(main, [*command.split(), "--help"]).output
    assert said.startswith("Usage\u00a0: ")
    assert "Montre cette aide." in said
    for word in ("Commands", "COMMAND ", "ARGS", "DIRECTORY", "FILE", "PATH", "TEXT", "Show"):
        assert word not in said
    assert not re.search(r"\w\.\.\.$", said, re.MULTILINE), "no sentence is cut short"
    options = re.findall(r"^  --\S+(?: \S+)?(.*)$", said, re.MULTILINE)
    assert options and all(options), "each option says what it does"


@pytest.mark.parametrize(
    ("settings", "answer"),
    [
        (None, "Il manque"),
        ("site_name: [", "mkdocs.yml ne peut pas être lu"),
        ("site_name: x\ndocs_dir: content\nplugins: []\n", "n’a pas `horizon` sous `plugins:`"),
        ("site_name: x\ndocs_dir: content\nplugins: [horizn]\n", "n’est pas construit"),
        (
            "site_name: x\ndocs_dir: content\nplugins: [{horizon: {hors_ligne: true}}]\n",
            "demande `use_directory_urls: false`",
        ),
    ],
)
def test_broken_settings_are_answered(tmp_path: Path, settings: str | None, answer: str) -> None:
    files: Files = MINIMAL | ({SETTINGS: settings} if settings else {})
    write(tmp_path, {name: text for name, text in files.items() if settings or name != SETTINGS})
    done = horizon("construire", "--dossier", tmp_path)
    assert done.returncode == 1
    assert answer in done.stdout
    assert "Traceback" not in done.stdout


@pytest.mark.site
def test_a_taken_address_is_answered(tmp_path: Path) -> None:
    write(tmp_path, MINIMAL)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        done = horizon("servir", "--dossier", tmp_path, "--adresse", address)
    assert done.returncode == 1
    assert f"L’adresse {address} ne peut pas servir" in done.stdout
    assert "Traceback" not in done.stdout


def test_a_new_dossier_takes_a_free_letter_whatever_is_wrong_elsewhere(tmp_path: Path) -> None:
    broken = MINIMAL[TERRITOIRE].replace("lettre: E", "lettre: A").replace("demarche", "demarches")
    write(tmp_path, {SETTINGS: MINIMAL[SETTINGS], TERRITOIRE: broken})
    assert horizon("nouveau", "autre-val", "--dossier", tmp_path).returncode == 0
    assert "\nlettre: B " in (tmp_path / "territories/autre-val/territoire.yml").read_text("utf-8")


@pytest.mark.parametrize("with_generator", [False, True])
def test_a_new_dossier_leads_editors_to_schemas_that_are_there(
    tmp_path: Path, with_generator: bool
) -> None:
    write(tmp_path, {SETTINGS: MINIMAL[SETTINGS]})
    if with_generator:
        (tmp_path / "generator/schemas").mkdir(parents=True)
    assert horizon("nouveau", "autre-val", "--dossier", tmp_path).returncode == 0
    made = tmp_path / "territories/autre-val/territoire.yml"
    first = made.read_text("utf-8").partition("\n")[0]
    schema = (made.parent / first.removeprefix("# yaml-language-server: $schema=")).resolve()
    home = tmp_path / ("generator/schemas" if with_generator else "schemas")
    assert schema.parent == home / "vitalite-sociale"
    assert json.loads(schema.read_text("utf-8"))["title"] == "Territoire"


def test_schemas_are_written_where_one_asks(tmp_path: Path) -> None:
    done = horizon("schema", "--vers", tmp_path / "a/part")
    assert done.returncode == 0
    assert (tmp_path / "a/part/vitalite-sociale/lieux.json").is_file()


def test_only_a_site_is_thrown_away(tmp_path: Path) -> None:
    write(tmp_path, {"projet/mkdocs.yml": "", "web/index.html": "", "photos/a.jpg": ""})
    (tmp_path / "vide").mkdir()
    project = tmp_path / "projet"
    for name in ("absent", "vide", "web"):
        assert replaceable(tmp_path / name, project)
    for name in ("photos", "projet", "projet/mkdocs.yml", "."):
        assert not replaceable(tmp_path / name, project)
    assert not replaceable(tmp_path / "web", tmp_path / "web/projet")
