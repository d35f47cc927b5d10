"""JSON Schemas of the YAML files, so that an editor completes and explains in French."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue

from generator.model.accueil import Accueil
from generator.model.base import Modele
from generator.model.charte import CharteCommune
from generator.model.demarche import Demarche
from generator.model.liste import LISTE
from generator.model.synonymes import Synonymes
from generator.model.themes import Themes
from generator.model.vocabulaire import Terme

COMMUNS: Final[dict[str, type[Modele]]] = {
    "accueil": Accueil,
    "charte-commune": CharteCommune,
    "synonymes": Synonymes,
    "demarche": Demarche,
    "themes": Themes,
}
"""The files that dossiers share, by the name of their schema."""

FOLDER: Final = Path(__file__).parents[1] / "schemas"


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


def schema(
    modele: type[Modele], demarche: Demarche | None = None, known: Iterable[Demarche] = ()
) -> str:
    """The schema of a kind of file, as JSON text, with the closed lists of its démarche.

    `known`: the démarches that a territory may follow.
    """
    lists = {
        name: {term.value: term.libelle for term in terms.values()}
        for name, terms in (demarche.listes.items() if demarche else ())
    }
    lists["demarches"] = {each.id: each.nom for each in known}
    made = modele.model_json_schema(schema_generator=_French)
    made["$schema"] = _French.schema_dialect
    text = json.dumps(_filled(made, lists), ensure_ascii=False, indent=1, sort_keys=True)
    return text.replace("#/$defs/", "#/definitions/").replace('"$defs"', '"definitions"') + "\n"


def _filled(node: Any, lists: Mapping[str, Mapping[str, str]]) -> Any:
    """`node` where each list has its terms, when they are known."""
    if isinstance(node, list):
        return [_filled(each, lists) for each in node]
    if not isinstance(node, dict):
        return node
    told = {key: _filled(value, lists) for key, value in node.items() if key != LISTE}
    terms = lists.get(node.get(LISTE, ""))
    if not terms:
        return told
    words = list(terms.values())
    return told | {
        "type": ["string", "number"],
        "enum": list(terms),
        "enumDescriptions": words,
        "markdownEnumDescriptions": words,
    }


def schemas(demarches: Iterable[Demarche]) -> dict[str, str]:
    """Every schema by its path: those of what dossiers share, then a folder a démarche."""
    known = tuple(demarches)
    common = {f"{name}.json": schema(modele) for name, modele in COMMUNS.items()}
    own = {
        f"{demarche.id}/{name}.json": schema(modele, demarche, known)
        for demarche in known
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
