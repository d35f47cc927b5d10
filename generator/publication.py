"""From a checked site to all that is published: each dossier alone, then all together."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from generator.derived.choses import choses
from generator.derived.commun import Commun, commun
from generator.derived.jeux import Donnees
from generator.derived.notice import Notice
from generator.derived.nouvelles import Nouvelle, nouvelles
from generator.derived.output import Document, Page, SiteFile
from generator.derived.summary import Summary, summarize
from generator.derived.worked import WorkedDossier
from generator.exports import atom
from generator.exports.jeux import publish_data
from generator.exports.together import gather_data
from generator.maps import site as maps
from generator.maps.site import MapSummary
from generator.model.site import Site
from generator.pages.dossier import donnees
from generator.pages.dossier.pages import pages
from generator.pages.files import ailleurs, index, photos
from generator.pages.files import choses as choses_files
from generator.pages.files.assets import assets
from generator.pages.files.choses import ChosesDeDossier
from generator.pages.layout import structure
from generator.pages.site import comparer
from generator.pages.site import donnees as donnees_ensemble
from generator.pages.site.pages import pages as pages_across
from generator.paper.documents import documents

Output = Page | SiteFile

Content = Callable[[str], bytes]
"""The content of a file that is published already, by its address; the column of a dossier."""


@dataclass(frozen=True)
class DossierSummary:
    """What is kept of a rendered dossier, to make the pages and files of all dossiers together."""

    summary: Summary
    carte: MapSummary
    cartes: int
    """How many maps it has."""
    donnees: Donnees
    choses: ChosesDeDossier
    nouvelles: tuple[Nouvelle, ...]


@dataclass(frozen=True)
class Rendered:
    """The pages and files of a dossier, and what is kept of it."""

    outputs: tuple[Output, ...]
    summary: DossierSummary
    colonne: bytes
    """Its column of the comparison, in case the page of all does not hold it."""


def render(worked: WorkedDossier, notice: Notice, printed_on: date | None = None) -> Rendered:
    """Everything that is published of one dossier; nothing depends on the others.

    With `printed_on`, its documents to print too, of that day, and its pages lead to them.
    """
    dossier = worked.dossier
    published = publish_data(worked.commun, dossier, notice)
    drawn, on_the_map = maps.cartes(worked)
    printed = tuple(documents(worked, printed_on, notice.site)) if printed_on else ()
    news = nouvelles(dossier)
    feed = atom.territoire(dossier, news, notice)
    made = tuple(_leading(page, printed, feed) for page in pages(worked))
    outputs: tuple[Output, ...] = (
        *made,
        donnees.page(worked, published.donnees, notice),
        *published.files,
        *feed,
        *drawn,
        *photos.fichiers(dossier),
        *printed,
    )
    summary = summarize(worked)
    things = ChosesDeDossier(
        dossier.identifiant,
        summary.identite,
        tuple(each.nom for each in summary.communes),
        choses(worked, made),
    )
    kept = DossierSummary(summary, on_the_map, len(drawn), published.donnees, things, news)
    return Rendered(outputs, kept, comparer.colonne(summary.releve))


def _leading(page: Page, printed: tuple[Document, ...], feed: Sequence[SiteFile]) -> Page:
    """The page with its links to the documents that print it, and to the feed."""
    links = tuple(each.lien for each in printed if page.adresse in each.vus_de)
    told = feed[0].adresse if feed else ""
    return replace(page, documents=links, flux=told) if links or told else page


def gather(
    kept: Iterable[DossierSummary],
    shared: Commun,
    notice: Notice,
    content: Content,
    colonne: Content,
) -> Iterator[Output]:
    """The pages and files of all dossiers together.

    `content` reads the data files of each, `colonne` gives its column of the comparison.
    """
    kept = tuple(kept)
    summaries = tuple(each.summary for each in kept)
    feed = atom.ensemble((each.nouvelles for each in kept), notice)
    yield from feed
    for page in pages_across(summaries, shared):
        yield _leading(page, (), feed)
    yield index.communes(summaries)
    yield ailleurs.fichier(summaries, shared)
    yield from comparer.colonnes(summaries, shared, colonne)
    folders = tuple(each.donnees for each in kept)
    together = yield from gather_data(folders, shared, notice, content)
    yield donnees_ensemble.page(summaries, shared, together, notice)
    yield from choses_files.fichiers(tuple(each.choses for each in kept), shared, together)
    yield from maps.ensemble((each.carte for each in kept), any(each.cartes for each in kept))
    yield from assets()


def publish(
    site: Site, aujourd_hui: date, content: Content, site_url: str = "", *, papier: bool = False
) -> Iterator[Output]:
    """All pages and files of `site` at `site_url`, as they read on `aujourd_hui`.

    The day of publication is left open, for `stamp`. `content` gives back the data files of
    dossiers, which came first. With `papier`, documents to print come too: they bear the day.
    """
    shared, notice = commun(site, aujourd_hui), Notice(site_url)
    kept, columns = [], {}
    for dossier in site.dossiers:
        rendered = render(WorkedDossier(shared, dossier), notice, aujourd_hui if papier else None)
        kept.append(rendered.summary)
        columns[dossier.identifiant] = rendered.colonne
        yield from rendered.outputs
    yield from gather(kept, shared, notice, content, columns.__getitem__)


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
    marks = ("brouillon", "fictif", "hors_recherche")
    return meta | {key: True for key in marks if getattr(page, key)}


def _holds(page: Page, entry: str) -> bool:
    """Whether the menu entry is this page's, or that of the section it belongs to."""
    is_portrait = page.territoire is not None and entry == page.territoire.adresse
    return page.adresse == entry if is_portrait else page.adresse.startswith(entry)
