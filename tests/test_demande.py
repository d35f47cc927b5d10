"""What is asked at a terminal: in French, and nothing is written before the last answer."""

import os
import pty
import sys
from pathlib import Path

import click
import pytest

from generator.commands.demande import agrees
from generator.tasks.classeur import written
from tests.dossiers import LIEUX, MINIMAL
from tests.sites import write
from tests.workbook.book import Book

_RUN = "from generator.cli import main; main()"
CTRL_D = "\x04"
"""Read as what is typed is, whenever it comes; Ctrl+C would race with the question."""


def at_a_terminal(root: Path, *asked: str, keys: list[str]) -> str:
    """What `horizon` shows somebody who answers each question with the next of `keys`."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(root)
        os.execv(sys.executable, [sys.executable, "-c", _RUN, *asked])
    shown, left = b"", list(keys)
    try:
        while more := os.read(terminal, 4096):
            shown += more
            if shown.endswith(b" : "):
                if not left:
                    break
                os.write(terminal, left.pop(0).encode())
    except OSError:  # the command has ended
        pass
    os.close(terminal)  # a command that still asks is hung up on
    os.waitpid(pid, 0)
    return shown.decode()


def test_a_dossier_begins_with_five_answers(tmp_path: Path, api: str) -> None:
    keys = ["val d’essai\n", "Val d’Été\n", "\n", "4\n", "2\n", "\n"]
    shown = at_a_terminal(tmp_path, "nouveau", "--api", api, keys=keys)
    assert "Trouvé : Communauté de communes du Val d’Essai" in shown
    assert "Répondez par un nombre, de 1 à 3" in shown
    said = (tmp_path / "territories/val-d-ete/territoire.yml").read_text("utf-8")
    assert "demarche: lien-social" in said and 'nom: "Val d’Été"' in said
    assert (tmp_path / "mkdocs.yml").is_file()


def test_who_leaves_half_way_has_written_nothing(tmp_path: Path) -> None:
    keys = ["Pays d’en haut\n", "\n", CTRL_D]
    shown = at_a_terminal(tmp_path, "nouveau", "--api", "http://127.0.0.1:1", keys=keys)
    assert "pas de réseau" in shown and "Arrêté : rien n’est écrit." in shown
    assert "Traceback" not in shown and not list(tmp_path.iterdir())


def test_an_import_is_agreed_with_in_french(tmp_path: Path) -> None:
    book = Book.of(written(write(tmp_path, MINIMAL), "val-d-essai"))
    zinc = {"Nom": "Le Zinc", "Catégorie": "Café, bar, restaurant", "Commune": "Amont"}
    book.add("Lieux", zinc)
    (tmp_path / "rempli.xlsx").write_bytes(book.content())
    asked = ("importer", "val-d-essai", "rempli.xlsx")
    shown = at_a_terminal(tmp_path, *asked, keys=["yes\n", "Oui\n"])
    assert "Répondez oui ou non." in shown and "Écrit : lieux.yml" in shown
    assert "le-zinc" in (tmp_path / LIEUX).read_text("utf-8")


@pytest.mark.parametrize(
    ("said", "meant"), [("o", True), (" OUI ", True), ("", False), ("n", False)]
)
def test_a_yes_is_a_yes(said: str, meant: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("builtins.input", lambda _: said)
    assert agrees("Écrire ?") is meant


@pytest.mark.parametrize("leaves", [EOFError, KeyboardInterrupt])
def test_leaving_is_told(
    leaves: type[BaseException], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def input_(_: str) -> str:
        raise leaves

    monkeypatch.setattr("builtins.input", input_)
    with pytest.raises(click.Abort):
        agrees("Écrire ?")
    assert capsys.readouterr().err == "\nArrêté : rien n’est écrit.\n"
