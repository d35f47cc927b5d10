"""Synthetic projects of real size: the dossiers of the project, copied under other names."""

import re
import shutil
from pathlib import Path
from string import ascii_uppercase

from generator.reading.demarches import PACKAGED
from tests.sites import PROJECT

DEMARCHE = "vitalite-sociale"
COMMUNES = "  - section: communes\n"
"""A section whose pages came later: without it, figures of different days are of the same pages."""
MODELS = sorted(
    path.parent
    for path in PROJECT.glob("territories/*/territoire.yml")
    if f"demarche: {DEMARCHE}" in path.read_text("utf-8")
)
_ARTICLE = re.compile(r"(?<= )(les|la|le|des|du) (?=[a-zà-ÿ])")
_LETTER = re.compile(r"^lettre: .*$", re.MULTILINE)
_NAME = re.compile(r"^nom: (.*)$", re.MULTILINE)


def project(folder: Path, dossiers: int) -> Path:
    """Write into `folder` a project of so many dossiers; no two say quite the same."""
    folder.mkdir(exist_ok=True)
    shutil.copytree(PROJECT / "content", folder / "content")
    shutil.copy(PROJECT / "mkdocs.yml", folder)
    home = folder / "territories"
    home.mkdir()
    for path in PROJECT.glob("territories/*.yml"):
        shutil.copy(path, home)
    (home / "demarches").mkdir()
    told = (PACKAGED / f"{DEMARCHE}.yml").read_text("utf-8")
    (home / "demarches" / f"{DEMARCHE}.yml").write_text(told.replace(COMMUNES, ""), "utf-8")
    for number in range(dossiers):
        model = MODELS[number % len(MODELS)]
        copy = number // len(MODELS)
        _copy(model, home / (f"{model.name}-{copy}" if copy else model.name), number, copy)
    return folder


def _copy(model: Path, folder: Path, number: int, copy: int) -> None:
    folder.mkdir()
    for path in model.glob("*.yml"):
        text = path.read_text("utf-8")
        if copy:
            text = _ARTICLE.sub(rf"\1 {number}e ", text)
        if path.name == "territoire.yml":
            text = _LETTER.sub(f"lettre: {_letter(number)}", text)
            text = _NAME.sub(rf"nom: \1 {number}", text) if copy else text
        (folder / path.name).write_text(text, "utf-8")


def _letter(number: int) -> str:
    """A, B… Z, AA, AB…"""
    high, low = divmod(number, len(ascii_uppercase))
    return (_letter(high - 1) if high else "") + ascii_uppercase[low]
