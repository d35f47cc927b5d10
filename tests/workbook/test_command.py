"""The commands ask before they write, keep what was there, and replace nothing unasked."""

import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.commands import classeur as classeur_commands
from generator.tasks.classeur import written
from generator.writing import files
from tests.dossiers import LIEUX, MINIMAL
from tests.sites import write
from tests.workbook.book import Book

DOSSIER = "territories/val-d-essai"
NEW = {"Nom": "Le Zinc", "Catégorie": "Café, bar, restaurant", "Commune": "Amont"}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write(tmp_path, MINIMAL)


def run(root: Path, *words: str | Path) -> Result:
    name, *rest = map(str, words)
    return CliRunner().invoke(main, [name, "--dossier", str(root), *rest])


def changed(root: Path) -> Path:
    book = Book.of(written(root, "val-d-essai"))
    book.add("Lieux", NEW)
    path = root / "rempli.xlsx"
    path.write_bytes(book.content())
    return path


def test_a_workbook_replaces_nothing_unasked(root: Path) -> None:
    path = root / "classeur.xlsx"
    assert run(root, "classeur", "val-d-essai", "--vers", path).exit_code == 0
    before = path.read_bytes()
    path.write_bytes(b"ce que j'ai rempli")
    refused = run(root, "classeur", "val-d-essai", "--vers", path)
    assert (refused.exit_code, path.read_bytes()) == (1, b"ce que j'ai rempli")
    assert "existe déjà" in refused.output
    assert run(root, "classeur", "val-d-essai", "--vers", path, "--remplacer").exit_code == 0
    assert path.read_bytes() == before


def test_nothing_is_written_without_a_yes(root: Path) -> None:
    said = run(root, "importer", "val-d-essai", changed(root))
    assert said.exit_code == 1
    assert "Lieux : 1 à ajouter" in said.output
    assert "+ Le Zinc" in said.output
    assert (root / DOSSIER / "lieux.yml").read_text("utf-8") == MINIMAL[LIEUX]


def test_what_is_written_leaves_a_backup(root: Path) -> None:
    assert run(root, "importer", "val-d-essai", changed(root), "--oui").exit_code == 0
    assert "le-zinc" in (root / DOSSIER / "lieux.yml").read_text("utf-8")
    assert (root / DOSSIER / ".sauvegarde/lieux.yml").read_text("utf-8") == MINIMAL[LIEUX]
    assert run(root, "verifier").exit_code == 0


def test_what_changed_while_it_asked_is_told_and_kept(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, asked = changed(root), []

    def agrees() -> bool:
        asked.append(True)
        if len(asked) == 1:
            file = root / DOSSIER / "lieux.yml"
            file.write_text(f"# relu\n{file.read_text('utf-8')}", "utf-8")
        return True

    monkeypatch.setattr(classeur_commands, "_agrees", agrees)
    said = run(root, "importer", "val-d-essai", path)
    text = (root / DOSSIER / "lieux.yml").read_text("utf-8")
    assert text.startswith("# relu\n")
    assert "le-zinc" in text
    assert len(asked) == 2
    assert "Le dossier a changé" in said.output


def test_a_mistake_writes_nothing(root: Path) -> None:
    book = Book.of(written(root, "val-d-essai"))
    book.add("Lieux", NEW, NEW | {"Nom": "L’Étain", "Catégorie": "Bistrot"})
    (root / "faux.xlsx").write_bytes(book.content())
    said = run(root, "importer", "val-d-essai", root / "faux.xlsx", "--oui")
    assert said.exit_code == 1
    assert "faux.xlsx, feuille Lieux, cellule B7" in said.output
    assert "1 erreur : rien n’est écrit." in said.output
    assert (root / DOSSIER / "lieux.yml").read_text("utf-8") == MINIMAL[LIEUX]


def test_files_are_written_all_or_none(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = root / DOSSIER
    before = {path.name: path.read_bytes() for path in folder.glob("*.yml")}
    replace = Path.replace

    def failing(self: Path, target: Path) -> Path:
        if target.name == "territoire.yml":
            raise OSError("disque plein")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    with pytest.raises(OSError, match="disque plein"):
        files.write_all(
            folder, {"lieux.yml": "un", "agenda.yml": "deux", "territoire.yml": "trois"}
        )
    assert {path.name: path.read_bytes() for path in folder.glob("*.yml")} == before
    assert not list(folder.glob(".*.tmp"))


def test_a_file_that_cannot_be_written_leaves_nothing_beside_it(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, synced = root / DOSSIER, []

    def failing(handle: int) -> None:
        synced.append(handle)
        if len(synced) == 2:
            raise OSError("disque plein")

    monkeypatch.setattr(os, "fsync", failing)
    with pytest.raises(OSError, match="disque plein"):
        files.write_all(folder, {"lieux.yml": "un", "agenda.yml": "deux"})
    assert not list(folder.glob(".*.tmp"))
    assert (folder / "lieux.yml").read_text("utf-8") == MINIMAL[LIEUX]
