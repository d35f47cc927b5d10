"""The files of all territories together, and the catalogue: made of what each has published."""

from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import replace
from typing import Final

from generator.derived import formats
from generator.derived.commun import Commun
from generator.derived.formats import Distribution
from generator.derived.jeux import Donnees, FichierPublie, Jeu
from generator.derived.notice import PRODUCTEUR, Notice
from generator.derived.output import SiteFile
from generator.derived.tables import identite
from generator.exports import catalogue, ics
from generator.exports.catalogue import Ressource
from generator.exports.jeux import kinds, write_table

Content = Callable[[str], bytes]
"""The content of a file that is published already, by its address."""

FOLDER: Final = "donnees/"
_WHERE: Final = "tous les territoires"
_BETWEEN: Final = {formats.JSON: b", ", formats.GEOJSON: b", "}
"""What stands between the rows of two tables; nothing in the other formats."""


def gather_data(
    folders: tuple[Donnees, ...], commun: Commun, notice: Notice, content: Content
) -> Generator[SiteFile, None, Donnees]:
    """The files of all dossiers together and the catalogue; returns what pages say of them.

    The rows are copied from the files of each dossier, one file after the other: all of them at
    once would fill the memory.
    """
    jeux: list[Jeu] = []
    known = [jeu for each in folders for jeu in each.jeux]
    for rank in sorted({jeu.rang for jeu in known}):
        own = [jeu for jeu in known if jeu.rang == rank]
        jeux.append((yield from _table(own, notice, content)))
    if commun.themes:
        files, jeu = write_table(identite.themes(commun.themes.values()), len(jeux), FOLDER, notice)
        yield from files
        jeux.append(jeu)
    donnees = Donnees(
        FOLDER,
        _WHERE,
        tuple(space for each in folders for space in each.espaces),
        all(each.entier for each in folders),
        tuple(jeux),
        (yield from _calendar(folders, notice, content)),
        sum(each.sans_jour for each in folders),
    )
    yield _catalogue((donnees, *folders), notice)
    return donnees


def _table(own: list[Jeu], notice: Notice, content: Content) -> Generator[SiteFile, None, Jeu]:
    """The files of one table with the rows of every dossier, written part by part."""
    rows = {key: row for jeu in own for key, row in jeu.table.exemples.items()}
    table = replace(own[0].table, lignes=tuple(rows.values()))
    known: list[FichierPublie] = []
    for rank, (end, format, write) in enumerate(kinds(table)):
        address, size = f"{FOLDER}{table.nom}{end}", 0
        if format in (formats.CSVW, formats.CSVW_EXCEL):
            parts: Iterable[bytes] = (write(table, notice).octets,)
        else:
            parts = _rows([jeu.fichiers[rank] for jeu in own], format, content)
        for number, part in enumerate(parts):
            size += len(part)
            yield SiteFile(address, part, appended=number > 0)
        known.append(FichierPublie(Distribution(address, format), size))
    return Jeu(table, own[0].rang, sum(jeu.nombre for jeu in own), tuple(known))


def _rows(files: list[FichierPublie], format: formats.Format, content: Content) -> Iterator[bytes]:
    """The parts of one file: the head of the first file, the rows of each, the foot of the last."""
    between = b""
    for rank, file in enumerate(files):
        whole = content(file.distribution.adresse)
        if rank == 0:
            yield whole[: file.debut]
        if rows := whole[file.debut : len(whole) - file.fin]:
            yield between + rows
            between = _BETWEEN.get(format, b"")
        if rank == len(files) - 1:
            yield whole[len(whole) - file.fin :]


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
    for jeu in folder.jeux:
        table = jeu.table
        page = f"{folder.adresse}index.html#table-{table.nom}"
        title = f"{table.titre}, {folder.territoire}"
        yield Ressource(title, table.texte, page, folder.espaces, jeu.distributions)
    if folder.calendrier:
        page = f"{folder.adresse}index.html#calendrier"
        text = "Les ateliers et l’agenda, au jour près."
        files = (folder.calendrier.distribution,)
        yield Ressource(f"Les dates, {folder.territoire}", text, page, folder.espaces, files)
