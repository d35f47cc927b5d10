"""The formats in which data are given."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Format:
    """Its name on pages, its media type, its code in the European Union's table of file types."""

    nom: str
    type_mime: str
    code: str


@dataclass(frozen=True)
class Distribution:
    """One file of a table."""

    adresse: str
    format: Format


CSV: Final = Format("CSV", "text/csv", "CSV")
CSV_EXCEL: Final = Format("CSV pour Excel", "text/csv", "CSV")
JSON: Final = Format("JSON", "application/json", "JSON")
XLSX: Final = Format(
    "Classeur", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX"
)
ZIP: Final = Format("Archive", "application/zip", "ZIP")
GEOJSON: Final = Format("GeoJSON", "application/geo+json", "GEOJSON")
ICS: Final = Format("ICS", "text/calendar", "ICS")
