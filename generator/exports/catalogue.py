"""The catalogue of the data, as DCAT in JSON-LD."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.exports.json import dump
from generator.exports.notice import LICENCE_URL, PRODUCTEUR, Notice
from generator.exports.table import Table


@dataclass(frozen=True)
class Distribution:
    """One file of a table."""

    adresse: str
    format: str
    type_mime: str


def to_dcat(
    datasets: Iterable[tuple[Table, str, tuple[Distribution, ...]]], notice: Notice
) -> bytes:
    """A catalogue of (table, address of its page, files): addresses are full when known."""
    return dump(
        {
            "@context": {
                "dcat": "http://www.w3.org/ns/dcat#",
                "dct": "http://purl.org/dc/terms/",
                "foaf": "http://xmlns.com/foaf/0.1/",
                "xsd": "http://www.w3.org/2001/XMLSchema#",
            },
            "@type": "dcat:Catalog",
            "@id": notice.adresse("donnees/"),
            "dct:title": f"Les données de {PRODUCTEUR}",
            "dct:language": "fr",
            "dct:license": {"@id": LICENCE_URL},
            "dct:publisher": {"@type": "foaf:Organization", "foaf:name": PRODUCTEUR},
            "dcat:dataset": [_dataset(*dataset, notice) for dataset in datasets],
        }
    )


def _dataset(
    table: Table, page: str, files: tuple[Distribution, ...], notice: Notice
) -> dict[str, object]:
    return {
        "@type": "dcat:Dataset",
        "@id": notice.adresse(page),
        "dct:title": table.titre,
        "dct:description": table.texte,
        "dct:identifier": page,
        "dct:modified": {"@type": "xsd:date", "@value": notice.publie_le.isoformat()},
        "dct:license": {"@id": LICENCE_URL},
        "dcat:landingPage": {"@id": notice.adresse(page)},
        "dcat:distribution": [
            {
                "@type": "dcat:Distribution",
                "dcat:downloadURL": {"@id": notice.adresse(file.adresse)},
                "dct:format": file.format,
                "dcat:mediaType": file.type_mime,
            }
            for file in files
        ],
    }
