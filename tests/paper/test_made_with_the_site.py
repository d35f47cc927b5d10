"""Documents come with the site where its option asks, and the pages lead to them."""

import re
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.derived.output import Document, Page, SiteFile
from generator.paper import press
from generator.publishing.publication import front_matter, publish
from tests.dossiers import MINIMAL
from tests.paper.printed import URL, minimal
from tests.sites import write

DAY = date(2026, 1, 1)


def made(folder: Path, *, papier: bool) -> dict[str, Page | SiteFile]:
    """All that a minimal site publishes, by address."""
    found: dict[str, Page | SiteFile] = {}

    def content(address: str) -> bytes:
        file = found[address]
        assert isinstance(file, SiteFile)
        return file.contenu

    for item in publish(minimal(folder, {}), DAY, URL, papier=papier):
        more = isinstance(item, SiteFile) and item.appended
        found[item.adresse] = (
            SiteFile(item.adresse, content(item.adresse) + item.contenu) if more else item
        )
    return found


def test_pages_lead_to_their_documents_with_sheets_and_size(tmp_path: Path) -> None:
    found = made(tmp_path, papier=True)
    portrait = found["territoires/val-d-essai/"]
    assert isinstance(portrait, Page)
    links = front_matter(portrait)["documents"]
    assert [each["titre"] for each in links] == [
        "Le dossier entier",
        "Le territoire sur une feuille",
    ]
    for each in links:
        document = found[each["adresse"]]
        assert isinstance(document, Document)
        size = round(len(document.contenu) / 1000)
        assert re.fullmatch(
            rf"PDF, \d feuilles? A4, {size}\W?Ko", each["detail"].replace("\xa0", " ")
        )
    places = found["territoires/val-d-essai/lieux/"]
    assert isinstance(places, Page)
    assert [each.titre for each in places.documents] == ["L’annuaire, en livret"]


def test_nothing_is_printed_where_nobody_asks(tmp_path: Path) -> None:
    found = made(tmp_path, papier=False)
    assert not [address for address in found if address.endswith(".pdf")]
    assert not [item for item in found.values() if isinstance(item, Page) and item.documents]


def test_the_command_writes_one_document_or_all(tmp_path: Path) -> None:
    write(tmp_path, MINIMAL)
    posters = ("affiche-amont.pdf", "affiche-aval.pdf")
    for wanted, expected in (
        (["fiche"], {"fiche.pdf"}),
        ([], {"annuaire.pdf", "dossier.pdf", "fiche.pdf", *posters}),
    ):
        done = CliRunner().invoke(main, ["papier", "val-d-essai", *wanted, "--dossier", tmp_path])
        assert done.exit_code == 0, done.output
        written = {path.name for path in (tmp_path / "papier/val-d-essai").iterdir()}
        assert written == expected
        assert done.output.count("PDF, ") == len(expected)


def test_without_typst_the_command_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, MINIMAL)
    monkeypatch.setattr(press, "find_spec", lambda _: None)
    done = CliRunner().invoke(main, ["papier", "val-d-essai", "--dossier", str(tmp_path)])
    assert done.exit_code == 1
    assert "pip install 'horizon-partage[papier]'" in done.output
    assert not (tmp_path / "papier").exists()
