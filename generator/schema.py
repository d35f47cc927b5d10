"""JSON Schemas of the YAML files, so that an editor completes and explains in French."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue

from generator.model.accueil import Accueil
from generator.model.base import Modele
from generator.model.charte import CharteCommune
from generator.model.demarche import Demarche
from generator.model.liste import LISTE
from generator.model.themes import Themes
from generator.model.vocabulaire import Terme

COMMUNS: Final[dict[str, type[Modele]]] = {
    "accueil": Accueil,
    "charte-commune": CharteCommune,
    "demarche": Demarche,
    "themes": Themes,
}
"""The files that dossiers share, by the name of their schema."""

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


def schema(modele: type[Modele], demarche: Demarche | None = None) -> str:
    """The schema of a kind of file, as JSON text, with the closed lists of its démarche."""
    made = modele.model_json_schema(schema_generator=_French)
    made["$schema"] = _French.schema_dialect
    text = json.dumps(_filled(made, demarche), ensure_ascii=False, indent=1, sort_keys=True)
    return text.replace("#/$defs/", "#/definitions/").replace('"$defs"', '"definitions"') + "\n"


def _filled(node: Any, demarche: Demarche | None) -> Any:
    """`node` where each list that a démarche owns has its terms."""
    if isinstance(node, list):
        return [_filled(each, demarche) for each in node]
    if not isinstance(node, dict):
        return node
    told = {key: _filled(value, demarche) for key, value in node.items() if key != LISTE}
    terms = demarche.liste(node[LISTE]) if demarche and LISTE in node else ()
    if not terms:
        return told
    words = [term.libelle for term in terms]
    return told | {
        "type": ["string", "number"],
        "enum": [term.value for term in terms],
        "enumDescriptions": words,
        "markdownEnumDescriptions": words,
    }


def schemas(demarches: Iterable[Demarche]) -> dict[str, str]:
    """Every schema by its path: those of what dossiers share, then a folder a démarche."""
    common = {f"{name}.json": schema(modele) for name, modele in COMMUNS.items()}
    own = {
        f"{demarche.id}/{name}.json": schema(modele, demarche)
        for demarche in demarches
        for name, modele in demarche.fichiers.items()
    }
    return common | own


def write_schemas(folder: Path, demarches: Iterable[Demarche]) -> tuple[Path, ...]:
    """Write every schema into `folder`; returns the files."""
    paths = []
    for name, text in schemas(demarches).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        paths.append(path)
    return tuple(paths)
