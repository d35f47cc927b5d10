"""The files of all territories together, and the catalogue: made of what each has published."""

import json
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice
from typing import Any, Final

from generator.derived import formats
from generator.derived.commun import Commun
from generator.derived.formats import Distribution
from generator.derived.jeux import Donnees, FichierPublie, Jeu
from generator.derived.notice import PRODUCTEUR, Notice
from generator.derived.output import SiteFile
from generator.derived.tables import identite
from generator.derived.tables.table import Cellule, Table
from generator.exports import catalogue, ics
from generator.exports.archive import described, to_zip, unpacked
from generator.exports.catalogue import Ressource
from generator.exports.classeur import to_xlsx
from generator.exports.jeux import PREVIEW, kinds, write_table

Content = Callable[[str], bytes]
"""The content of a file that is published already, by its address."""

FOLDER: Final = "donnees/"
_WHERE: Final = "tous les territoires"
_NAME: Final = "horizon-partage"
MOST_ROWS: Final = 50_000
"""Rows that all tables may have for a workbook to hold them: above, it would open too slowly."""
_BETWEEN: Final = {formats.JSON: b", ", formats.GEOJSON: b", "}
"""What stands between the rows of two tables; nothing in the other formats."""


def gather_data(
    folders: tuple[Donnees, ...], commun: Commun, notice: Notice, content: Content
) -> Generator[SiteFile, None, Donnees]:
    """The files of all dossiers together and the catalogue; returns what pages say of them.

    The rows are copied from the archive of each dossier, one dossier after the other: all of them
    at once would fill the memory.
    """
    jeux = list((yield from _tables(folders, notice, content)))
    if commun.themes:
        files, jeu = write_table(identite.themes(commun.themes.values()), len(jeux), FOLDER, notice)
        yield from files
        jeux.append(jeu)
    calendar = yield from _calendar(folders, notice, content)
    whole = yield from _whole(jeux, calendar, notice, content)
    donnees = Donnees(
        FOLDER,
        _WHERE,
        tuple(space for each in folders for space in each.espaces),
        all(each.entier for each in folders),
        tuple(jeux),
        whole,
        calendar,
        sum(each.sans_jour for each in folders),
    )
    yield _catalogue((donnees, *folders), notice)
    return donnees


def _tables(
    folders: Iterable[Donnees], notice: Notice, content: Content
) -> Generator[SiteFile, None, tuple[Jeu, ...]]:
    """The files of each table with the rows of every dossier, written part by part."""
    folders = tuple(folders)
    known = sorted((jeu for each in folders for jeu in each.jeux), key=lambda jeu: jeu.rang)
    firsts = {jeu.rang: jeu for jeu in reversed(known)}
    sizes: dict[str, int] = {}
    feet: dict[str, bytes] = {}
    for jeu in firsts.values():
        for end, _, write in kinds(jeu.table):
            address = f"{FOLDER}{jeu.table.nom}{end}"
            empty = write(replace(jeu.table, lignes=()), notice)
            sizes[address], feet[address] = len(empty.debut), empty.fin
            yield SiteFile(address, empty.debut)
    begun: set[str] = set()
    for folder in folders:
        archive = folder.entier_en(formats.ZIP)
        inside = unpacked(content(archive.distribution.adresse)) if archive and folder.jeux else {}
        for jeu in folder.jeux:
            for part in _rows(jeu, inside, begun):
                sizes[part.adresse] += len(part.contenu)
                yield part
    for address, foot in feet.items():
        sizes[address] += len(foot)
        if foot:
            yield SiteFile(address, foot, appended=True)
    return tuple(
        _joined([jeu for jeu in known if jeu.rang == rank], sizes) for rank in sorted(firsts)
    )


def _rows(jeu: Jeu, inside: Mapping[str, bytes], begun: set[str]) -> Iterator[SiteFile]:
    """The rows that a dossier adds to each file of a table."""
    for file in jeu.archives:
        name = file.distribution.adresse
        whole = inside[name]
        if rows := whole[file.debut : len(whole) - file.fin]:
            between = _BETWEEN.get(file.distribution.format, b"") if name in begun else b""
            begun.add(name)
            yield SiteFile(f"{FOLDER}{name}", between + rows, appended=True)


def _joined(own: list[Jeu], sizes: Mapping[str, int]) -> Jeu:
    """What pages say of a table of all dossiers."""
    first = own[0].table
    rows = {key: row for jeu in own for key, row in jeu.table.exemples.items()}
    files = tuple(
        FichierPublie(Distribution(address, format), sizes[address])
        for end, format, _ in kinds(first)
        if (address := f"{FOLDER}{first.nom}{end}")
    )
    preview = tuple(islice((row for jeu in own for row in jeu.apercu), PREVIEW))
    table = replace(first, lignes=tuple(rows.values()))
    return Jeu(table, own[0].rang, sum(jeu.nombre for jeu in own), preview, files)


def _whole(
    jeux: Iterable[Jeu], calendar: FichierPublie | None, notice: Notice, content: Content
) -> Generator[SiteFile, None, tuple[FichierPublie, ...]]:
    """The files that hold all tables of all dossiers, made of those that are written."""
    jeux = tuple(jeux)
    each = [file.distribution.adresse for jeu in jeux for file in jeu.fichiers]
    each += [calendar.distribution.adresse] if calendar else []
    packed = [(address.removeprefix(FOLDER), content(address)) for address in each]
    told = described([jeu.table for jeu in jeux], _WHERE, replace(notice, publie_le=""))
    made = [(formats.ZIP, SiteFile(f"{FOLDER}{_NAME}.zip", to_zip([*packed, *told])))]
    if sum(jeu.nombre for jeu in jeux) <= MOST_ROWS:
        tables = [_read(jeu, content) for jeu in jeux]
        made.insert(0, (formats.XLSX, SiteFile(f"{FOLDER}{_NAME}.xlsx", to_xlsx(tables, _WHERE))))
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


def _calendar(
    folders: tuple[Donnees, ...], notice: Notice, content: Content
) -> Generator[SiteFile, None, FichierPublie | None]:
    """One calendar of the dates of all, when some territory has one."""
    own = [each.calendrier.distribution.adresse for each in folders if each.calendrier]
    if not own:
        return None
    events = b"".join(ics.entries(content(address)) for address in own)
    made = ics.calendar(events, FOLDER, _WHERE, PRODUCTEUR, notice)
    file = SiteFile(f"{FOLDER}agenda.ics", made)
    yield file
    return FichierPublie(Distribution(file.adresse, formats.ICS), len(made))


def _catalogue(folders: Iterable[Donnees], notice: Notice) -> SiteFile:
    found = [each for folder in folders if folder.espaces for each in _ressources(folder)]
    return SiteFile(catalogue.ADRESSE, catalogue.to_dcat(found, notice))


def _ressources(folder: Donnees) -> Iterator[Ressource]:
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
