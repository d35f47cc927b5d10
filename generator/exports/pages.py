"""The pages that list the data: each table with its dictionary."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.exports.csv import to_csv
from generator.exports.site import all_tables, tables
from generator.exports.table import Table
from generator.model.dossier import Dossier
from generator.model.site import Site
from generator.pages.cadre import page_dossier
from generator.pages.commun import Commun
from generator.pages.gabarit import remplir
from generator.pages.page import Page
from generator.pages.texte import nombre


@dataclass(frozen=True)
class Telechargement:
    """A file to take away, as the page lists it."""

    titre: str
    adresse: str
    format: str
    taille: str


def pages(site: Site, commun: Commun) -> Iterator[Page]:
    """The data of all, then those of each dossier."""
    everything = all_tables(site)
    yield Page(
        adresse="donnees/",
        titre="Les données",
        description="Toutes les données du site, à télécharger et à réutiliser.",
        genre="Données",
        corps=remplir(
            "donnees", tables=_listed("donnees/", everything), dossiers=site.dossiers, ici=None
        ),
    )
    for dossier in site.dossiers:
        yield _page(dossier)


def _page(dossier: Dossier) -> Page:
    folder = f"territoires/{dossier.identifiant}/donnees/"
    return page_dossier(
        dossier,
        "donnees",
        titre="Les données",
        description=f"{dossier.territoire.nom} : les données à télécharger et à réutiliser.",
        genre="Données",
        gabarit="donnees",
        fichier="territoire",
        tables=_listed(folder, tables(dossier)),
        dossiers=(),
        ici=dossier.territoire.nom,
    )


def _listed(
    folder: str, made: tuple[Table, ...]
) -> tuple[tuple[Table, tuple[Telechargement, ...]], ...]:
    return tuple((each, _files(folder, each)) for each in made)


def _files(folder: str, each: Table) -> tuple[Telechargement, ...]:
    return (
        Telechargement(
            f"{each.titre}, pour Excel",
            f"{folder}{each.nom}-excel.csv",
            "CSV, points-virgules",
            _taille(len(to_csv(each, excel=True))),
        ),
        Telechargement(
            f"{each.titre}, format simple",
            f"{folder}{each.nom}.csv",
            "CSV, virgules",
            _taille(len(to_csv(each, excel=False))),
        ),
    )


def _taille(octets: int) -> str:
    return f"{nombre(max(1, round(octets / 1000)))}\u00a0Ko"
