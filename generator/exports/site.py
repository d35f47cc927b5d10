"""All the data files: `donnees/` for all dossiers, `territoires/x/donnees/` for one."""

from collections.abc import Callable, Iterator
from typing import Final

from generator.exports import annuaires, ateliers, identite
from generator.exports.csv import to_csv
from generator.exports.table import Table, together
from generator.model.dossier import Dossier
from generator.model.site import Site
from generator.pages import adresses
from generator.pages.page import Fichier

TABLES: Final[tuple[Callable[[Dossier], Table], ...]] = (
    identite.communes,
    identite.chiffres,
    annuaires.lieux,
    annuaires.associations,
    annuaires.agenda,
    ateliers.constats,
    ateliers.changements,
    ateliers.actions,
    ateliers.scenario,
    ateliers.suites,
    identite.sources,
)
"""Every kind of table: add one by adding its line here."""


def tables(dossier: Dossier) -> tuple[Table, ...]:
    """The tables of a dossier that have rows."""
    return tuple(made for make in TABLES if (made := make(dossier)).lignes)


def all_tables(site: Site) -> tuple[Table, ...]:
    """The tables of all dossiers together."""
    made = [[make(dossier) for dossier in site.dossiers] for make in TABLES]
    return tuple(joined for each in made if (joined := together(each)).lignes)


def exports(site: Site) -> Iterator[Fichier]:
    """Every data file of the site."""
    yield from _files("donnees/", all_tables(site))
    for dossier in site.dossiers:
        yield from _files(adresses.dossier(dossier, "donnees"), tables(dossier))


def _files(folder: str, made: tuple[Table, ...]) -> Iterator[Fichier]:
    for each in made:
        yield Fichier(f"{folder}{each.nom}-excel.csv", to_csv(each, excel=True))
        yield Fichier(f"{folder}{each.nom}.csv", to_csv(each, excel=False))
