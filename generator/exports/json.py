"""A table as JSON, with all that is needed to understand it, and its CSV's metadata (CSVW)."""

import json
from collections.abc import Sequence
from typing import Any, Final

from generator.derived.notice import LICENCE, LICENCE_URL, PRODUCTEUR, Notice
from generator.derived.tables.table import Colonne, Table
from generator.exports.csv import SEPARATEUR
from generator.exports.ecrit import Ecrit

_EXCEL: Final = (
    "Variante pour Excel en français : points-virgules, virgules décimales, marque d’ordre des "
    "octets (BOM) au début, apostrophe devant un texte qui ressemble à une formule ; "
    '="…" autour d’un code qui commence par zéro et d’un mois (AAAA-MM).'
)


def to_json(table: Table, notice: Notice) -> Ecrit:
    """Licence, producer, date, dictionary, then the rows as objects.

    An empty cell is null, several values are an array.
    """
    return rows(
        {
            "titre": table.titre,
            "description": table.texte,
            "licence": LICENCE,
            "licence_url": LICENCE_URL,
            "producteur": PRODUCTEUR,
            **({"publie_le": notice.publie_le} if notice.publie_le else {}),
            "colonnes": {column.nom: column.texte for column in table.colonnes},
        },
        "lignes",
        [dict(zip(table.entetes, row, strict=True)) for row in table.lignes],
    )


def csvw(tables: Sequence[Table], notice: Notice) -> bytes:
    """Metadata of the CSV of these tables as CSV on the Web (W3C): who, when, each column."""
    issued = {"@value": notice.publie_le, "@type": "xsd:date"}
    told = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "fr"}],
        "dc:license": {"@id": LICENCE_URL},
        "dc:publisher": PRODUCTEUR,
        **({"dc:issued": issued} if notice.publie_le else {}),
        "tables": [_csv(table, excel) for table in tables for excel in (False, True)],
    }
    return dump(told)


def _csv(table: Table, excel: bool) -> dict[str, object]:
    return {
        "url": f"{table.nom}-excel.csv" if excel else f"{table.nom}.csv",
        "dialect": {"delimiter": ";" if excel else ",", "encoding": "utf-8", "header": True},
        "dc:title": table.titre,
        "dc:description": f"{table.texte} {_EXCEL}" if excel else table.texte,
        "tableSchema": {"columns": [_column(table, each, excel) for each in table.colonnes]},
    }


def _column(table: Table, column: Colonne, excel: bool) -> dict[str, object]:
    told: dict[str, object] = {
        "name": column.nom,
        "titles": column.nom,
        "dc:description": column.texte,
    }
    kinds = {type(value) for value in table.valeurs(column.nom) if value is not None}
    if tuple in kinds:
        return told | {"separator": SEPARATEUR}
    if kinds == {int}:
        return told | {"datatype": "integer"}
    if kinds and kinds <= {int, float}:
        comma = {"base": "decimal", "format": {"decimalChar": ","}}
        return told | {"datatype": comma if excel else "decimal"}
    return told


def rows(head: dict[str, Any], name: str, items: list[Any]) -> Ecrit:
    """An object that ends with the list `name` of `items`."""
    start, end = dump(head | {name: []}).rsplit(b"]", 1)
    return Ecrit(start, dump(items)[1:-2], b"]" + end)


def dump(value: Any) -> bytes:
    """JSON text, the same bytes each time; compact, since indenting takes five times as long."""
    return (json.dumps(value, ensure_ascii=False) + "\n").encode()
