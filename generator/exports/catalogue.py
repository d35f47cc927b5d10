"""The catalogue of the data, as DCAT in JSON-LD, in the terms of its European profile (DCAT-AP)."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from generator.derived.formats import Distribution
from generator.derived.jeux import Espace
from generator.derived.notice import DROITS, LICENCE_URL, PRODUCTEUR, Notice
from generator.exports.json import rows

ADRESSE: Final = "donnees/catalogue.jsonld"
"""The address of the catalogue; relative addresses in it count from there."""

_UNION: Final = "http://publications.europa.eu/resource/authority/"
_FRENCH: Final = {"@id": f"{_UNION}language/FRA"}
_PUBLIC: Final = {"@id": f"{_UNION}access-right/PUBLIC"}
_REGIONS: Final = {"@id": f"{_UNION}data-theme/REGI"}
_MEDIA: Final = "https://www.iana.org/assignments/media-types/"
_CONTEXT: Final = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


@dataclass(frozen=True)
class Ressource:
    """What the catalogue lists: title and text, its page, the territories it is of, its files."""

    titre: str
    texte: str
    page: str
    espaces: tuple[Espace, ...]
    fichiers: tuple[Distribution, ...]


def to_dcat(datasets: Iterable[Ressource], notice: Notice) -> bytes:
    """The catalogue of these resources; its relative addresses count from its own file."""
    return rows(
        {
            "@context": _CONTEXT,
            "@type": "dcat:Catalog",
            "@id": notice.depuis(ADRESSE, "donnees/index.html"),
            "dct:title": f"Les données de {PRODUCTEUR}",
            "dct:description": "Ce que des territoires ruraux ont constaté, imaginé et décidé : "
            "chiffres, lieux, actions, dates.",
            "dct:language": _FRENCH,
            "dct:license": {"@id": LICENCE_URL},
            "dct:issued": _day(notice),
            "dct:publisher": _producer(notice) | {"@type": "foaf:Agent", "foaf:name": PRODUCTEUR},
            "foaf:homepage": {"@id": notice.depuis(ADRESSE, "index.html")},
        },
        "dcat:dataset",
        [_dataset(each, notice) for each in datasets],
    ).octets


def _dataset(each: Ressource, notice: Notice) -> dict[str, object]:
    page = {"@id": notice.depuis(ADRESSE, each.page)}
    return page | {
        "@type": "dcat:Dataset",
        "dct:title": each.titre,
        "dct:description": each.texte,
        "dct:language": _FRENCH,
        "dct:identifier": each.page,
        "dct:issued": _day(notice),
        "dct:license": {"@id": LICENCE_URL},
        "dct:accessRights": _PUBLIC,
        "dct:rights": {"@type": "dct:RightsStatement", "skos:prefLabel": DROITS},
        "dct:publisher": _producer(notice),
        "dct:spatial": [_place(space) for space in each.espaces],
        "dcat:theme": _REGIONS,
        "dcat:landingPage": page,
        "dcat:distribution": [_distribution(file, notice) for file in each.fichiers],
    }


def _distribution(file: Distribution, notice: Notice) -> dict[str, object]:
    address = {"@id": notice.depuis(ADRESSE, file.adresse)}
    return {
        "@type": "dcat:Distribution",
        "dct:title": file.format.nom,
        "dct:license": {"@id": LICENCE_URL},
        "dct:format": {"@id": f"{_UNION}file-type/{file.format.code}"},
        "dcat:mediaType": {"@id": _MEDIA + file.format.type_mime},
        "dcat:accessURL": address,
        "dcat:downloadURL": address,
    }


def _place(space: Espace) -> dict[str, object]:
    found: dict[str, object] = {"@type": "dct:Location", "skos:prefLabel": space.nom}
    return found | ({"dct:identifier": space.siren} if space.siren else {})


def _producer(notice: Notice) -> dict[str, object]:
    return {"@id": f"{notice.depuis(ADRESSE, 'donnees/index.html')}#producteur"}


def _day(notice: Notice) -> dict[str, str]:
    return {"@type": "xsd:date", "@value": notice.publie_le}
