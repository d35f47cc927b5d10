"""From a file to its text: size, encoding and characters are checked here."""

import re
import stat
from pathlib import Path
from typing import Final

from generator.reading.problem import Problem, Problems

LIMIT: Final = 2_000_000
"""Bytes that one file may hold."""

_SAVE = "enregistrez le fichier en UTF-8 (Bloc-notes : Enregistrer sous, Encodage : UTF-8)"
_RETYPE = "effacez cet endroit et tapez-le à nouveau au clavier"

# Controls, the line ends that only some programs see, what reverses the order of reading, a BOM.
_REFUSED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)
_BREAK = re.compile("\r\n|\r|\n")


def is_folder(path: Path) -> bool:
    """Whether `path` is a folder; what cannot be looked at is none."""
    try:
        return path.is_dir()
    except OSError:
        return False


def read_bytes(path: Path, fichier: str, limit: int = LIMIT) -> bytes:
    """The content of the plain file at `path`; raises Problems, never waits."""
    try:
        mode = path.lstat().st_mode
        if stat.S_ISLNK(mode):
            raise _refuse(fichier, "c’est un lien vers un autre fichier", "mettez le fichier même")
        if not stat.S_ISREG(mode):
            raise _refuse(fichier, "ce n’est pas un fichier", "renommez-le ou déplacez-le")
        with path.open("rb") as file:
            content = file.read(limit + 1)
    except OSError as error:
        reason = "il n’existe pas" if isinstance(error, FileNotFoundError) else "accès refusé"
        raise _refuse(
            fichier, f"ce fichier ne peut pas être lu : {reason}", "vérifiez ses droits d’accès"
        ) from None
    if len(content) > limit:
        size = f"ce fichier dépasse {limit // 1_000_000} Mo"
        raise _refuse(fichier, size, "gardez-en le nécessaire, ou répartissez-le")
    return content


def decode(content: bytes, fichier: str) -> str:
    """The text of `content`; raises Problems where it is no UTF-8 or holds what no one typed."""
    if content.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise _refuse(
            fichier,
            "c’est un classeur, un document ou une archive, pas du texte",
            "copiez son contenu dans un fichier texte, au format YAML que montre le guide",
        )
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) or content[:200].count(0) > 20:
        raise _refuse(fichier, "ce fichier est enregistré en UTF-16", _SAVE)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        at = error.start + (3 if content.startswith(b"\xef\xbb\xbf") else 0)
        raise Problems([_not_utf8(content, at, fichier)]) from None
    if found := _REFUSED.search(text):
        message = f"caractère invisible (U+{ord(found.group()):04X})"
        raise Problems([_at(text, found.start(), fichier, message, _RETYPE)])
    return text


def split(text: str) -> list[str]:
    """The lines of `text`, as YAML and editors count them."""
    return _BREAK.split(text)


def _not_utf8(content: bytes, at: int, fichier: str) -> Problem:
    """What an old Windows program writes, shown as that program shows it."""
    text = content.decode("cp1252", "replace")
    message = f"ce fichier n’est pas en UTF-8 mais sans doute en Windows-1252 (« {text[at]} »)"
    return _at(text, at, fichier, message, _SAVE)


def _at(text: str, index: int, fichier: str, message: str, remedy: str) -> Problem:
    before = split(text[:index])
    line = len(before)
    excerpt = split(text)[line - 1]
    return Problem(fichier, line, len(before[-1]) + 1, message, remedy, excerpt)


def _refuse(fichier: str, message: str, remedy: str) -> Problems:
    return Problems([Problem(fichier, 0, 0, message, remedy)])
