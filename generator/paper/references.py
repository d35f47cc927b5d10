"""The sources of a document, numbered: the text names them by number, the end lists them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from generator.derived.citation import Citation, of_source
from generator.derived.commun import Commun
from generator.derived.texte import brut
from generator.model.charte import CharteTerritoire
from generator.model.dossier import Dossier


@dataclass(frozen=True)
class References:
    """Sources in the order of their numbers."""

    sources: tuple[Citation, ...]

    def mark(self, source: Citation) -> str:
        """The number of `source`, and the place in it: `3, page 22`."""
        known = next(n for n, each in enumerate(self.sources, 1) if each.id == source.id)
        return f"{known}, {source.page}" if source.page else str(known)

    def marks(self, sources: Iterable[Citation]) -> str:
        """The marks of several sources, each once."""
        return " ; ".join(dict.fromkeys(self.mark(each) for each in sources))

    def listed(self) -> list[dict[str, Any]]:
        """What the end of the document says of each."""
        return [
            {
                "titre": each.titre,
                "suite": ", ".join(part for part in (each.editeur, each.date) if part),
                "fiabilite": each.fiabilite,
                "url": each.url or "",
                "note": brut(each.note) if each.note else "",
                "licence": each.licence or "",
            }
            for each in self.sources
        ]


def references(commun: Commun, dossier: Dossier) -> References:
    """The sources of `dossier`, then that of the common charter if it reads it and is another."""
    own = tuple(of_source(each) for each in dossier.territoire.sources)
    common = commun.charte
    reads_it = dossier.lire(CharteTerritoire) is not None
    if common is None or not reads_it or any(each.id == common.source.id for each in own):
        return References(own)
    return References((*own, of_source(common.source)))
