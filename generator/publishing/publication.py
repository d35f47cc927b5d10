"""From a checked site to all that is published, whatever the engine."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import TypeVar

from generator.derived.commun import commun
from generator.derived.notice import Notice
from generator.derived.output import Page, SiteFile
from generator.derived.worked import WorkedDossier
from generator.model.site import Site
from generator.pages.layout import structure
from generator.publishing.gather_data import gather_data
from generator.publishing.gather_pages import gather_maps, gather_pages
from generator.publishing.render import Output, render
from generator.publishing.stamp import stamp
from generator.publishing.units import Across, Givens, Made

T = TypeVar("T")


def publish(
    site: Site, aujourd_hui: date, site_url: str = "", *, papier: bool = False
) -> Iterator[Output]:
    """All pages and files of `site` at `site_url`, as they read on `aujourd_hui`.

    The day of publication is left open, for `stamp`. With `papier`, documents to print come too:
    they bear the day.
    """
    shared, notice = commun(site, aujourd_hui), Notice(site_url)
    day, given = aujourd_hui if papier else None, []
    for dossier in site.dossiers:
        rendered = render(WorkedDossier(shared, dossier), notice, day)
        given.append(rendered.given)
        yield from rendered.outputs
    yield from _gathered(given, Across(shared, notice, day), aujourd_hui)


def _gathered(given: Givens, across: Across, aujourd_hui: date) -> list[Output]:
    """What goes across dossiers, made of what each of them gives."""
    made: list[Output] = []
    files: dict[str, bytes] = {}

    def content(address: str) -> bytes:
        return stamp(files[address], aujourd_hui)

    def keep(
        name: str, make: Callable[[Givens], Made[T]], kind: object, after: Sequence[str] = ()
    ) -> T:
        unit = make(given)
        while True:
            try:
                output = next(unit)
            except StopIteration as end:
                known: T = end.value
                return known
            made.append(output)
            if isinstance(output, SiteFile):
                before = files.get(output.adresse, b"") if output.appended else b""
                files[output.adresse] = before + output.contenu

    gather_pages(keep, across)
    gather_maps(keep)
    gather_data(keep, across, content)
    return made


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
