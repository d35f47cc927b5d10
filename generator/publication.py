"""From a checked site to everything that is published: pages and files."""

from collections.abc import Iterator
from datetime import date

from generator.derived.commun import commun
from generator.derived.output import Page, SiteFile
from generator.exports.notice import Notice
from generator.exports.pages import donnees
from generator.maps import site as maps
from generator.model.site import Site
from generator.pages import comparer, photos, structure
from generator.pages import site as pages
from generator.pages.assets import assets


def publish(site: Site, aujourd_hui: date, site_url: str = "") -> Iterator[Page | SiteFile]:
    """All pages and files of `site`, as published on `aujourd_hui` at `site_url`."""
    shared = commun(site, aujourd_hui)
    notice = Notice(aujourd_hui, site_url)
    yield from pages.pages(site, shared)
    yield from comparer.colonnes(site, shared)
    yield from donnees(site, notice)
    yield from maps.cartes(site, shared)
    yield from photos.fichiers(site)
    yield from assets()


def front_matter(page: Page) -> dict[str, object]:
    """What the layout needs around the body of `page`, whatever the engine."""
    meta: dict[str, object] = {
        "title": page.titre,
        "titre": page.titre,
        "description": page.description,
        "genre": page.genre,
        "fil": [{"titre": stop.titre, "adresse": stop.adresse} for stop in page.fil],
        "menu": [
            {
                "titre": entry.titre,
                "adresse": entry.adresse,
                "groupe": entry.groupe,
                "courant": _holds(page, entry.adresse),
            }
            for entry in page.menu
        ],
    }
    if page.territoire:
        meta["territoire"] = vars(page.territoire)
    if page.adresse:
        here = (("Accueil", ""), *((stop.titre, stop.adresse) for stop in page.fil))
        crumbs = structure.fil((*here, (page.titre, page.adresse)))
        meta["structure"] = structure.inert((crumbs, *page.structure), page.adresse)
    if page.fichier:
        meta["fichier"] = page.fichier
    marks = ("brouillon", "fictif", "hors_recherche")
    return meta | {key: True for key in marks if getattr(page, key)}


def _holds(page: Page, entry: str) -> bool:
    """Whether the menu entry is this page's, or that of the section it belongs to."""
    is_portrait = page.territoire is not None and entry == page.territoire.adresse
    return page.adresse == entry if is_portrait else page.adresse.startswith(entry)
