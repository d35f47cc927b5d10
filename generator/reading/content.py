"""A page that people wrote, in Markdown: its text, or what keeps it from being read."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from generator.reading.problem import Problem, Problems, quote
from generator.reading.source import decode, read_bytes, split

_ADDRESS: Final = re.compile(r"\bhttps?://[^\s<>\"')]+")


def read_content(path: Path, fichier: str) -> str:
    """The text of the page at `path`; raises Problems."""
    text = decode(read_bytes(path, fichier), fichier)
    problems = [
        Problem(
            fichier,
            number,
            found.start() + 1,
            f"« {quote(found.group())} » n’est pas une adresse",
            "copiez l’adresse entière depuis le navigateur",
            line,
        )
        for number, line in enumerate(split(text), start=1)
        for found in _ADDRESS.finditer(line)
        if not _is_address(found.group())
    ]
    if problems:
        raise Problems(problems)
    return text


def check_front(front: Mapping[str, Any], fichier: str) -> None:
    """Refuse breadcrumbs that are no list of links; raises Problems."""
    trail = front.get("ariane", [])
    if not isinstance(trail, list) or not all(
        isinstance(stop, dict) and {"titre", "adresse"} <= stop.keys() for stop in trail
    ):
        message = "`ariane` attend la liste des pages au-dessus de celle-ci"
        remedy = "écrivez par exemple `ariane: [{titre: La démarche, adresse: demarche/}]`"
        raise Problems([Problem(fichier, 0, 0, message, remedy)])


def _is_address(text: str) -> bool:
    try:
        urlsplit(text)
    except ValueError:
        return False
    return True
