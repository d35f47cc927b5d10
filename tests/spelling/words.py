"""The words that pages show, and those that neither hunspell nor our own lists know."""

import json
import re
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from tests.sites import PROJECT
from tests.tree import tree

NAMES: Final = Path(__file__).with_name("noms.txt")
"""Proper names, acronyms, and what is shown as it stands elsewhere."""

CHOSEN: Final = Path(__file__).with_name("graphies.txt")
"""Words that the dictionary lacks, in the only spelling that the site uses."""

REFUSED: Final = Path(__file__).with_name("refusees.txt")
"""Spellings that the dictionary allows and the site does not use."""

_CODE = re.compile(r"<(code|pre)\b.*?</\1>", re.DOTALL)
_ADDRESS = re.compile(r"\S*(?:://|@|_|\d)\S*|\S*[^\W\d_]\.[^\W\d_]\S*")
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_ELIDED = re.compile(r"^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)'", re.IGNORECASE)


def listed(*files: Path) -> set[str]:
    """The words of our lists, one a line; a line that begins with # explains."""
    lines = [line for file in files for line in file.read_text("utf-8").splitlines()]
    return {line for line in lines if not line.startswith("#")}


def keys() -> set[str]:
    """The keys and closed words of the YAML files, which the guide and the tables show."""
    schemas = (PROJECT / "generator" / "schemas").rglob("*.json")
    return {key for file in schemas for key in _keys(json.loads(file.read_text("utf-8")))}


def _keys(part: Any) -> Iterator[str]:
    if isinstance(part, dict):
        yield from part.get("properties", ())
        yield from (word for word in part.get("enum", ()) if isinstance(word, str))
    for inner in (
        part.values() if isinstance(part, dict) else part if isinstance(part, list) else ()
    ):
        yield from _keys(inner)


def words(html: str) -> set[str]:
    """The words that a reader reads in the main part of a page, code and addresses apart."""
    mains = tree(_CODE.sub(" ", html)).all("main")
    text = _ADDRESS.sub(" ", " ".join(main.text for main in mains).replace("’", "'"))
    return {_ELIDED.sub("", word) for word in _WORD.findall(text)}


def unknown(of: Iterable[str]) -> set[str]:
    """Those that the French dictionary lacks: all are asked at once, in one process."""
    done = subprocess.run(
        ["hunspell", "-d", "fr", "-i", "utf-8", "-l"],
        input="\n".join(sorted(of)),
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return set(done.stdout.split())
