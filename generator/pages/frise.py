"""The exhibition frieze of atelier 4, the questions put to the tables, and what they said."""

from collections.abc import Iterator

from generator.derived import chemin
from generator.derived.citation import cite, cite_id
from generator.derived.commun import Commun
from generator.derived.output import Page
from generator.model.dossier import Dossier
from generator.model.restitution import Restitution
from generator.model.sections import FRISE
from generator.pages.cadre import page_dossier


def pages(commun: Commun, dossier: Dossier) -> Iterator[Page]:
    """The evening of atelier 4, when the dossier tells it."""
    evening, territoire = dossier.lire(Restitution), dossier.territoire
    if evening is None:
        return
    yield page_dossier(
        dossier,
        FRISE,
        titre="La frise et les tables",
        description=f"{territoire.nom} : la frise du chemin parcouru, les questions des tables.",
        genre="Restitution",
        gabarit="frise",
        soiree=evening,
        panneaux=tuple((panel, cite(territoire, panel, evening)) for panel in evening.frise),
        questions=tuple((asked, cite(territoire, asked, evening)) for asked in evening.questions),
        source=cite_id(territoire, evening.source, evening.page),
        arrets=chemin.arrets(dossier, FRISE),
    )
