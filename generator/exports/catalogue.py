"""The catalogue of the data, as DCAT in JSON-LD, in the terms of its European profile (DCAT-AP)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from generator.derived.formats import Distribution
from generator.derived.jeux import Donnees, Espace
from generator.derived.notice import DROITS, LICENCE_URL, PRODUCTEUR, Notice
from generator.derived.output import SiteFile
from generator.exports.json import dump, rows

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


def ressources(folder: Donnees) -> Iterator[Ressource]:
    """What the catalogue lists of a folder; nothing when all that it shows is a draft."""
    if not folder.espaces:
        return
    if folder.ensemble:
        files = tuple(each.distribution for each in folder.ensemble)
        text = "Toutes les tables et leur dictionnaire, en un fichier."
        title = f"Toutes les tables, {folder.territoire}"
        yield Ressource(title, text, f"{folder.adresse}index.html", folder.espaces, files)
    for jeu in folder.jeux:
        if not jeu.fichiers:
            continue
        table = jeu.table
        page = f"{folder.adresse}index.html#table-{table.nom}"
        title = f"{table.titre}, {folder.territoire}"
        yield Ressource(title, table.texte, page, folder.espaces, jeu.distributions)
    if folder.calendrier:
        page = f"{folder.adresse}index.html#calendrier"
        text = "Les ateliers et l’agenda, au jour près."
        files = (folder.calendrier.distribution,)
        yield Ressource(f"Les dates, {folder.territoire}", text, page, folder.espaces, files)


def datasets(resources: Iterable[Ressource], notice: Notice) -> bytes:
    """These resources as they stand in the catalogue."""
    return dump([_dataset(each, notice) for each in resources])[1:-2]


def fichier(parts: Iterable[bytes], notice: Notice) -> SiteFile:
    """The catalogue of these datasets; its relative addresses count from its own file."""
    catalogue = rows(
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
        [],
    )
    whole = replace(catalogue, lignes=b", ".join(filter(None, parts)))
    return SiteFile(ADRESSE, whole.octets)


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
