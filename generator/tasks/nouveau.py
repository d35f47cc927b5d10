"""The folder of a new dossier: one file that already builds, with every line explained."""

import json
import os
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from string import Template
from typing import Final

from generator.derived.etapes import Etape
from generator.jour import publication_day
from generator.model.demarche import Demarche
from generator.reading.demarches import FOLDER
from generator.services.geo import Trouve
from generator.tasks.schema import beside, write_schemas
from generator.tasks.squelette import skeleton

DEFAULT: Final = "vitalite-sociale"
"""The démarche that a dossier follows unless somebody says otherwise."""
_TEMPLATE = Path(__file__).parents[1] / "nouveau.yml"
_COMMUNE = re.compile(r"^\s+- \{?\s*insee: \"?(\w{5})", re.MULTILINE)
_BY_HAND: Final = """\
# communes:
#   - {insee: "00000", nom: À compléter, lat: 46.5, lon: 2.5, populations: {2021: 2800}}"""
_SOURCE: Final = """\
  - id: geo-api
    titre: Découpage administratif, communes et intercommunalités
    editeur: geo.api.gouv.fr
    date: {day}
    url: https://geo.api.gouv.fr
    licence: Licence Ouverte
"""
_LETTER = re.compile(rb"^lettre:[ \t]*[\"']?([A-Z]{1,3})\b", re.MULTILINE)


def slug_problem(identifiant: str) -> str | None:
    """Why `identifiant` cannot name a folder and an address, in French, or None."""
    if identifiant == FOLDER:
        return f"« {FOLDER} » est le dossier des démarches du projet : choisissez un autre nom."
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


@dataclass(frozen=True)
class Commande:
    """What somebody asked of a new dossier.

    `annee`: the year of the populations that were found; 0: it is not known, and they are left in
    comments.
    """

    identifiant: str
    nom: str = ""
    trouve: Trouve | None = None
    annee: int = 0


def begin(root: Path, asked: Commande, demarche: Demarche, connues: Iterable[Demarche]) -> Path:
    """The first file of a new dossier of the project in `root`, and what helps editors with it.

    Raises FileExistsError when the folder exists.
    """
    territories = root / "territories"
    taken = letters(territories)
    folder = territories / asked.identifiant
    folder.mkdir(parents=True)
    path = folder / "territoire.yml"
    text = Template(_TEMPLATE.read_text("utf-8"))
    schemas = beside(root)
    values = {
        "lettre": next_letter(taken),
        "schemas": _towards(schemas, folder, demarche),
        "demarche": demarche.id,
        "identifiant": asked.identifiant,
        "fichiers": "\n".join(_files(demarche)),
        "annee": str(publication_day().year),
    }
    path.write_text(text.substitute(values | _said(asked)), "utf-8")
    write_schemas(schemas, connues)
    return path


def add_step(
    root: Path, territoire: str, demarche: Demarche, step: Etape
) -> tuple[list[str], list[str]]:
    """Write the files of a step that are not there; returns those written, and those put off.

    A file is put off when it needs a commune and the territory has none yet.
    """
    folder = root / "territories" / territoire
    towards = _towards(beside(root), folder, demarche)
    first = _COMMUNE.search((folder / "territoire.yml").read_text("utf-8"))
    written, late = [], []
    for section in step.sections:
        name = f"{section.fichier}.yml"
        if section.modele is None or (folder / name).exists():
            continue
        schema = f"{towards}/{section.fichier}.json"
        text = skeleton(section.modele, demarche, first[1] if first else "", schema)
        if text is None:
            late.append(name)
        else:
            (folder / name).write_text(text, "utf-8")
            written.append(name)
    return written, late


def _towards(schemas: Path, folder: Path, demarche: Demarche) -> str:
    return f"{Path(os.path.relpath(schemas, folder)).as_posix()}/{demarche.id}"


def _said(asked: Commande) -> dict[str, str]:
    """What is known of the territory, or what is to be filled in."""
    name = asked.nom or (asked.trouve.usage if asked.trouve else "")
    name = name or asked.identifiant.replace("-", " ").capitalize()
    if not asked.trouve:
        return {
            "nom": _quoted(name),
            "nom_complet": "Communauté de communes, à compléter",
            "nature": "communaute-de-communes",
            "siren": "# siren: 200000000               # neuf chiffres",
            "departements": '"00"',
            "nom_departements": "à compléter",
            "region": "à compléter",
            "source_positions": "",
            "sources": "",
            "communes": _BY_HAND,
        }
    found = asked.trouve
    return {
        "nom": _quoted(name),
        "nom_complet": _quoted(found.nom_complet),
        "nature": found.nature or "communaute-de-communes  # à compléter : son nom ne la dit pas",
        "siren": f'siren: "{found.siren}"',
        "departements": ", ".join(f'"{code}"' for code, _ in found.departements),
        "nom_departements": _quoted(", ".join(name for _, name in found.departements)),
        "region": _quoted(found.region),
        "source_positions": "source_positions: geo-api",
        "sources": _SOURCE.format(day=publication_day().isoformat()),
        "communes": "\n".join(("communes:", *_communes(found, asked.annee))),
    }


def _communes(found: Trouve, year: int) -> Iterator[str]:
    if not year:
        yield "  # L’API donne la population sans son année : avec --annee, elle s’écrit ici."
    for each in found.communes:
        area = f", superficie: {each.superficie}" if each.superficie else ""
        people = f", populations: {{{year}: {each.population}}}" if year and each.population else ""
        left = f"  # {each.population} habitants" if not year and each.population else ""
        place = f'insee: "{each.insee}", nom: {_quoted(each.nom)}, lat: {each.lat}, lon: {each.lon}'
        yield f"  - {{{place}{area}{people}}}{left}"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _files(demarche: Demarche) -> Iterator[str]:
    """A comment for each other file that the dossier may have."""
    names = {each.fichier: demarche.titre(each) for each in demarche.attendues if each.fichier}
    width = max(len(name) for name in names) + len(".yml")
    for name, title in names.items():
        if name != "territoire":
            yield f"#   {f'{name}.yml':{width}}   {title.replace(chr(160), ' ')}"
