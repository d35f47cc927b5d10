"""Places and associations as GeoJSON (RFC 7946)."""

from generator.exports.json import dump
from generator.exports.notice import LICENCE, LICENCE_URL, PRODUCTEUR, Notice
from generator.exports.table import Table

_DECIMALS = 6


def to_geojson(table: Table, notice: Notice) -> bytes:
    """One point a row of a table with `latitude` and `longitude`, in WGS 84, longitude first."""
    rows = [dict(zip(table.entetes, row, strict=True)) for row in table.lignes]
    return dump(
        {
            "type": "FeatureCollection",
            "titre": table.titre,
            "licence": LICENCE,
            "licence_url": LICENCE_URL,
            "producteur": PRODUCTEUR,
            "publie_le": notice.publie_le.isoformat(),
            "features": [_feature(row) for row in rows],
        }
    )


def _feature(row: dict[str, str | int | float | None]) -> dict[str, object]:
    lon, lat = (round(float(row[key] or 0), _DECIMALS) for key in ("longitude", "latitude"))
    others = {key: value for key, value in row.items() if key not in {"longitude", "latitude"}}
    return {
        "type": "Feature",
        "id": f"{row['territoire']}/{row['id']}",
        "geometry": {"type": "Point", "coordinates": [lon, lat]},
        "properties": others,
    }
