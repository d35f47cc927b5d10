"""Whether a file is a workbook that can be read safely; told in French when it is not."""

import lzma
import re
import zipfile
import zlib
from io import BytesIO
from typing import Final

from generator.reading.problem import Problem, Problems

MAX_BYTES: Final = 20_000_000
_UNPACKED: Final = 150_000_000
"""Bytes that its parts may hold once unpacked."""
_PARTS: Final = 2_000
_CELLS: Final = 2_000_000
"""Cells of the smallest rectangle around all that a sheet holds."""
_PLACE: Final = re.compile(rb'<c\b[^>]*?\br="([A-Z]{1,3})(\d{1,7})"')
_REPEATED: Final = re.compile(
    rb'<table:table-(?:cell|row)\b[^>]*number-(?:columns|rows)-repeated="(\d{3,})"[^>]*>'
)
_DAMAGED: Final = (
    zipfile.BadZipFile,
    NotImplementedError,
    OSError,
    RuntimeError,
    EOFError,
    ValueError,
    KeyError,
    zlib.error,
    lzma.LZMAError,
)
"""What the reading of a damaged archive raises: a part may be missing, or not unpack."""
_SAVE: Final = "enregistrez-le au format .xlsx ou .ods"


def kind(content: bytes, fichier: str) -> str:
    """ "classeur" or "texte"; raises Problems for what is neither, or not safe to open."""
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        if "EncryptedPackage".encode("utf-16-le") in content:
            raise refuse(fichier, "ce classeur a un mot de passe", "retirez-le, puis enregistrez")
        raise refuse(fichier, "ce fichier est un ancien classeur (.xls)", _SAVE)
    if not content.startswith(b"PK"):
        return _text(content, fichier)
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            _check(archive, fichier)
    except _DAMAGED:
        message = "ce classeur est abîmé : il ne peut pas être ouvert"
        raise refuse(fichier, message, "ouvrez-le dans votre tableur et enregistrez-le") from None
    return "classeur"


def refuse(fichier: str, message: str, remedy: str) -> Problems:
    """What is wrong with the whole file."""
    return Problems([Problem(fichier, 0, 0, message, remedy)])


def _text(content: bytes, fichier: str) -> str:
    if not content.strip():
        raise refuse(fichier, "ce fichier est vide", "enregistrez le classeur, puis recommencez")
    if fichier.lower().endswith((".csv", ".tsv", ".txt")):
        return "texte"
    what = "une page web" if content.lstrip()[:1] == b"<" else "du texte"
    message = f"ce fichier n’est pas un classeur, mais {what}"
    remedy = f"ouvrez-le dans votre tableur et {_SAVE} ; s’il est au format CSV, nommez-le .csv"
    raise refuse(fichier, message, remedy)


def _check(archive: zipfile.ZipFile, fichier: str) -> None:
    parts = archive.infolist()
    if len(parts) > _PARTS or sum(part.file_size for part in parts) > _UNPACKED:
        raise refuse(fichier, "ce classeur est démesuré une fois ouvert", "gardez le nécessaire")
    names = {part.filename for part in parts}
    if any(part.flag_bits & 1 for part in parts):
        raise refuse(fichier, "ce classeur a un mot de passe", "retirez-le, puis enregistrez")
    if "content.xml" in names:
        manifest = "META-INF/manifest.xml"
        if manifest in names and b"encryption-data" in archive.read(manifest):
            raise refuse(fichier, "ce classeur a un mot de passe", "retirez-le, puis enregistrez")
        if b"spreadsheet" not in archive.read("mimetype"):
            raise refuse(fichier, "ce fichier est un document, pas un classeur", _SAVE)
        _check_ods(archive, fichier)
    elif "xl/workbook.xml" in names:
        for name in names:
            if name.startswith("xl/worksheets/"):
                _check_sheet(archive, name, fichier)
    else:
        raise refuse(fichier, "ce fichier est un document ou une archive, pas un classeur", _SAVE)


def _check_sheet(archive: zipfile.ZipFile, name: str, fichier: str) -> None:
    """Refuse a cell so far away that the sheet would not fit in memory."""
    rows, columns = 0, 0
    for letters, number in _PLACE.findall(_unpacked(archive, name, fichier)):
        rows = max(rows, int(number))
        columns = max(columns, _rank(letters))
    if rows * columns > _CELLS:
        message = "une cellule est remplie très loin des autres"
        remedy = "supprimez les lignes et les colonnes au-delà de vos données"
        raise refuse(fichier, message, remedy)


def _check_ods(archive: zipfile.ZipFile, fichier: str) -> None:
    """Refuse values repeated so often that a sheet would not fit in memory."""
    content = _unpacked(archive, "content.xml", fichier)
    for found in _REPEATED.finditer(content):
        filled = b"office:value-type" in found.group()
        if b"table-row" in found.group()[:20]:
            end = content.find(b"</table:table-row>", found.end())
            filled = b"office:value-type" in content[found.end() : end]
        if filled and int(found[1]) > 5_000:
            message = "une même valeur y est répétée des milliers de fois"
            raise refuse(fichier, message, "supprimez les lignes et les colonnes inutiles")


def _unpacked(archive: zipfile.ZipFile, name: str, fichier: str) -> bytes:
    """One part, which may be no larger than it says."""
    with archive.open(name) as part:
        content = part.read(_UNPACKED + 1)
    if len(content) > _UNPACKED:
        raise refuse(fichier, "ce classeur est démesuré une fois ouvert", "gardez le nécessaire")
    return content


def _rank(letters: bytes) -> int:
    rank = 0
    for letter in letters:
        rank = rank * 26 + letter - ord("A") + 1
    return rank
