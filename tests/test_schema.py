"""Editors complete and explain from the committed schemas: they must be those of the models."""

import json

import pytest
from pydantic import BaseModel

from generator.model.sections import MODELES
from generator.reading.demarches import packaged
from generator.tasks.schema import COMMUNS, FOLDER, schema, schemas

MODELS = COMMUNS | MODELES


def test_the_committed_schemas_are_fresh() -> None:
    committed = {
        path.relative_to(FOLDER).as_posix(): path.read_text("utf-8")
        for path in FOLDER.rglob("*.json")
    }
    assert committed == schemas(packaged().values())


@pytest.mark.parametrize("name", MODELS)
def test_every_key_is_explained(name: str) -> None:
    for model in _models(MODELS[name]):
        for key, field in model.get("properties", {}).items():
            assert field.get("description"), f"{name}: {key}"


def test_the_lists_of_a_demarche_complete_themselves() -> None:
    demarche = packaged()["vitalite-sociale"]
    made = json.loads(schema(MODELES["scenario"], demarche))
    indicator = made["definitions"]["Ligne"]["properties"]["indicateurs"]["items"]
    assert indicator["enum"] == [term.id for term in demarche.indicateurs]
    assert indicator["enumDescriptions"] == [term.nom for term in demarche.indicateurs]


def _models(model: type[BaseModel]) -> list[dict]:
    made = model.model_json_schema()
    return [made, *made.get("$defs", {}).values()]
