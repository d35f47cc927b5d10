"""JSON Schemas of the YAML files, so that an editor completes and explains in French."""

import json
from pathlib import Path
from typing import Any, Final

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue

from generator.model.accueil import Accueil
from generator.model.base import Modele
from generator.model.charte import CharteCommune
from generator.model.dossier import FICHIERS
from generator.model.themes import Themes
from generator.model.vocabulaire import Terme

MODELES: Final[dict[str, type[Modele]]] = {
    **FICHIERS,
    "accueil": Accueil,
    "charte-commune": CharteCommune,
    "themes": Themes,
}
"""Every kind of file, by the name of its schema."""

FOLDER: Final = Path(__file__).parent / "schemas"


def beside(root: Path) -> Path:
    """Where the project in `root` keeps its schemas: with the generator, when that is there too."""
    own = root / "generator" / "schemas"
    return own if own.is_dir() else root / "schemas"


class _French(GenerateJsonSchema):
    """Draft 7 (what editors' YAML extensions read), with the words of closed lists."""

    schema_dialect = "http://json-schema.org/draft-07/schema#"

    def str_schema(self, schema: Any) -> JsonSchemaValue:
        """Text stays text without quotes: an editor must not underline `02361` or `2018`."""
        return super().str_schema(schema) | {"type": ["string", "number"]}

    def enum_schema(self, schema: Any) -> JsonSchemaValue:
        made = super().enum_schema(schema)
        members = schema["members"]
        if all(isinstance(member, Terme) for member in members):
            made["enumDescriptions"] = [member.libelle for member in members]
            made["markdownEnumDescriptions"] = made["enumDescriptions"]
        return made


def schema(name: str) -> str:
    """The schema of the kind of file `name`, as JSON text."""
    made = MODELES[name].model_json_schema(schema_generator=_French)
    made["$schema"] = _French.schema_dialect
    text = json.dumps(made, ensure_ascii=False, indent=1, sort_keys=True)
    return text.replace("#/$defs/", "#/definitions/").replace('"$defs"', '"definitions"') + "\n"


def write_schemas(folder: Path) -> tuple[Path, ...]:
    """Write every schema into `folder`; returns the files."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name in MODELES:
        path = folder / f"{name}.json"
        path.write_text(schema(name), "utf-8")
        paths.append(path)
    return tuple(paths)
