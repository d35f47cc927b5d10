"""The pages that list the data: each table with its files and its dictionary."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.exports.catalogue import Distribution, to_dcat
from generator.exports.ics import sans_jour
from generator.exports.jeux import Jeu, calendrier, jeux
from generator.exports.notice import Notice
from generator.exports.table import Table
from generator.model.dossier import Dossier
from generator.model.site import Site
from generator.pages import adresses
from generator.pages.cadre import page_dossier
from generator.pages.gabarit import remplir
from generator.pages.page import Fichier, Page
from generator.pages.texte import nombre


@dataclass(frozen=True)
class Telechargement:
    """A file to take away, as the page lists it."""

    titre: str
    adresse: str
    format: str
    taille: str


def donnees(site: Site, notice: Notice) -> Iterator[Page | Fichier]:
    """The data of all, then those of each dossier: each page with its files; the catalogue."""
    listed: list[tuple[Table, str, tuple[Distribution, ...]]] = []
    for dossier in (None, *site.dossiers):
        folder = adresses.dossier(dossier, "donnees") if dossier else "donnees/"
        dossiers = (dossier,) if dossier else site.dossiers
        made = jeux(dossiers, folder, notice)
        calendar = calendrier(dossiers, folder, notice)
        yield _page(dossier, site, made, calendar, notice)
        yield from (
            Fichier(each.adresse, content) for jeu in made for each, content in jeu.fichiers
        )
        yield from (calendar,) if calendar else ()
        listed += [
            (jeu.table, f"{folder}index.html#table-{jeu.table.nom}", jeu.distributions)
            for jeu in made
        ]
    yield Fichier("donnees/catalogue.jsonld", to_dcat(listed, notice))


def _page(
    dossier: Dossier | None,
    site: Site,
    made: tuple[Jeu, ...],
    calendar: Fichier | None,
    notice: Notice,
) -> Page:
    shown: dict[str, Any] = {
        "tables": _listed(made),
        "calendrier": _calendar(calendar),
        "sans_jour": sum(sans_jour(each) for each in ((dossier,) if dossier else site.dossiers)),
        "dossiers": () if dossier else site.dossiers,
        "ici": dossier.territoire.nom if dossier else None,
        "publie_le": notice.publie_le.isoformat(),
    }
    if dossier is None:
        return Page(
            adresse="donnees/",
            titre="Les données",
            description="Toutes les données du site, à télécharger et à réutiliser.",
            genre="Données",
            corps=remplir("donnees", **shown),
        )
    return page_dossier(
        dossier,
        "donnees",
        titre="Les données",
        description=f"{dossier.territoire.nom} : les données à télécharger et à réutiliser.",
        genre="Données",
        gabarit="donnees",
        fichier="territoire",
        **shown,
    )


def _listed(made: tuple[Jeu, ...]) -> tuple[tuple[Table, tuple[Telechargement, ...]], ...]:
    return tuple(
        (
            jeu.table,
            tuple(
                Telechargement(jeu.table.titre, each.adresse, each.format, _taille(content))
                for each, content in jeu.fichiers
            ),
        )
        for jeu in made
    )


def _calendar(file: Fichier | None) -> tuple[Telechargement, ...]:
    if file is None:
        return ()
    size = _taille(file.contenu)
    return (Telechargement("Les dates, pour un agenda", file.adresse, "ICS", size),)


def _taille(content: bytes) -> str:
    return f"{nombre(max(1, round(len(content) / 1000)))}\u00a0Ko"
