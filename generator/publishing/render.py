"""All that is published of one dossier, and what it gives to what goes across them."""

from dataclasses import dataclass, replace
from datetime import date

from generator.derived.choses import choses
from generator.derived.notice import Notice
from generator.derived.nouvelles import Nouvelle, nouvelles
from generator.derived.output import Document, Page, SiteFile
from generator.derived.summary import summarize
from generator.derived.worked import WorkedDossier
from generator.exports import atom, catalogue
from generator.exports.catalogue import ressources
from generator.exports.jeux import Published, publish_data
from generator.exports.tables import makers
from generator.maps import site as maps
from generator.maps.site import MapSummary
from generator.pages.dossier import donnees
from generator.pages.dossier.pages import pages
from generator.pages.files import photos
from generator.pages.files.choses import part
from generator.pages.site import comparer
from generator.paper import partage as pictures
from generator.paper.documents import documents
from generator.publishing.given import Given

Output = Page | SiteFile


@dataclass(frozen=True)
class Rendered:
    """The pages and files of a dossier, and what it gives to those of all."""

    outputs: tuple[Output, ...]
    given: Given


def render(
    worked: WorkedDossier,
    notice: Notice,
    printed_on: date | None = None,
    *,
    partage: bool = False,
) -> Rendered:
    """Everything that is published of one dossier; nothing depends on the others.

    With `printed_on`, its documents to print too, of that day, and its pages lead to them. With
    `partage`, the picture of its pages for those who send their address.
    """
    dossier = worked.dossier
    published = publish_data(worked.commun, dossier, notice)
    drawn, on_the_map = maps.cartes(worked)
    printed = tuple(documents(worked, printed_on, notice.site)) if printed_on else ()
    news = nouvelles(dossier)
    feed = atom.territoire(dossier, news, notice)
    flux = feed[0].adresse if feed else ""
    seen = (pictures.du_dossier(worked),) if partage and not dossier.territoire.brouillon else ()
    made = tuple(leading(shown(page, seen), printed, flux) for page in pages(worked))
    outputs: tuple[Output, ...] = (
        *made,
        donnees.page(worked, published.donnees, notice),
        *published.files,
        *feed,
        *drawn,
        *photos.fichiers(dossier),
        *printed,
        *seen,
    )
    return Rendered(
        outputs, _given(worked, published, notice, (on_the_map, len(drawn)), news, made)
    )


def _given(
    worked: WorkedDossier,
    published: Published,
    notice: Notice,
    drawn: tuple[MapSummary, int],
    news: tuple[Nouvelle, ...],
    made: tuple[Page, ...],
) -> Given:
    """What a dossier gives to what goes across them."""
    summary, data = summarize(worked), published.donnees
    ranks = {jeu.rang: at for at, jeu in enumerate(data.jeux)}
    tables = range(len(tuple(makers())))
    return Given(
        summary=summary,
        carte=drawn[0],
        cartes=drawn[1],
        nouvelles=news,
        colonne=comparer.colonne(summary.releve),
        donnees=replace(data, jeux=()),
        jeux=tuple(data.jeux[ranks[rank]] if rank in ranks else None for rank in tables),
        lignes=tuple(published.lignes[ranks[rank]] if rank in ranks else b"" for rank in tables),
        agenda=published.agenda,
        catalogue=catalogue.datasets(ressources(data), notice),
        choses=part(summary.identite.nom, summary.identite.adresse, choses(worked, made)),
    )


def shown(page: Page, pictures: tuple[SiteFile, ...]) -> Page:
    """The page with its picture; a draft has none."""
    return replace(page, image=pictures[0].adresse) if pictures and not page.brouillon else page


def leading(page: Page, printed: tuple[Document, ...], flux: str) -> Page:
    """The page with its links to the documents that print it, and to the feed."""
    links = tuple(each.lien for each in printed if page.adresse in each.vus_de)
    return replace(page, documents=links, flux=flux) if links or flux else page
