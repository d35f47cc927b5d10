"""The files of all territories together, made of what each has published."""

import json
from collections.abc import Callable, Generator, Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Any, Final

from generator.derived import formats
from generator.derived.formats import Distribution
from generator.derived.jeux import FichierPublie, Jeu
from generator.derived.notice import PRODUCTEUR, Notice
from generator.derived.output import SiteFile
from generator.derived.tables.table import Cellule, Table
from generator.exports import ics
from generator.exports.archive import described, to_zip
from generator.exports.classeur import to_xlsx
from generator.exports.jeux import PREVIEW, kinds, write_table
from generator.writing.zip import Packed, packed

Content = Callable[[str], bytes]
"""The content of a file that is published already, by its address."""

FOLDER: Final = "donnees/"
WHERE: Final = "tous les territoires"
_NAME: Final = "horizon-partage"
MOST_ROWS: Final = 50_000
"""Rows that all tables may have for a workbook to hold them: above, it would open too slowly."""
_BETWEEN: Final = {formats.JSON: b", ", formats.GEOJSON: b", "}
"""What stands between the rows of two tables; nothing in the other formats."""
_PIECE: Final = 1 << 20
"""Bytes written at once."""


@dataclass(frozen=True)
class TableReunie:
    """A table of all dossiers once its files are written, and these as they go into the archive."""

    jeu: Jeu
    compresses: tuple[Packed, ...]


@dataclass
class _File:
    """A file that grows."""

    address: str
    between: bytes
    foot: bytes
    size: int = 0
    begun: bool = False
    waiting: list[bytes] = field(default_factory=list)

    def add(self, *parts: bytes) -> list[SiteFile]:
        """What is to be written, now that `parts` come."""
        self.waiting += parts
        return self.flush() if sum(map(len, self.waiting)) >= _PIECE else []

    def flush(self) -> list[SiteFile]:
        piece = b"".join(self.waiting)
        self.waiting.clear()
        first, self.size = not self.size, self.size + len(piece)
        return [SiteFile(self.address, piece, appended=not first)] if piece else []


def table(
    jeux: Sequence[Jeu], lignes: Iterable[bytes], notice: Notice, content: Content
) -> Generator[SiteFile, None, TableReunie]:
    """The files of a table with the rows of every dossier, written part by part.

    `lignes`: the rows of each of `jeux`, which come one after the other: all of them at once would
    fill the memory.
    """
    files, formats_ = [], []
    for end, format, write in kinds(jeux[0].table):
        empty = write(replace(jeux[0].table, lignes=()), notice)
        address = f"{FOLDER}{jeux[0].table.nom}{end}"
        files.append(_File(address, _BETWEEN.get(format, b""), empty.fin))
        formats_.append(format)
        yield from files[-1].add(empty.debut)
    for jeu, rows in zip(jeux, lignes, strict=True):
        start = 0
        for file, size in zip(files, jeu.tailles, strict=True):
            if size:
                between = file.between if file.begun else b""
                file.begun = True
                yield from file.add(between, rows[start : start + size])
            start += size
    for file in files:
        file.add(file.foot)
        yield from file.flush()
    known = zip(files, formats_, strict=True)
    published = tuple(FichierPublie(Distribution(f.address, kind), f.size) for f, kind in known)
    return reunie(_joined(jeux, published), content)


def themes(
    table: Table, rang: int, notice: Notice, content: Content
) -> Generator[SiteFile, None, TableReunie]:
    """The files of the table of the themes, which all dossiers share."""
    files, jeu = write_table(table, rang, FOLDER, notice)
    yield from files
    return reunie(jeu, content)


def reunie(jeu: Jeu, content: Content) -> TableReunie:
    """The table, its written files compressed."""
    addresses = [each.distribution.adresse for each in jeu.fichiers]
    made = (packed(each.removeprefix(FOLDER), content(each)) for each in addresses)
    return TableReunie(jeu, tuple(made))


def _joined(own: Sequence[Jeu], files: tuple[FichierPublie, ...]) -> Jeu:
    """What pages say of a table of all dossiers."""
    rows = {key: row for jeu in own for key, row in jeu.table.exemples.items()}
    preview = tuple(islice((row for jeu in own for row in jeu.apercu), PREVIEW))
    table = replace(own[0].table, lignes=tuple(rows.values()))
    return Jeu(table, own[0].rang, sum(jeu.nombre for jeu in own), preview, files)


def whole(
    tables: Sequence[TableReunie], calendar: FichierPublie | None, notice: Notice, content: Content
) -> Generator[SiteFile, None, tuple[FichierPublie, ...]]:
    """The files that hold all tables of all dossiers, made of those that are written."""
    jeux = tuple(each.jeu for each in tables)
    inside: list[tuple[str, bytes] | Packed] = [each for one in tables for each in one.compresses]
    if calendar:
        address = calendar.distribution.adresse
        inside.append((address.removeprefix(FOLDER), content(address)))
    inside += described([jeu.table for jeu in jeux], WHERE, replace(notice, publie_le=""))
    made = [(formats.ZIP, SiteFile(f"{FOLDER}{_NAME}.zip", to_zip(inside)))]
    if sum(jeu.nombre for jeu in jeux) <= MOST_ROWS:
        read = [_read(jeu, content) for jeu in jeux]
        made.insert(0, (formats.XLSX, SiteFile(f"{FOLDER}{_NAME}.xlsx", to_xlsx(read, WHERE))))
    for _, file in made:
        yield file
    return tuple(
        FichierPublie(Distribution(file.adresse, format), len(file.contenu))
        for format, file in made
    )


def _read(jeu: Jeu, content: Content) -> Table:
    """The whole table, from its file."""
    told = json.loads(content(f"{FOLDER}{jeu.table.nom}.json"))["lignes"]
    rows = (tuple(_cell(row[name]) for name in jeu.table.entetes) for row in told)
    return replace(jeu.table, lignes=tuple(rows))


def _cell(value: Any) -> Cellule:
    return tuple(value) if isinstance(value, list) else value


def calendar(
    dates: Sequence[bytes], notice: Notice
) -> Generator[SiteFile, None, FichierPublie | None]:
    """One calendar of the dates of all, when some territory has one."""
    if not dates:
        return None
    made = ics.calendar(b"".join(dates), FOLDER, WHERE, PRODUCTEUR, notice)
    file = SiteFile(f"{FOLDER}agenda.ics", made)
    yield file
    return FichierPublie(Distribution(file.adresse, formats.ICS), len(made))
