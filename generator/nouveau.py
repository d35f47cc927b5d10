"""The folder of a new dossier: one file that already builds, with every line explained."""

import json
import os
import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from string import Template

from generator.model.demarche import Demarche
from generator.schema import beside, write_schemas

_TEMPLATE = Path(__file__).parent / "nouveau.yml"
_LETTER = re.compile(rb"^lettre:[ \t]*[\"']?([A-Z]{1,3})\b", re.MULTILINE)


def slug_problem(identifiant: str) -> str | None:
    """Why `identifiant` cannot name a folder and an address, in French, or None."""
    if re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", identifiant):
        return None
    return (
        f"« {identifiant} » ne peut pas servir d’adresse : écrivez en minuscules, sans accent "
        "ni espace, avec des traits d’union, par exemple pays-de-la-plaine."
    )


def next_letter(taken: Collection[str]) -> str:
    """The first letter that no territory has: A to Z, then AA, AB…"""
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    candidates = [*alphabet, *(first + second for first in alphabet for second in alphabet)]
    return str(next(letter for letter in candidates if letter not in taken))


def letters(territories: Path) -> set[str]:
    """The letters that the other dossiers have, even those with mistakes in them."""
    files = sorted(territories.glob("*/territoire.yml"))
    found = (letter for file in files for letter in _LETTER.findall(file.read_bytes()))
    return {letter.decode() for letter in found}


def begin(
    root: Path, identifiant: str, demarche: Demarche, connues: Iterable[Demarche], nom: str = ""
) -> Path:
    """The first file of a new dossier of the project in `root`, and what helps editors with it.

    Raises FileExistsError when the folder exists.
    """
    schemas = beside(root)
    path = create(root / "territories", identifiant, schemas, demarche, nom)
    write_schemas(schemas, connues)
    return path


def create(
    territories: Path, identifiant: str, schemas: Path, demarche: Demarche, nom: str = ""
) -> Path:
    """Write `territoire.yml` of a new dossier of `demarche`, which leads editors to `schemas`.

    Raises FileExistsError when the folder exists.
    """
    taken = letters(territories)
    folder = territories / identifiant
    folder.mkdir(parents=True)
    path = folder / "territoire.yml"
    name = nom or identifiant.replace("-", " ").capitalize()
    text = Template(_TEMPLATE.read_text("utf-8"))
    to_schemas = Path(os.path.relpath(schemas, folder)).as_posix()
    values = {
        "nom": json.dumps(name, ensure_ascii=False),
        "lettre": next_letter(taken),
        "schemas": f"{to_schemas}/{demarche.id}",
        "demarche": demarche.id,
        "fichiers": "\n".join(_files(demarche)),
    }
    path.write_text(text.substitute(values), "utf-8")
    return path


def _files(demarche: Demarche) -> Iterator[str]:
    """A comment for each other file that the dossier may have."""
    names = {each.fichier: demarche.titre(each) for each in demarche.attendues if each.fichier}
    width = max(len(name) for name in names) + len(".yml")
    for name, title in names.items():
        if name != "territoire":
            yield f"#   {f'{name}.yml':{width}}   {title.replace(chr(160), ' ')}"
