"""Places and associations as GeoJSON (RFC 7946)."""

from typing import Final

from generator.derived.notice import LICENCE, LICENCE_URL, PRODUCTEUR, Notice
from generator.derived.tables.table import Cellule, Table
from generator.exports.ecrit import Ecrit
from generator.exports.json import rows

_DECIMALS: Final = 6
_POINT: Final = ("longitude", "latitude")


def to_geojson(table: Table, notice: Notice) -> Ecrit:
    """One point a row of a table with `latitude` and `longitude`, in WGS 84, longitude first.

    What is known of all stands beside the points: RFC 7946 allows it, and readers may skip it.
    """
    return rows(
        {
            "type": "FeatureCollection",
            "titre": table.titre,
            "description": table.texte,
            "licence": LICENCE,
            "licence_url": LICENCE_URL,
            "producteur": PRODUCTEUR,
            **({"publie_le": notice.publie_le} if notice.publie_le else {}),
            "colonnes": {
                column.nom: column.texte for column in table.colonnes if column.nom not in _POINT
            },
        },
        "features",
        [_feature(dict(zip(table.entetes, row, strict=True))) for row in table.lignes],
    )


def _feature(row: dict[str, Cellule]) -> dict[str, object]:
    lon, lat = (round(float(str(row[key])), _DECIMALS) for key in _POINT)
    others = {key: value for key, value in row.items() if key not in _POINT}
    return {
        "type": "Feature",
        "id": f"{row['territoire']}/{row['id']}",
        "geometry": {"type": "Point", "coordinates": [lon, lat]},
        "properties": others,
    }
