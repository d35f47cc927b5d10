"""Where a statement comes from, as shown beside it."""

from dataclasses import dataclass

from generator.derived.texte import jour
from generator.model.source import Appuye, Fichier, Source
from generator.model.territoire import Territoire


@dataclass(frozen=True)
class Citation:
    """A source and the place in it."""

    id: str
    titre: str
    editeur: str
    date: str | None
    page: str | None
    url: str | None
    fiabilite: str
    licence: str | None
    note: str | None


def of_source(source: Source, page: str | None = None) -> Citation:
    """The citation of a whole source, or of a `page` of it."""
    return Citation(
        source.id,
        source.titre,
        source.editeur,
        jour(source.date) if source.date else None,
        page,
        source.url,
        source.fiabilite.libelle,
        source.licence,
        source.note,
    )


def cite(territoire: Territoire, appui: Appuye, fichier: Fichier | Territoire) -> Citation:
    """The citation of `appui`: its own source, or the one at the top of its file."""
    if appui.source is None:
        return cite_id(territoire, fichier.source, appui.page or fichier.page)
    return cite_id(territoire, appui.source, appui.page)


def cite_id(territoire: Territoire, identifiant: str, page: str | None = None) -> Citation:
    """The citation of a source of `territoire` by its identifier."""
    return of_source(next(s for s in territoire.sources if s.id == identifiant), page)
