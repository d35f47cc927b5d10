"""The data files of each dossier, then the files of all, made of the rows of each."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Final

from generator.derived import adresses, formats
from generator.derived.commun import Commun
from generator.derived.dates import dates, sans_jour
from generator.derived.formats import Distribution, Format
from generator.derived.jeux import Donnees, Espace, FichierPublie, Jeu
from generator.derived.notice import PRODUCTEUR, Notice
from generator.derived.output import SiteFile
from generator.derived.publies import publies
from generator.derived.tables.table import Table
from generator.exports import ics
from generator.exports.archive import described, to_zip
from generator.exports.classeur import to_xlsx
from generator.exports.csv import to_csv
from generator.exports.ecrit import Ecrit
from generator.exports.geojson import to_geojson
from generator.exports.json import to_json
from generator.exports.tables import MakeTable, makers
from generator.model.dossier import Dossier
from generator.model.sections import DONNEES

Write = Callable[[Table, Notice], Ecrit]

FILES: Final[tuple[tuple[str, Format, Write], ...]] = (
    ("-excel.csv", formats.CSV_EXCEL, lambda table, _: to_csv(table, excel=True)),
    (".json", formats.JSON, to_json),
    (".csv", formats.CSV, lambda table, _: to_csv(table, excel=False)),
    (".geojson", formats.GEOJSON, to_geojson),
)
"""How the files of a table end, what they are, what writes them."""

ALONE: Final = frozenset(
    ["actions", "changements", "chiffres", "constats", "populations", "questionnaire", "scenario"]
)
"""The tables of a dossier that its pages lead to: their CSV stands beside the archive."""

AGENDA: Final = "agenda.ics"

PREVIEW: Final = 5
"""Rows that pages show of a table."""


@dataclass(frozen=True)
class Published:
    """The data files of a dossier, and what pages say of them."""

    files: tuple[SiteFile, ...]
    donnees: Donnees
    lignes: tuple[bytes, ...]
    """The rows of each table of `donnees`, as they stand in each kind of file."""
    agenda: bytes
    """The entries of its calendar."""


def publish_data(commun: Commun, dossier: Dossier, notice: Notice) -> Published:
    """The tables of `dossier` in a workbook, in an archive and in one file for machines.

    Beside them, its places for a map, its calendar, and the tables that its pages lead to. No draft
    is in them.
    """
    kept = publies((dossier,))
    folder = adresses.section(dossier, DONNEES)
    undated = replace(notice, publie_le="")
    jeux: list[Jeu] = []
    rows: list[bytes] = []
    tables: list[Table] = []
    packed: list[tuple[str, bytes]] = []
    files: list[SiteFile] = []
    for rank, make in enumerate(makers()):
        if table := _shown(make, commun, dossier, kept):
            inside, alone, jeu = _table(table, rank, folder, (undated, notice))
            packed += [(name, each.octets) for name, each in inside]
            rows.append(b"".join(each.lignes for _, each in inside))
            files += alone
            jeux.append(jeu)
            tables.append(table)
    agenda, *calendars = _calendars(dossier, kept, folder, (undated, notice))
    calendar = SiteFile(f"{folder}{AGENDA}", calendars[1]) if calendars else None
    packed += [(AGENDA, calendars[0])] if calendars else []
    name = dossier.territoire.nom
    said = name if kept else PRODUCTEUR
    whole = _together(tables, packed, (folder, dossier.identifiant, said), notice)
    donnees = Donnees(
        folder,
        name,
        tuple(Espace(each.territoire.nom_complet, each.territoire.siren) for each in kept),
        kept == (dossier,),
        tuple(jeux),
        tuple(_published(file, format) for format, file in whole),
        _published(calendar, formats.ICS) if calendar else None,
        sum(map(sans_jour, kept)),
    )
    beside = (*(file for _, file in whole), *files, *((calendar,) if calendar else ()))
    return Published(beside, donnees, tuple(rows), agenda)


def _table(
    table: Table, rang: int, folder: str, notices: tuple[Notice, Notice]
) -> tuple[list[tuple[str, Ecrit]], list[SiteFile], Jeu]:
    """The files of a table in the archive, those beside it, and what pages say of it."""
    undated, dated = notices
    inside: list[tuple[str, Ecrit]] = []
    alone: list[tuple[SiteFile, Format]] = []
    for end, format, write in kinds(table):
        name = f"{table.nom}{end}"
        written = write(table, undated)
        inside.append((name, written))
        if format is formats.GEOJSON or (format is formats.CSV and table.nom in ALONE):
            again = write(table, dated) if format is formats.GEOJSON else written
            alone.append((SiteFile(f"{folder}{name}", again.octets), format))
    sample = replace(table, lignes=tuple(table.exemples.values()))
    beside = tuple(_published(file, format) for file, format in alone)
    sizes = tuple(len(written.lignes) for _, written in inside)
    jeu = Jeu(sample, rang, len(table.lignes), table.lignes[:PREVIEW], beside, sizes)
    return inside, [file for file, _ in alone], jeu


def _together(
    tables: list[Table],
    packed: list[tuple[str, bytes]],
    of: tuple[str, str, str],
    notice: Notice,
) -> list[tuple[Format, SiteFile]]:
    """The files that hold all tables."""
    folder, identifiant, name = of
    told = described(tables, name, replace(notice, publie_le=""))
    whole = (b'"%b": %b' % (t.nom.encode(), to_json(t, notice).octets.strip()) for t in tables)
    return [
        (formats.XLSX, SiteFile(f"{folder}{identifiant}.xlsx", to_xlsx(tables, name))),
        (formats.ZIP, SiteFile(f"{folder}{identifiant}.zip", to_zip([*packed, *told]))),
        (formats.JSON, SiteFile(f"{folder}tables.json", b"{%b}\n" % b", ".join(whole))),
    ]


def write_table(table: Table, rang: int, folder: str, notice: Notice) -> tuple[list[SiteFile], Jeu]:
    """The files of a table, all beside the archive, and what pages say of it."""
    files: list[SiteFile] = []
    known: list[FichierPublie] = []
    for end, format, write in kinds(table):
        file = SiteFile(f"{folder}{table.nom}{end}", write(table, notice).octets)
        files.append(file)
        known.append(_published(file, format))
    sample = replace(table, lignes=tuple(table.exemples.values()))
    return files, Jeu(sample, rang, len(table.lignes), table.lignes[:PREVIEW], tuple(known))


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


def _calendars(
    dossier: Dossier, kept: Iterable[Dossier], folder: str, notices: tuple[Notice, Notice]
) -> tuple[bytes, ...]:
    """The dates of the dossier without its drafts, then its calendar as each notice signs it.

    No calendar without dates.
    """
    if not dates(dossier):
        return (b"",)
    events = ics.events((entry for each in kept for entry in dates(each)), notices[0])
    name = dossier.territoire.nom
    return events, *(ics.calendar(events, folder, name, name, each) for each in notices)


def _published(file: SiteFile, format: Format) -> FichierPublie:
    return FichierPublie(Distribution(file.adresse, format), len(file.contenu))
