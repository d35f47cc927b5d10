"""From a checked site to all that is published, whatever the engine."""

from collections.abc import Iterator
from datetime import date

from generator.derived.commun import commun
from generator.derived.notice import Notice
from generator.derived.output import Page
from generator.derived.worked import WorkedDossier
from generator.model.site import Site
from generator.pages.layout import structure
from generator.publishing.gather import Content, gather_all_data, gather_pages
from generator.publishing.render import Output, render


def publish(
    site: Site, aujourd_hui: date, content: Content, site_url: str = "", *, papier: bool = False
) -> Iterator[Output]:
    """All pages and files of `site` at `site_url`, as they read on `aujourd_hui`.

    The day of publication is left open, for `stamp`. `content` gives back the data files of
    dossiers, which came first. With `papier`, documents to print come too: they bear the day.
    """
    shared, notice = commun(site, aujourd_hui), Notice(site_url)
    kept, data, columns = [], [], {}
    for dossier in site.dossiers:
        rendered = render(WorkedDossier(shared, dossier), notice, aujourd_hui if papier else None)
        kept.append(rendered.summary)
        data.append(rendered.donnees)
        columns[dossier.identifiant] = rendered.colonne
        yield from rendered.outputs
    day = aujourd_hui if papier else None
    yield from gather_pages(kept, shared, notice, columns.__getitem__, day)
    yield from gather_all_data(data, shared, notice, content)


def front_matter(page: Page) -> dict[str, object]:
    """What the layout needs around the body of `page`, whatever the engine."""
    meta: dict[str, object] = {
        "title": page.titre,
        "titre": page.titre,
        "description": page.description,
        "genre": page.genre,
        "ariane": [{"titre": stop.titre, "adresse": stop.adresse} for stop in page.breadcrumbs],
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
        here = (("Accueil", ""), *((stop.titre, stop.adresse) for stop in page.breadcrumbs))
        crumbs = structure.breadcrumbs((*here, (page.titre, page.adresse)))
        meta["structure"] = structure.inert((crumbs, *page.structure), page.adresse)
    if page.documents:
        meta["documents"] = [vars(each) for each in page.documents]
    if page.flux:
        meta["flux"] = page.flux
    if page.fichier:
        meta["fichier"] = page.fichier
    if page.image:
        meta["image"] = page.image
    marks = ("brouillon", "fictif", "hors_recherche")
    return meta | {key: True for key in marks if getattr(page, key)}


def _holds(page: Page, entry: str) -> bool:
    """Whether the menu entry is this page's, or that of the section it belongs to."""
    is_portrait = page.territoire is not None and entry == page.territoire.adresse
    return page.adresse == entry if is_portrait else page.adresse.startswith(entry)
