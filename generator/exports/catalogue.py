"""The catalogue of the data, as DCAT in JSON-LD."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.exports.json import dump
from generator.exports.notice import LICENCE_URL, PRODUCTEUR, Notice


@dataclass(frozen=True)
class Distribution:
    """One file of a table."""

    adresse: str
    format: str
    type_mime: str


@dataclass(frozen=True)
class Ressource:
    """What the catalogue lists: its title and text, the address of its page, its files."""

    titre: str
    texte: str
    page: str
    fichiers: tuple[Distribution, ...]


def to_dcat(datasets: Iterable[Ressource], notice: Notice) -> bytes:
    """A catalogue of these; addresses are full when that of the site is known."""
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
            "dcat:dataset": [_dataset(each, notice) for each in datasets],
        }
    )


def _dataset(each: Ressource, notice: Notice) -> dict[str, object]:
    page = notice.adresse(each.page)
    return {
        "@type": "dcat:Dataset",
        "@id": page,
        "dct:title": each.titre,
        "dct:description": each.texte,
        "dct:language": "fr",
        "dct:identifier": each.page,
        "dct:modified": {"@type": "xsd:date", "@value": notice.publie_le.isoformat()},
        "dct:license": {"@id": LICENCE_URL},
        "dcat:landingPage": {"@id": page},
        "dcat:distribution": [
            {
                "@type": "dcat:Distribution",
                "dcat:downloadURL": {"@id": notice.adresse(file.adresse)},
                "dct:format": file.format,
                "dcat:mediaType": file.type_mime,
            }
            for file in each.fichiers
        ],
    }
