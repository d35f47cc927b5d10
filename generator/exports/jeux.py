"""The data files of some dossiers: each table in every format, and the calendar."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from generator.exports import annuaires, ateliers, ics, identite, parcours, suivi
from generator.exports.catalogue import Distribution
from generator.exports.csv import to_csv
from generator.exports.dates import dates
from generator.exports.geojson import to_geojson
from generator.exports.json import to_csvw, to_json
from generator.exports.notice import Notice
from generator.exports.table import Table, together
from generator.model.dossier import Dossier
from generator.pages.page import Fichier

TABLES: Final[tuple[Callable[[Dossier], Table], ...]] = (
    identite.populations,
    identite.chiffres,
    identite.communes,
    parcours.etapes,
    parcours.pourcentages,
    annuaires.lieux,
    annuaires.associations,
    annuaires.agenda,
    ateliers.constats,
    parcours.intentions,
    ateliers.changements,
    suivi.propositions,
    ateliers.actions,
    suivi.non_retenues,
    ateliers.scenario,
    parcours.charte,
    ateliers.suites,
    suivi.etats,
    identite.sources,
)
"""Every kind of table: add one by adding its line here."""


@dataclass(frozen=True)
class Jeu:
    """A table and its files, ready to write."""

    table: Table
    page: str
    fichiers: tuple[tuple[Distribution, bytes], ...]

    @property
    def resume(self) -> "Resume":
        """The same without rows nor bytes."""
        sizes = tuple((each, len(content)) for each, content in self.fichiers)
        return Resume(replace(self.table, lignes=()), len(self.table.lignes), self.page, sizes)


@dataclass(frozen=True)
class Resume:
    """What pages and catalogue say of a table once its files are written: how many rows, bytes."""

    table: Table
    nombre: int
    page: str
    fichiers: tuple[tuple[Distribution, int], ...]

    @property
    def distributions(self) -> tuple[Distribution, ...]:
        return tuple(each for each, _ in self.fichiers)


def jeux(dossiers: tuple[Dossier, ...], folder: str, notice: Notice) -> Iterator[Jeu]:
    """The tables of `dossiers` together, those that have rows, with their files in `folder`.

    One at a time: of many dossiers, a table in every format is large.
    """
    for make in TABLES:
        table = together([make(dossier) for dossier in dossiers])
        if table.lignes:
            yield _jeu(table, folder, notice)


def calendrier(dossiers: tuple[Dossier, ...], folder: str, notice: Notice) -> Fichier | None:
    """The dates of `dossiers` as one calendar, when there is any."""
    entries = [entry for dossier in dossiers for entry in dates(dossier)]
    name = dossiers[0].territoire.nom if len(dossiers) == 1 else "Horizon partagé"
    return Fichier(f"{folder}agenda.ics", ics.to_ics(entries, name, notice)) if entries else None


def _jeu(table: Table, folder: str, notice: Notice) -> Jeu:
    excel, plain = f"{table.nom}-excel.csv", f"{table.nom}.csv"
    made = [
        (Distribution(folder + excel, "CSV pour Excel", "text/csv"), to_csv(table, excel=True)),
        (Distribution(folder + plain, "CSV", "text/csv"), to_csv(table, excel=False)),
        (
            Distribution(f"{folder}{table.nom}.json", "JSON", "application/json"),
            to_json(table, notice),
        ),
        (
            Distribution(
                f"{folder}{plain}-metadata.json", "Description du CSV", "application/csvm+json"
            ),
            to_csvw(table, notice, plain, excel=False),
        ),
        (
            Distribution(
                f"{folder}{excel}-metadata.json",
                "Description du CSV pour Excel",
                "application/csvm+json",
            ),
            to_csvw(table, notice, excel, excel=True),
        ),
    ]
    if "latitude" in table.entetes and "id" in table.entetes:
        place = Distribution(f"{folder}{table.nom}.geojson", "GeoJSON", "application/geo+json")
        made.append((place, to_geojson(table, notice)))
    return Jeu(table, folder, tuple(made))
