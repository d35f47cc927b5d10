"""All that is published of all dossiers together, in two parts that do not need each other."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from generator.derived.commun import Commun
from generator.derived.notice import Notice
from generator.exports import atom
from generator.exports.together import gather_data
from generator.maps import site as maps
from generator.pages.files import ailleurs, index
from generator.pages.files import choses as choses_files
from generator.pages.files.assets import assets
from generator.pages.site import comparer, donnees, kit
from generator.pages.site.pages import pages as pages_across
from generator.paper import partage as pictures
from generator.paper.kit import archive, imprimes
from generator.publishing.render import DossierDonnees, DossierSummary, Output, leading, shown

Content = Callable[[str], bytes]
"""The content of a file that is published already, by its address; the column of a dossier."""


def gather_pages(
    kept: Iterable[DossierSummary],
    shared: Commun,
    notice: Notice,
    colonne: Content,
    printed_on: date | None = None,
    *,
    partage: bool = False,
) -> Iterator[Output]:
    """The pages of all dossiers together, and what they load.

    `colonne` gives the column of each in the comparison. With `printed_on`, the kit of the ateliers
    too, of that day; with `partage`, the pictures of these pages.
    """
    kept = tuple(kept)
    summaries = tuple(each.summary for each in kept)
    feed = atom.ensemble((each.nouvelles for each in kept), notice)
    yield from feed
    for page in pages_across(summaries, shared):
        seen = (pictures.de_la_page(page),) if partage and not page.hors_recherche else ()
        yield leading(shown(page, seen), (), feed)
        yield from seen
    printed = tuple(imprimes(shared.demarches.values(), printed_on)) if printed_on else ()
    packed = archive(printed) if printed else None
    yield from (each.document for each in printed)
    yield from (packed,) if packed else ()
    yield kit.page(shared, printed, packed)
    yield index.communes(summaries)
    yield ailleurs.fichier(summaries, shared)
    yield from comparer.colonnes(summaries, shared, colonne)
    yield from maps.ensemble((each.carte for each in kept), any(each.cartes for each in kept))
    yield from assets()


def gather_all_data(
    kept: Iterable[DossierDonnees], shared: Commun, notice: Notice, content: Content
) -> Iterator[Output]:
    """The data of all dossiers together, their page, and the things that the search finds.

    `content` reads the data files of each.
    """
    kept = tuple(kept)
    folders = tuple(each.donnees for each in kept)
    together = yield from gather_data(folders, shared, notice, content)
    yield donnees.page(folders, shared, together, notice)
    yield from choses_files.fichiers(tuple(each.choses for each in kept), shared, together)
