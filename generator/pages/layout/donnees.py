"""What pages that list data show: each table with its files and its dictionary."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from generator.derived import formats
from generator.derived.adresses import Cible
from generator.derived.commun import Commun
from generator.derived.dates import PROPRIETES
from generator.derived.jeux import Donnees, FichierPublie, Jeu
from generator.derived.notice import DROITS, JOUR, LICENCE_URL, PRODUCTEUR, Notice
from generator.derived.tables.table import Cellule, Colonne
from generator.derived.texte import nombre, taille
from generator.pages.layout.structure import Fait

_SHARED: Final = 3
_WIDEST: Final = 5
_NARROWEST: Final = 3
"""Columns of the preview of a table, and of those what a phone shows."""
_WORDS: Final = 6
"""Words of a cell of the preview: enough to know what the column holds."""
_CODE: Final = re.compile(r"[a-z0-9-]*[a-z][a-z0-9-]*(?: \| [a-z0-9-]+)*…?")
_NAME: Final = "territoire_nom"
_KEYS: Final = frozenset(("territoire", _NAME, "id"))
_BUTTONS: Final = (formats.CSV_EXCEL, formats.JSON)


@dataclass(frozen=True)
class Telechargement:
    """A file to take away, as the page lists it."""

    titre: str
    adresse: str
    format: str
    taille: str


@dataclass(frozen=True)
class Montree:
    """A table as the page shows it: the columns of its first rows, its two buttons."""

    jeu: Jeu
    colonnes: tuple[int, ...]
    fichiers: tuple[Telechargement, ...]

    @property
    def entetes(self) -> tuple[str, ...]:
        return tuple(self.jeu.table.entetes[at] for at in self.colonnes)

    @property
    def lignes(self) -> tuple[tuple[tuple[str, bool], ...], ...]:
        """The texts of the preview, cut where they are long, and whether they are identifiers."""
        rows = (tuple(_short(row[at]) for at in self.colonnes) for row in self.jeu.apercu)
        return tuple(tuple((text, bool(_CODE.fullmatch(text))) for text in row) for row in rows)


def donnees(
    folder: Donnees, commun: Commun, notice: Notice, *, nommees: bool = False
) -> dict[str, Any]:
    """What the page of a folder of data shows; `nommees`: its lines name their territory."""
    return {
        "tables": _listed(folder.jeux, nommees=nommees),
        "ensemble": tuple(_whole(folder)),
        "archive": _address(folder, formats.ZIP),
        "machines": _address(folder, formats.JSON),
        "partagees": partagees(folder.jeux),
        "calendrier": _calendar(folder.calendrier),
        "proprietes": PROPRIETES,
        "dates": _dates_dites(folder),
        "themes": bool(commun.themes),
        "sans_brouillons": not folder.entier,
        "droits": DROITS,
        "publie_le": JOUR,
    }


def partagees(jeux: tuple[Jeu, ...]) -> tuple[Colonne, ...]:
    """The columns that at least three tables have, with the same meaning: explained once.

    Of two meanings of one name, the one that most tables give it.
    """
    counts = Counter(column for jeu in jeux for column in jeu.table.colonnes)
    first = dict[str, Colonne]()
    for column, _ in counts.most_common():
        first.setdefault(column.nom, column)
    shared = (column for column, times in counts.items() if times >= _SHARED)
    return tuple(column for column in shared if first[column.nom] is column)


def datasets(folder: Donnees, spatial: Fait, notice: Notice) -> tuple[Fait, ...]:
    """Its tables, in the words of schema.org; `spatial` is what they cover."""
    return tuple(_dataset(folder, jeu, spatial, notice) for jeu in folder.jeux if jeu.fichiers)


def _whole(folder: Donnees) -> Iterator[Telechargement]:
    for file, title in (
        (folder.entier_en(formats.XLSX), "Toutes les tables, avec leur dictionnaire"),
        (folder.entier_en(formats.ZIP), "Tous les fichiers"),
    ):
        if file:
            address, format = file.distribution.adresse, file.distribution.format.nom
            yield Telechargement(title, address, format, taille(file.octets))


def _address(folder: Donnees, format: formats.Format) -> str:
    """The address of the file of that format that holds all tables."""
    file = folder.entier_en(format)
    return file.distribution.adresse if file else ""


def _dates_dites(folder: Donnees) -> str:
    """A sentence: whether every date is in the calendar; empty when there is no date."""
    without_day = folder.sans_jour
    if without_day > 1:
        return (
            f"{nombre(without_day)} dates ne sont connues qu’au mois ou à l’année : "
            "elles n’y sont pas."
        )
    if without_day:
        return "1 date n’est connue qu’au mois ou à l’année : elle n’y est pas."
    return "Toutes les dates y sont." if folder.calendrier else ""


def _dataset(folder: Donnees, jeu: Jeu, spatial: Fait, notice: Notice) -> Fait:
    """A table, in the words of schema.org."""
    return {
        "@type": "Dataset",
        "name": f"{jeu.table.titre}, {folder.territoire}",
        "description": f"{jeu.table.texte} {', '.join(c.texte for c in jeu.table.colonnes)}.",
        "url": Cible(folder.adresse, f"table-{jeu.table.nom}"),
        "license": LICENCE_URL,
        "creator": {"@type": "Organization", "name": PRODUCTEUR},
        "datePublished": notice.publie_le,
        "inLanguage": "fr",
        "spatialCoverage": spatial,
        "distribution": [
            {
                "@type": "DataDownload",
                "name": each.format.nom,
                "encodingFormat": each.format.type_mime,
                "contentUrl": Cible(each.adresse),
            }
            for each in jeu.distributions
        ],
    }


def _listed(made: tuple[Jeu, ...], *, nommees: bool) -> tuple[Montree, ...]:
    return tuple(
        Montree(
            jeu,
            (*_name(jeu, nommees=nommees), *_columns(jeu))[:_WIDEST],
            tuple(
                Telechargement(
                    jeu.table.titre,
                    each.distribution.adresse,
                    each.distribution.format.nom,
                    taille(each.octets),
                )
                for each in jeu.fichiers
                if each.distribution.format in _BUTTONS
            ),
        )
        for jeu in made
    )


def _name(jeu: Jeu, *, nommees: bool) -> tuple[int, ...]:
    """The column of the name of the territory, where lines of several stand together."""
    return tuple(at for at, name in enumerate(jeu.table.entetes) if nommees and name == _NAME)


def _columns(jeu: Jeu) -> tuple[int, ...]:
    """The columns of the preview: the first that say something, without what names the dossier.

    Where a phone would show one line twice, two name it and those that tell lines apart follow.
    """
    told = [
        at
        for at, name in enumerate(jeu.table.entetes)
        if name not in _KEYS and any(row[at] not in {None, "", ()} for row in jeu.apercu)
    ]
    if len(_said(jeu, *told[:_NARROWEST])) < len(jeu.apercu):
        told[2:] = [at for at in told[2:] if len(_said(jeu, at)) > 1]
    return tuple(told[:_WIDEST])


def _said(jeu: Jeu, *columns: int) -> set[tuple[Cellule, ...]]:
    """The different lines of the preview, in these columns."""
    return {tuple(row[at] for at in columns) for row in jeu.apercu}


def _calendar(file: FichierPublie | None) -> tuple[Telechargement, ...]:
    if file is None:
        return ()
    size = taille(file.octets)
    address = file.distribution.adresse
    return (Telechargement("Les dates, pour un agenda", address, "ICS", size),)


def _short(value: Cellule) -> str:
    """A cell in a few words."""
    if isinstance(value, float):
        return nombre(value, 0 if value.is_integer() else 2)
    text = " | ".join(value) if isinstance(value, tuple) else "" if value is None else str(value)
    said = text.split(" ")
    return text if len(said) <= _WORDS else f"{' '.join(said[:_WORDS]).rstrip(' |')}…"
