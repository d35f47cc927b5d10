"""All that is published of one dossier, and what is kept of it for what goes across dossiers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import blake2b

from generator.derived.choses import choses
from generator.derived.jeux import Donnees
from generator.derived.notice import Notice
from generator.derived.nouvelles import Nouvelle, nouvelles
from generator.derived.output import Document, Page, SiteFile
from generator.derived.summary import Summary, summarize
from generator.derived.worked import WorkedDossier
from generator.exports import atom
from generator.exports.jeux import publish_data
from generator.maps import site as maps
from generator.maps.site import MapSummary
from generator.pages.dossier import donnees
from generator.pages.dossier.pages import pages
from generator.pages.files import photos
from generator.pages.files.choses import ChosesDeDossier
from generator.pages.site import comparer
from generator.paper import partage as pictures
from generator.paper.documents import documents

Output = Page | SiteFile


@dataclass(frozen=True)
class DossierSummary:
    """What the pages of all dossiers together need of one."""

    summary: Summary
    carte: MapSummary
    cartes: int
    """How many maps it has."""
    nouvelles: tuple[Nouvelle, ...]


@dataclass(frozen=True)
class DossierDonnees:
    """What the data of all dossiers together need of one."""

    donnees: Donnees
    choses: ChosesDeDossier
    empreinte: str
    """What tells the content of its data files from any other."""


@dataclass(frozen=True)
class Rendered:
    """The pages and files of a dossier, and what is kept of it to make those of all."""

    outputs: tuple[Output, ...]
    summary: DossierSummary
    donnees: DossierDonnees
    colonne: bytes
    """Its column of the comparison, in case the page of all does not hold it."""


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
    seen = (pictures.du_dossier(worked),) if partage and not dossier.territoire.brouillon else ()
    made = tuple(leading(shown(page, seen), printed, feed) for page in pages(worked))
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
    summary = summarize(worked)
    things = ChosesDeDossier(
        dossier.identifiant,
        summary.identite,
        tuple(each.nom for each in summary.communes),
        choses(worked, made),
    )
    kept = DossierSummary(summary, on_the_map, len(drawn), news)
    data = DossierDonnees(published.donnees, things, _digest(published.files))
    return Rendered(outputs, kept, data, comparer.colonne(summary.releve))


def _digest(files: Iterable[SiteFile]) -> str:
    """What tells these files from others."""
    digest = blake2b(digest_size=16)
    for file in files:
        digest.update(file.contenu)
    return digest.hexdigest()


def shown(page: Page, pictures: tuple[SiteFile, ...]) -> Page:
    """The page with its picture; a draft has none."""
    return replace(page, image=pictures[0].adresse) if pictures and not page.brouillon else page


def leading(page: Page, printed: tuple[Document, ...], feed: Sequence[SiteFile]) -> Page:
    """The page with its links to the documents that print it, and to the feed."""
    links = tuple(each.lien for each in printed if page.adresse in each.vus_de)
    told = feed[0].adresse if feed else ""
    return replace(page, documents=links, flux=told) if links or told else page
