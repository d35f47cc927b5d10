"""The exhibition frieze of atelier 4, the questions put to the tables, and what they said."""

from collections.abc import Iterator

from generator.derived import chemin
from generator.derived.citation import cite, cite_id
from generator.derived.output import Page
from generator.derived.texte import pluriel
from generator.derived.worked import WorkedDossier
from generator.model.restitution import Restitution
from generator.model.sections import FRISE
from generator.pages.layout.cadre import page_dossier


def pages(worked: WorkedDossier) -> Iterator[Page]:
    """The evening of atelier 4, when the dossier tells it."""
    dossier = worked.dossier
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
        phrase=_phrase(evening),
        soiree=evening,
        panneaux=tuple((panel, cite(territoire, panel, evening)) for panel in evening.frise),
        questions=tuple((asked, cite(territoire, asked, evening)) for asked in evening.questions),
        source=cite_id(territoire, evening.source, evening.page),
        arrets=chemin.arrets(dossier, FRISE),
    )


def _phrase(evening: Restitution) -> str:
    """How many panels tell the path, and how many subjects the tables had; empty without any."""
    told = []
    if evening.frise:
        told.append(f"Le chemin en {pluriel(len(evening.frise), 'panneau', 'panneaux')}")
    if evening.questions:
        told.append(f"{pluriel(len(evening.questions), 'sujet')} pour les tables")
    return f"{', '.join(told)}." if told else ""
