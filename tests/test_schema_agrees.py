"""A validator and a reader of YAML that are not ours say what our reader says."""

import json
from datetime import date
from functools import cache
from typing import Any

import pytest
from jsonschema import Draft7Validator
from ruamel.yaml import YAML

from generator.model.demarche import Demarche
from generator.reading.demarches import packaged
from generator.reading.file import read_file
from generator.tasks.schema import FOLDER
from tests.sites import PROJECT

LIEU = """\
source: compte-rendu
lieux:
  - id: halle
    nom: La Halle
    categorie: marche
    commune: 02361
    rayonnement: communal
    position: {lat: 49.9, lon: 3.6, precision: adresse}
    themes: [culture]
    cite: oui
"""
BAD = {
    "clé inconnue": ("    cite: oui", "    citee: oui"),
    "clé oubliée": ("    commune: 02361\n", ""),
    "mot hors de la liste": ("categorie: marche", "categorie: marché"),
    "mot d’une autre liste": ("rayonnement: communal", "rayonnement: exacte"),
    "identifiant avec espace": ("id: halle", "id: la halle"),
    "identifiant en capitales": ("id: halle", "id: Halle"),
    "code trop court": ("commune: 02361", "commune: x2361"),
    "latitude impossible": ("lat: 49.9", "lat: 149.9"),
    "texte au lieu d’un nombre": ("lat: 49.9", "lat: nord"),
    "liste au lieu d’un texte": ("nom: La Halle", "nom: [La, Halle]"),
    "texte au lieu d’une liste": ("themes: [culture]", "themes: culture"),
    "ni oui ni non": ("cite: oui", "cite: peut-être"),
    "texte vide": ("nom: La Halle", 'nom: ""'),
    "texte trop long": ("nom: La Halle", f"nom: {'a' * 401}"),
    "clé oubliée plus bas": (", precision: adresse", ", precisions: adresse"),
    "liste vide": (LIEU.partition("lieux:")[2], " []\n"),
    "source oubliée": ("source: compte-rendu\n", ""),
    "fichier qui est une liste": (LIEU, "- source: compte-rendu\n"),
}


def read(text: str) -> Any:
    """The values of a file as YAML 1.2 has them: no dates, no yes."""
    return _plain(YAML(typ="safe", pure=True).load(text))


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    return value.isoformat() if isinstance(value, date) else value


@cache
def validator(demarche: str, name: str) -> Draft7Validator:
    schema = json.loads((FOLDER / demarche / f"{name}.json").read_text("utf-8"))
    Draft7Validator.check_schema(schema)
    return Draft7Validator(schema)


def refused(text: str, name: str, demarche: Demarche) -> tuple[bool, bool]:
    """Whether the validator refuses `text`, and whether we do."""
    ours = read_file(f"{name}.yml", text.encode(), demarche.fichiers[name], True, demarche.listes)
    theirs = next(validator(demarche.id, name).iter_errors(read(text)), None)
    return theirs is not None, bool(ours.problems)


def test_both_take_what_is_published() -> None:
    """The shortest file of each kind, in each démarche: its first line names both."""
    every = sorted(PROJECT.glob("territories/*/*.yml"), key=lambda path: -path.stat().st_size)
    files = {path.read_text("utf-8").partition("\n")[0]: path for path in every}
    assert len(files) > len(packaged()["vitalite-sociale"].fichiers)
    for head, path in files.items():
        demarche = packaged()[head.split("/")[-2]]
        text = path.read_text("utf-8")
        assert refused(text, path.stem, demarche) == (False, False), path


def test_both_take_the_file_that_mistakes_are_made_in() -> None:
    assert refused(LIEU, "lieux", packaged()["vitalite-sociale"]) == (False, False)


@pytest.mark.parametrize("mistake", BAD)
def test_both_refuse_a_bad_file(mistake: str) -> None:
    old, new = BAD[mistake]
    assert old in LIEU
    text = LIEU.replace(old, new, 1)
    assert refused(text, "lieux", packaged()["vitalite-sociale"]) == (True, True)
