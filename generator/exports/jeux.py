"""The data files of a folder: each table in every format, and the calendar."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from generator.exports import annuaires, ateliers, formats, ics, identite, parcours, suivi
from generator.exports.csv import to_csv
from generator.exports.dates import dates
from generator.exports.formats import Distribution
from generator.exports.geojson import to_geojson
from generator.exports.json import to_csvw, to_json
from generator.exports.lot import Lot
from generator.exports.notice import Notice
from generator.exports.table import Table, together
from generator.model.charte import CharteCommune
from generator.model.dossier import Dossier
from generator.pages.page import Fichier


def par_dossier(charte: CharteCommune | None) -> tuple[Callable[[Dossier], Table], ...]:
    """Every kind of table that a dossier fills: add one by adding its line here."""
    return (
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
        partial(parcours.charte, charte),
        ateliers.suites,
        suivi.etats,
        identite.sources,
    )


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


def jeux(lot: Lot, notice: Notice) -> Iterator[Jeu]:
    """The tables of `lot` with their files, one at a time: in every format, a table is large."""
    for table in _tables(lot):
        yield _jeu(table, lot.adresse, notice)


def calendrier(lot: Lot, notice: Notice) -> Fichier | None:
    """The dates of `lot` as one calendar, when pages show any."""
    if not any(dates(dossier) for dossier in lot.dossiers):
        return None
    entries = [entry for dossier in lot.publies for entry in dates(dossier)]
    return Fichier(f"{lot.adresse}agenda.ics", ics.to_ics(entries, lot, notice))


def _tables(lot: Lot) -> Iterator[Table]:
    """Those that pages show: when all their rows are drafts, their files are there without."""
    for make in par_dossier(lot.site.charte_commune):
        table = together([make(dossier) for dossier in lot.dossiers])
        if table.lignes and lot.entier:
            yield table
        elif table.lignes:
            kept = [make(dossier).lignes for dossier in lot.publies]
            yield replace(table, lignes=tuple(row for rows in kept for row in rows))
    if lot.dossier is None and lot.site.themes:
        yield identite.themes(lot.site.themes)


def _jeu(table: Table, folder: str, notice: Notice) -> Jeu:
    excel, plain = f"{table.nom}-excel.csv", f"{table.nom}.csv"
    made = [
        (excel, formats.CSV_EXCEL, to_csv(table, excel=True)),
        (plain, formats.CSV, to_csv(table, excel=False)),
        (f"{table.nom}.json", formats.JSON, to_json(table, notice)),
        (f"{plain}-metadata.json", formats.CSVW, to_csvw(table, notice, plain, excel=False)),
        (f"{excel}-metadata.json", formats.CSVW_EXCEL, to_csvw(table, notice, excel, excel=True)),
    ]
    if "latitude" in table.entetes and "id" in table.entetes:
        made.append((f"{table.nom}.geojson", formats.GEOJSON, to_geojson(table, notice)))
    files = ((Distribution(folder + name, form), content) for name, form, content in made)
    return Jeu(table, folder, tuple(files))
