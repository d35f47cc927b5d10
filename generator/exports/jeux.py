"""The data files of each dossier, then the files of all, made of the rows of each."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from generator.derived import adresses, formats
from generator.derived.commun import Commun
from generator.derived.dates import dates, sans_jour
from generator.derived.formats import Distribution, Format
from generator.derived.jeux import Donnees, Espace, FichierPublie, Jeu
from generator.derived.notice import Notice
from generator.derived.output import SiteFile
from generator.derived.publies import publies
from generator.derived.tables.table import Table
from generator.exports import ics
from generator.exports.csv import to_csv
from generator.exports.ecrit import Ecrit
from generator.exports.geojson import to_geojson
from generator.exports.json import to_csvw, to_json
from generator.exports.tables import MakeTable, makers
from generator.model.dossier import Dossier
from generator.model.sections import DONNEES

Write = Callable[[Table, Notice], Ecrit]

FILES: Final[tuple[tuple[str, Format, Write], ...]] = (
    ("-excel.csv", formats.CSV_EXCEL, lambda table, _: to_csv(table, excel=True)),
    (".csv", formats.CSV, lambda table, _: to_csv(table, excel=False)),
    (".json", formats.JSON, to_json),
    (".csv-metadata.json", formats.CSVW, partial(to_csvw, excel=False)),
    ("-excel.csv-metadata.json", formats.CSVW_EXCEL, partial(to_csvw, excel=True)),
    (".geojson", formats.GEOJSON, to_geojson),
)
"""How the files of a table end, what they are, what writes them."""


@dataclass(frozen=True)
class Published:
    """The data files of a dossier, and what pages say of them."""

    files: tuple[SiteFile, ...]
    donnees: Donnees


def publish_data(commun: Commun, dossier: Dossier, notice: Notice) -> Published:
    """The tables of `dossier` in every format, and its calendar: no draft is in them."""
    kept = publies((dossier,))
    folder = adresses.section(dossier, DONNEES)
    files: list[SiteFile] = []
    jeux: list[Jeu] = []
    for rank, make in enumerate(makers()):
        if table := _shown(make, commun, dossier, kept):
            made, jeu = write_table(table, rank, folder, notice)
            files += made
            jeux.append(jeu)
    calendar = _calendar(dossier, kept, folder, notice)
    donnees = Donnees(
        folder,
        dossier.territoire.nom,
        tuple(Espace(each.territoire.nom_complet, each.territoire.siren) for each in kept),
        kept == (dossier,),
        tuple(jeux),
        _published(calendar, formats.ICS) if calendar else None,
        sum(map(sans_jour, kept)),
    )
    return Published((*files, *((calendar,) if calendar else ())), donnees)


def write_table(table: Table, rang: int, folder: str, notice: Notice) -> tuple[list[SiteFile], Jeu]:
    """The files of a table, and what pages say of it."""
    files: list[SiteFile] = []
    known: list[FichierPublie] = []
    for end, format, write in kinds(table):
        written = write(table, notice)
        file = SiteFile(f"{folder}{table.nom}{end}", written.octets)
        files.append(file)
        known.append(_published(file, format, len(written.debut), len(written.fin)))
    sample = replace(table, lignes=tuple(table.exemples.values()))
    return files, Jeu(sample, rang, len(table.lignes), tuple(known))


def kinds(table: Table) -> tuple[tuple[str, Format, Write], ...]:
    """The files that a table gives: points on a map too when it has places."""
    points = "latitude" in table.entetes and "id" in table.entetes
    return FILES if points else FILES[:-1]


def _shown(
    make: MakeTable, commun: Commun, dossier: Dossier, kept: Iterable[Dossier]
) -> Table | None:
    """The table without its drafts, even when no row is left; None when pages show no row."""
    table = make(commun, dossier)
    if not table.lignes or kept == (dossier,):
        return table if table.lignes else None
    return replace(table, lignes=tuple(row for each in kept for row in make(commun, each).lignes))


def _calendar(
    dossier: Dossier, kept: Iterable[Dossier], folder: str, notice: Notice
) -> SiteFile | None:
    """The calendar of the dossier without its drafts; None when pages show no date."""
    if not dates(dossier):
        return None
    events = ics.events((entry for each in kept for entry in dates(each)), notice)
    name = dossier.territoire.nom
    return SiteFile(f"{folder}agenda.ics", ics.calendar(events, folder, name, name, notice))


def _published(file: SiteFile, format: Format, start: int = 0, end: int = 0) -> FichierPublie:
    return FichierPublie(Distribution(file.adresse, format), len(file.contenu), start, end)
