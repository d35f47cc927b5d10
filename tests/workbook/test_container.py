"""Whatever file is given for a workbook, the answer is a French sentence."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from generator.tasks.classeur import read, written
from generator.workbook.grid import grids
from tests.dossiers import MINIMAL
from tests.sites import write

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def archive(**parts: bytes) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name.replace("__", "/"), content)
    return made.getvalue()


def spoilt(content: bytes) -> bytes:
    """The archive with the packed bytes of its last part no longer readable."""
    at = content.rindex(b"s.xml", 0, content.index(b"PK\x01\x02")) + len(b"s.xml")
    return content[:at] + b"\xff" * 8 + content[at + 8 :]


def sheet(cell: str) -> bytes:
    row = f'<row><c r="{cell}"><v>1</v></c></row>'
    return f"<worksheet><sheetData>{row}</sheetData></worksheet>".encode()


FILES = {
    "vide.xlsx": (b"", "ce fichier est vide"),
    "texte.xlsx": ("Nom;Commune\nÎle;Aval\n".encode(), "nommez-le .csv"),
    "page.xls": (b"<html><table></table></html>", "une page web"),
    "ancien.xls": (OLE, "ancien classeur (.xls)"),
    "secret.xlsx": (OLE + "EncryptedPackage".encode("utf-16-le"), "mot de passe"),
    "secret.ods": (
        archive(**{"content.xml": b"?", "META-INF__manifest.xml": b"<manifest:encryption-data/>"}),
        "mot de passe",
    ),
    "lettre.docx": (archive(word__document=b"<w/>"), "pas un classeur"),
    "lettre.odt": (
        archive(**{"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<o/>"}),
        "un document, pas un classeur",
    ),
    "bombe.xlsx": (
        archive(**{"xl__workbook.xml": b"<w/>", "xl__worksheets__s.xml": bytes(160_000_000)}),
        "démesuré",
    ),
    "loin.xlsx": (
        archive(**{"xl__workbook.xml": b"<w/>", "xl__worksheets__s.xml": sheet("XFD1048576")}),
        "très loin des autres",
    ),
    "repete.ods": (
        archive(
            **{
                "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
                "content.xml": b'<table:table-row table:number-rows-repeated="1048576">'
                b'<table:table-cell office:value-type="float"/></table:table-row>',
            }
        ),
        "répétée des milliers de fois",
    ),
    "abime.xlsx": (archive(**{"xl__workbook.xml": b"<w"}), "abîmé"),
    "sans-type.ods": (archive(**{"content.xml": b"<o/>"}), "abîmé"),
    "gate.xlsx": (
        spoilt(archive(**{"xl__workbook.xml": b"<w/>", "xl__worksheets__s.xml": sheet("B2")})),
        "abîmé",
    ),
    "coupe.xlsx": (archive(**{"xl__workbook.xml": b"<w/>"})[:40], "abîmé"),
}


@pytest.mark.parametrize("name", FILES)
def test_what_is_no_workbook_is_told(name: str, tmp_path: Path) -> None:
    content, expected = FILES[name]
    write(tmp_path, {each: text for each, text in MINIMAL.items() if "territories" in each})
    (tmp_path / name).write_bytes(content)
    found = read(tmp_path, "val-d-essai", tmp_path / name)
    assert len(found.problems) == 1
    assert expected in str(found.problems[0])
    assert found.problems[0].remede


def test_a_workbook_cut_anywhere_is_told_or_read(tmp_path: Path) -> None:
    write(tmp_path, {each: text for each, text in MINIMAL.items() if "territories" in each})
    whole = written(tmp_path, "val-d-essai")
    path = tmp_path / "coupe.xlsx"
    for size in range(1, len(whole), len(whole) // 20):
        path.write_bytes(whole[:size])
        assert read(tmp_path, "val-d-essai", path).problems
    assert grids(whole, "entier.xlsx")
