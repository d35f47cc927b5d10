"""Editors complete and explain from the committed schemas: they must be those of the models."""

import pytest

from generator.schema import FOLDER, MODELES, schema


@pytest.mark.parametrize("name", MODELES)
def test_the_committed_schema_is_fresh(name: str) -> None:
    assert (FOLDER / f"{name}.json").read_text("utf-8") == schema(name)


@pytest.mark.parametrize("name", MODELES)
def test_every_key_is_explained(name: str) -> None:
    for model in _models(name):
        for key, field in model.get("properties", {}).items():
            assert field.get("description"), f"{name}: {key}"


def _models(name: str) -> list[dict]:
    made = MODELES[name].model_json_schema()
    return [made, *made.get("$defs", {}).values()]
