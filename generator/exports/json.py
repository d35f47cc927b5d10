"""A table as JSON, with all that is needed to understand it, and its CSV's metadata (CSVW)."""

import json
from typing import Any

from generator.exports.notice import LICENCE, LICENCE_URL, PRODUCTEUR, Notice
from generator.exports.table import Table


def to_json(table: Table, notice: Notice) -> bytes:
    """Licence, producer, date, dictionary, then the rows as objects; empty cells are null."""
    return dump(
        {
            "titre": table.titre,
            "description": table.texte,
            "licence": LICENCE,
            "licence_url": LICENCE_URL,
            "producteur": PRODUCTEUR,
            "publie_le": notice.publie_le.isoformat(),
            "colonnes": {column.nom: column.texte for column in table.colonnes},
            "lignes": [dict(zip(table.entetes, row, strict=True)) for row in table.lignes],
        }
    )


def to_csvw(table: Table, notice: Notice, fichier: str, delimiter: str) -> bytes:
    """Metadata of the file `fichier` as CSV on the Web (W3C): who, when, licence, each column."""
    return dump(
        {
            "@context": ["http://www.w3.org/ns/csvw", {"@language": "fr"}],
            "url": fichier,
            "dialect": {"delimiter": delimiter, "encoding": "utf-8", "header": True},
            "dc:title": table.titre,
            "dc:description": table.texte,
            "dc:license": {"@id": LICENCE_URL},
            "dc:publisher": PRODUCTEUR,
            "dc:modified": {"@value": notice.publie_le.isoformat(), "@type": "xsd:date"},
            "tableSchema": {
                "columns": [
                    {"name": column.nom, "titles": column.nom, "dc:description": column.texte}
                    for column in table.colonnes
                ]
            },
        }
    )


def dump(value: Any) -> bytes:
    """JSON text, the same bytes each time; compact, since indenting takes five times as long."""
    return (json.dumps(value, ensure_ascii=False) + "\n").encode()
