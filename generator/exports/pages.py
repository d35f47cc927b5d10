"""The pages that list the data: each table with its files and its dictionary."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.derived import adresses
from generator.derived.adresses import Cible
from generator.derived.dates import sans_jour
from generator.derived.lien import Lien
from generator.derived.output import Page, SiteFile
from generator.derived.texte import nombre
from generator.exports import catalogue, formats
from generator.exports.catalogue import Ressource
from generator.exports.ecrit import en_parties, ensemble
from generator.exports.formats import Distribution
from generator.exports.ics import PROPRIETES
from generator.exports.jeux import Resume, calendrier, jeux
from generator.exports.lot import Lot, lots
from generator.exports.notice import DROITS, LICENCE_URL, PRODUCTEUR, Notice
from generator.model.sections import DONNEES
from generator.model.site import Site
from generator.pages.cadre import page_dossier, page_site
from generator.pages.structure import Fait


@dataclass(frozen=True)
class Telechargement:
    """A file to take away, as the page lists it."""

    titre: str
    adresse: str
    format: str
    taille: str


def donnees(site: Site, notice: Notice) -> Iterator[Page | SiteFile]:
    """The files of all and of each dossier, then the pages that list them; the catalogue."""
    made: defaultdict[str, list[Resume]] = defaultdict(list)
    tous, *each = folders = tuple(lots(site))
    for item in jeux(tous, tuple(each), notice):
        if isinstance(item, Resume):
            made[item.page].append(item)
        else:
            yield item
    with ensemble() as listed:
        for lot in folders:
            calendar = calendrier(lot, notice)
            yield _page(lot, made[lot.adresse], calendar, notice)
            yield from (calendar,) if calendar else ()
            found = [_ressource(lot, jeu) for jeu in made[lot.adresse]] if lot.publies else []
            found += [_dates(lot, calendar)] if lot.publies and calendar else []
            listed.ajouter(catalogue.to_dcat(found, notice))
        yield from en_parties(catalogue.ADRESSE, listed.fini())


def _ressource(lot: Lot, jeu: Resume) -> Ressource:
    table = jeu.table
    page = f"{lot.adresse}index.html#table-{table.nom}"
    return Ressource(_titre(lot, jeu), table.texte, page, lot.publies, jeu.distributions)


def _dates(lot: Lot, file: SiteFile) -> Ressource:
    text = "Les ateliers et l’agenda, au jour près."
    page = f"{lot.adresse}index.html#calendrier"
    files = (Distribution(file.adresse, formats.ICS),)
    return Ressource(f"Les dates, {lot.ou}", text, page, lot.publies, files)


def _titre(lot: Lot, jeu: Resume) -> str:
    return f"{jeu.table.titre}, {lot.ou}"


def _page(lot: Lot, made: list[Resume], calendar: SiteFile | None, notice: Notice) -> Page:
    shown: dict[str, Any] = {
        "tables": _listed(made),
        "calendrier": _calendar(calendar),
        "proprietes": PROPRIETES,
        "dates": _dates_dites(calendar, sum(sans_jour(each) for each in lot.publies)),
        "dossiers": () if lot.dossier else tuple(_liens(lot.site)),
        "ici": lot.dossier is not None,
        "themes": lot.site.themes is not None,
        "sans_brouillons": not lot.entier,
        "droits": DROITS,
        "publie_le": notice.publie_le.isoformat(),
    }
    facts = tuple(_dataset(lot, jeu, notice) for jeu in made)
    if lot.dossier is None:
        return page_site(
            adresse=lot.adresse,
            titre="Les données",
            description="Toutes les données du site, à télécharger et à réutiliser.",
            genre="Données",
            structure=facts,
            gabarit="donnees",
            **shown,
        )
    return page_dossier(
        lot.dossier,
        DONNEES,
        titre="Les données",
        description=f"{lot.ou} : les données à télécharger et à réutiliser.",
        genre="Données",
        gabarit="donnees",
        structure=facts,
        **shown,
    )


def _dates_dites(calendar: SiteFile | None, without_day: int) -> str:
    """Whether every date is in the calendar; nothing where there is no date at all."""
    if without_day > 1:
        return (
            f"{nombre(without_day)} dates ne sont connues qu’au mois ou à l’année : "
            "elles n’y sont pas."
        )
    if without_day:
        return "1 date n’est connue qu’au mois ou à l’année : elle n’y est pas."
    return "Toutes les dates y sont." if calendar else ""


def _liens(site: Site) -> Iterator[Lien]:
    """The page of the data of each dossier."""
    for each in site.dossiers:
        yield Lien(each.territoire.nom, adresses.section(each, DONNEES))


def _dataset(lot: Lot, jeu: Resume, notice: Notice) -> Fait:
    """A table, in the words of schema.org."""
    return {
        "@type": "Dataset",
        "name": _titre(lot, jeu),
        "description": f"{jeu.table.texte} {', '.join(c.texte for c in jeu.table.colonnes)}.",
        "url": Cible(jeu.page, f"table-{jeu.table.nom}"),
        "license": LICENCE_URL,
        "creator": {"@type": "Organization", "name": PRODUCTEUR},
        "datePublished": notice.publie_le.isoformat(),
        "inLanguage": "fr",
        "spatialCoverage": _espace(lot),
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


def _espace(lot: Lot) -> Fait:
    """What the data cover; the whole country for all, as they may be many."""
    if lot.dossier is None:
        return {"@type": "Country", "name": "France"}
    return {"@type": "AdministrativeArea", "name": lot.dossier.territoire.nom_complet}


def _listed(made: list[Resume]) -> tuple[tuple[Resume, tuple[Telechargement, ...]], ...]:
    return tuple(
        (
            jeu,
            tuple(
                Telechargement(jeu.table.titre, each.adresse, each.format.nom, _taille(size))
                for each, size in jeu.fichiers
            ),
        )
        for jeu in made
    )


def _calendar(file: SiteFile | None) -> tuple[Telechargement, ...]:
    if file is None:
        return ()
    size = _taille(len(file.contenu))
    return (Telechargement("Les dates, pour un agenda", file.adresse, "ICS", size),)


def _taille(octets: int) -> str:
    return f"{nombre(max(1, round(octets / 1000)))}\u00a0Ko"
