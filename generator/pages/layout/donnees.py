"""What pages that list data show: each table with its files and its dictionary."""

from collections import Counter
from dataclasses import dataclass
from typing import Any, Final

from generator.derived.adresses import Cible
from generator.derived.commun import Commun
from generator.derived.dates import PROPRIETES
from generator.derived.jeux import Donnees, FichierPublie, Jeu
from generator.derived.notice import DROITS, JOUR, LICENCE_URL, PRODUCTEUR, Notice
from generator.derived.tables.table import Colonne
from generator.derived.texte import nombre, taille
from generator.pages.layout.structure import Fait

_SHARED: Final = 3


@dataclass(frozen=True)
class Telechargement:
    """A file to take away, as the page lists it."""

    titre: str
    adresse: str
    format: str
    taille: str


def donnees(folder: Donnees, commun: Commun, notice: Notice) -> dict[str, Any]:
    """What the page of a folder of data shows."""
    return {
        "tables": _listed(folder.jeux),
        "partagees": partagees(folder.jeux),
        "calendrier": _calendar(folder.calendrier),
        "proprietes": PROPRIETES,
        "dates": _dates_dites(folder),
        "themes": bool(commun.themes),
        "sans_brouillons": not folder.entier,
        "droits": DROITS,
        "publie_le": JOUR,
    }


def partagees(jeux: tuple[Jeu, ...]) -> tuple[Colonne, ...]:
    """The columns that at least three tables have, with the same meaning: explained once."""
    counts = Counter(column for jeu in jeux for column in jeu.table.colonnes)
    return tuple(column for column, times in counts.items() if times >= _SHARED)


def datasets(folder: Donnees, spatial: Fait, notice: Notice) -> tuple[Fait, ...]:
    """Its tables, in the words of schema.org; `spatial` is what they cover."""
    return tuple(_dataset(folder, jeu, spatial, notice) for jeu in folder.jeux)


def _dates_dites(folder: Donnees) -> str:
    """A sentence: whether every date is in the calendar; empty when there is no date."""
    without_day = folder.sans_jour
    if without_day > 1:
        return (
            f"{nombre(without_day)} dates ne sont connues qu’au mois ou à l’année : "
            "elles n’y sont pas."
        )
    if without_day:
        return "1 date n’est connue qu’au mois ou à l’année : elle n’y est pas."
    return "Toutes les dates y sont." if folder.calendrier else ""


def _dataset(folder: Donnees, jeu: Jeu, spatial: Fait, notice: Notice) -> Fait:
    """A table, in the words of schema.org."""
    return {
        "@type": "Dataset",
        "name": f"{jeu.table.titre}, {folder.territoire}",
        "description": f"{jeu.table.texte} {', '.join(c.texte for c in jeu.table.colonnes)}.",
        "url": Cible(folder.adresse, f"table-{jeu.table.nom}"),
        "license": LICENCE_URL,
        "creator": {"@type": "Organization", "name": PRODUCTEUR},
        "datePublished": notice.publie_le,
        "inLanguage": "fr",
        "spatialCoverage": spatial,
        "distribution": [
            {
                "@type": "DataDownload",
                "name": each.format.nom,
                "encodingFormat": each.format.type_mime,
                "contentUrl": Cible(each.adresse),
            }
            for each in jeu.distributions
        ],
    }


def _listed(made: tuple[Jeu, ...]) -> tuple[tuple[Jeu, tuple[Telechargement, ...]], ...]:
    return tuple(
        (
            jeu,
            tuple(
                Telechargement(
                    jeu.table.titre,
                    each.distribution.adresse,
                    each.distribution.format.nom,
                    taille(each.octets),
                )
                for each in jeu.fichiers
            ),
        )
        for jeu in made
    )


def _calendar(file: FichierPublie | None) -> tuple[Telechargement, ...]:
    if file is None:
        return ()
    size = taille(file.octets)
    address = file.distribution.adresse
    return (Telechargement("Les dates, pour un agenda", address, "ICS", size),)
