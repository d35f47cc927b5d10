"""The pages that list the data: each table with its files and its dictionary."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.exports.catalogue import Distribution, Ressource, to_dcat
from generator.exports.dates import sans_jour
from generator.exports.jeux import Resume, calendrier, jeux
from generator.exports.notice import LICENCE_URL, PRODUCTEUR, Notice
from generator.model.dossier import Dossier
from generator.model.site import Site
from generator.pages import adresses
from generator.pages.adresses import lien
from generator.pages.cadre import page_dossier
from generator.pages.gabarit import remplir
from generator.pages.page import Fichier, Page
from generator.pages.structure import Fait
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
    listed: list[Ressource] = []
    for dossier in (None, *site.dossiers):
        folder = adresses.dossier(dossier, "donnees") if dossier else "donnees/"
        dossiers = (dossier,) if dossier else site.dossiers
        made: list[Resume] = []
        for jeu in jeux(dossiers, folder, notice):
            yield from (Fichier(each.adresse, content) for each, content in jeu.fichiers)
            made.append(jeu.resume)
        calendar = calendrier(dossiers, folder, notice)
        yield _page(dossier, site, made, calendar, notice)
        yield from (calendar,) if calendar else ()
        page = f"{folder}index.html"
        listed += [_ressource(page, jeu) for jeu in made]
        if calendar:
            listed.append(_dates(f"{page}#calendrier", calendar))
    yield Fichier("donnees/catalogue.jsonld", to_dcat(listed, notice))


def _ressource(page: str, jeu: Resume) -> Ressource:
    anchor = f"{page}#table-{jeu.table.nom}"
    return Ressource(jeu.table.titre, jeu.table.texte, anchor, jeu.distributions)


def _dates(page: str, file: Fichier) -> Ressource:
    calendar = Distribution(file.adresse, "ICS", "text/calendar")
    return Ressource("Les dates", "Les ateliers et l’agenda, au jour près.", page, (calendar,))


def _page(
    dossier: Dossier | None,
    site: Site,
    made: list[Resume],
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
    facts = tuple(_dataset(jeu, notice) for jeu in made)
    if dossier is None:
        return Page(
            adresse="donnees/",
            titre="Les données",
            description="Toutes les données du site, à télécharger et à réutiliser.",
            genre="Données",
            structure=facts,
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
        structure=facts,
        **shown,
    )


def _dataset(jeu: Resume, notice: Notice) -> Fait:
    """A table, in the words of schema.org."""
    return {
        "@type": "Dataset",
        "name": jeu.table.titre,
        "description": f"{jeu.table.texte} {', '.join(c.texte for c in jeu.table.colonnes)}.",
        "url": lien(jeu.page, f"table-{jeu.table.nom}"),
        "license": LICENCE_URL,
        "creator": {"@type": "Organization", "name": PRODUCTEUR},
        "dateModified": notice.publie_le.isoformat(),
        "inLanguage": "fr",
        "distribution": [
            {
                "@type": "DataDownload",
                "encodingFormat": each.type_mime,
                "contentUrl": lien(each.adresse),
            }
            for each in jeu.distributions
        ],
    }


def _listed(made: list[Resume]) -> tuple[tuple[Resume, tuple[Telechargement, ...]], ...]:
    return tuple(
        (
            jeu,
            tuple(
                Telechargement(jeu.table.titre, each.adresse, each.format, _taille(size))
                for each, size in jeu.fichiers
            ),
        )
        for jeu in made
    )


def _calendar(file: Fichier | None) -> tuple[Telechargement, ...]:
    if file is None:
        return ()
    size = _taille(len(file.contenu))
    return (Telechargement("Les dates, pour un agenda", file.adresse, "ICS", size),)


def _taille(octets: int) -> str:
    return f"{nombre(max(1, round(octets / 1000)))}\u00a0Ko"
