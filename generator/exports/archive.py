"""Every file of a folder of data in one archive, and the two descriptions of its tables."""

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import Final

from generator.derived.notice import LICENCE, LICENCE_URL, PRODUCTEUR, Notice
from generator.derived.tables.table import Colonne, Table
from generator.exports.json import csvw, dump
from generator.writing.zip import Packed, write_zip

PAQUET: Final = "datapackage.json"
DESCRIPTION: Final = "csv-metadata.json"


def to_zip(files: Iterable[tuple[str, bytes] | Packed]) -> bytes:
    """An archive of these files, by name; the same files give the same bytes."""
    out = BytesIO()
    write_zip(out, files)
    return out.getvalue()


def described(tables: Sequence[Table], territoire: str, notice: Notice) -> list[tuple[str, bytes]]:
    """The two descriptions of the CSV of `tables`: a data package, and CSV on the Web."""
    return [
        (PAQUET, _package(tables, territoire)),
        (DESCRIPTION, csvw(tables, notice)),
    ]


def _package(tables: Sequence[Table], territoire: str) -> bytes:
    """https://specs.frictionlessdata.io/tabular-data-package/"""
    return dump(
        {
            "profile": "tabular-data-package",
            "name": "horizon-partage",
            "title": f"{PRODUCTEUR}, {territoire}",
            "licenses": [{"name": "etalab-2.0", "title": LICENCE, "path": LICENCE_URL}],
            "contributors": [{"title": PRODUCTEUR, "role": "publisher"}],
            "resources": [_resource(table) for table in tables],
        }
    )


def _resource(table: Table) -> dict[str, object]:
    return {
        "profile": "tabular-data-resource",
        "name": table.nom,
        "path": f"{table.nom}.csv",
        "title": table.titre,
        "description": table.texte,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {"fields": [_field(table, column) for column in table.colonnes]},
    }


def _field(table: Table, column: Colonne) -> dict[str, object]:
    kinds = {type(value) for value in table.valeurs(column.nom) if value is not None}
    kind = (
        "integer" if kinds == {int} else "number" if kinds and kinds <= {int, float} else "string"
    )
    return {"name": column.nom, "description": column.texte, "type": kind}
