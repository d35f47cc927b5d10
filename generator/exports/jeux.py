"""The data files: each table in every format, and the calendar."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from generator.derived.dates import dates
from generator.derived.output import SiteFile
from generator.derived.tables import annuaires, ateliers, identite, parcours, suivi
from generator.derived.tables.table import Table
from generator.exports import formats, ics
from generator.exports.csv import to_csv
from generator.exports.ecrit import Ecrit, Ensemble, en_parties, ensemble
from generator.exports.formats import Distribution, Format
from generator.exports.geojson import to_geojson
from generator.exports.json import to_csvw, to_json
from generator.exports.lot import Lot
from generator.exports.notice import Notice
from generator.model.charte import CharteCommune
from generator.model.dossier import Dossier


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


_FICHIERS: Final[tuple[tuple[str, Format, Callable[[Table, Notice], Ecrit]], ...]] = (
    ("-excel.csv", formats.CSV_EXCEL, lambda table, _: to_csv(table, excel=True)),
    (".csv", formats.CSV, lambda table, _: to_csv(table, excel=False)),
    (".json", formats.JSON, to_json),
    (".csv-metadata.json", formats.CSVW, partial(to_csvw, excel=False)),
    ("-excel.csv-metadata.json", formats.CSVW_EXCEL, partial(to_csvw, excel=True)),
    (".geojson", formats.GEOJSON, to_geojson),
)
"""How the files of a table end, what they are, what writes them."""


@dataclass(frozen=True)
class Resume:
    """What pages and catalogue say of a table once its files are written: how many rows, bytes."""

    table: Table
    nombre: int
    page: str
    tailles: tuple[int, ...]

    @property
    def fichiers(self) -> tuple[tuple[Distribution, int], ...]:
        """The files, and the bytes of each."""
        files = (
            Distribution(f"{self.page}{self.table.nom}{end}", format)
            for end, format, _ in _files(self.table)
        )
        return tuple(zip(files, self.tailles, strict=True))

    @property
    def distributions(self) -> tuple[Distribution, ...]:
        return tuple(each for each, _ in self.fichiers)


def jeux(tous: Lot, lots: tuple[Lot, ...], notice: Notice) -> Iterator[SiteFile | Resume]:
    """The files of the tables of all and of each; what they come to follows those of a table.

    A table of all is made of the rows of each as they are written: together they are large.
    """
    for make in par_dossier(tous.site.charte_commune):
        yield from _table(make, tous, lots, notice)
    if tous.site.themes:
        table = identite.themes(tous.site.themes)
        contents = ([write(table, notice).octets] for _, _, write in _files(table))
        yield from _publish(table, len(table.lignes), tous, contents)


def calendrier(lot: Lot, notice: Notice) -> SiteFile | None:
    """The dates of `lot` as one calendar, when pages show any."""
    if not any(dates(dossier) for dossier in lot.dossiers):
        return None
    entries = (entry for dossier in lot.publies for entry in dates(dossier))
    return SiteFile(f"{lot.adresse}agenda.ics", ics.to_ics(entries, lot, notice))


def _table(
    make: Callable[[Dossier], Table], tous: Lot, lots: tuple[Lot, ...], notice: Notice
) -> Iterator[SiteFile | Resume]:
    head, count = replace(make(tous.dossiers[0]), lignes=()), 0
    kinds = head.exemples
    with ExitStack() as stack:
        together = [stack.enter_context(ensemble()) for _ in _files(head)]
        for lot in lots:
            if table := _shown(make, lot):
                written = [write(table, notice) for _, _, write in _files(table)]
                for file, content in zip(together, written, strict=True):
                    file.ajouter(content)
                yield from _publish(
                    head, len(table.lignes), lot, ([each.octets] for each in written)
                )
                count, kinds = count + len(table.lignes), kinds | table.exemples
        if any(make(dossier).lignes for dossier in tous.dossiers):
            sample = replace(head, lignes=tuple(kinds.values()))
            yield from _publish(head, count, tous, _of_all(sample, together, notice))


def _shown(make: Callable[[Dossier], Table], lot: Lot) -> Table | None:
    """What pages show; when all its rows are drafts, its files are there without."""
    table = make(lot.dossiers[0])
    if lot.entier or not table.lignes:
        return table if table.lignes else None
    return replace(table, lignes=tuple(row for kept in lot.publies for row in make(kept).lignes))


def _of_all(sample: Table, together: list[Ensemble], notice: Notice) -> Iterator[Iterable[bytes]]:
    """The files of all; to describe them, a row of each kind is enough."""
    for file, (_, format, write) in zip(together, _files(sample), strict=True):
        described = format in (formats.CSVW, formats.CSVW_EXCEL)
        yield [write(sample, notice).octets] if described else file.fini()


def _publish(
    table: Table, count: int, lot: Lot, contents: Iterable[Iterable[bytes]]
) -> Iterator[SiteFile | Resume]:
    sizes = []
    for content, (end, *_) in zip(contents, _files(table), strict=True):
        size = 0
        for part in en_parties(f"{lot.adresse}{table.nom}{end}", content):
            size += len(part.contenu)
            yield part
        sizes.append(size)
    yield Resume(table, count, lot.adresse, tuple(sizes))


def _files(table: Table) -> tuple[tuple[str, Format, Callable[[Table, Notice], Ecrit]], ...]:
    points = "latitude" in table.entetes and "id" in table.entetes
    return _FICHIERS if points else _FICHIERS[:-1]
