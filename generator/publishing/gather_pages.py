"""The pages of all dossiers together, and what they load."""

from functools import partial

from generator.derived.summary import Summaries
from generator.exports import atom
from generator.maps import site as maps
from generator.pages.files import ailleurs, index
from generator.pages.files.assets import assets
from generator.pages.site import comparer, kit
from generator.pages.site.pages import Make, makers
from generator.paper import partage as pictures
from generator.paper.kit import archive, imprimes
from generator.publishing.render import leading, shown
from generator.publishing.units import Across, Givens, Keep, Made


def gather_pages(keep: Keep, across: Across) -> None:
    """The pages of all dossiers together, and what they load."""
    keep("flux", partial(_flux, across), None)
    for name, make in makers(across.shared):
        keep(name, partial(_pages, across, make), None)
    keep("kit", partial(_kit, across), None)
    keep("index", partial(_indexes, across), None)
    keep("colonnes", partial(_columns, across), None)
    keep("assets", _assets, None)


def gather_maps(keep: Keep) -> None:
    """The map of all points, and what maps load."""
    keep("cartes", _maps, None)


def _summaries(givens: Givens) -> Summaries:
    return tuple(each.summary for each in givens)


def _flux(across: Across, givens: Givens) -> Made[None]:
    yield from atom.ensemble((each.nouvelles for each in givens), across.notice)


def _pages(across: Across, make: Make, givens: Givens) -> Made[None]:
    feed = atom.suivi((each.nouvelles for each in givens), across.notice)
    for page in make(_summaries(givens), across.shared):
        drawn = across.partage and not page.hors_recherche
        seen = (pictures.de_la_page(page),) if drawn else ()
        yield leading(shown(page, seen), (), feed)
        yield from seen


def _kit(across: Across, _: Givens) -> Made[None]:
    day = across.printed_on
    printed = tuple(imprimes(across.shared.demarches.values(), day)) if day else ()
    packed = archive(printed) if printed else None
    yield from (each.document for each in printed)
    yield from (packed,) if packed else ()
    yield kit.page(across.shared, printed, packed)


def _indexes(across: Across, givens: Givens) -> Made[None]:
    yield index.communes(_summaries(givens))
    yield ailleurs.fichier(_summaries(givens), across.shared)


def _columns(across: Across, givens: Givens) -> Made[None]:
    by_id = {each.summary.identifiant: each for each in givens}
    kept = _summaries(givens)
    yield from comparer.colonnes(kept, across.shared, lambda name: by_id[name].colonne)


def _maps(givens: Givens) -> Made[None]:
    yield from maps.ensemble((each.carte for each in givens), any(each.cartes for each in givens))


def _assets(_: Givens) -> Made[None]:
    yield from assets()
