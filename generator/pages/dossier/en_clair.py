"""The dossier in short sentences, for those who read little."""

from collections.abc import Iterator

from generator.derived.citation import cite
from generator.derived.output import Page
from generator.derived.worked import WorkedDossier
from generator.model.en_clair import EnClair
from generator.model.sections import EN_CLAIR
from generator.pages.layout.cadre import page_dossier


def pages(worked: WorkedDossier) -> Iterator[Page]:
    """One page, a pictogram a paragraph."""
    dossier = worked.dossier
    part, territoire = dossier.partie(EnClair), dossier.territoire
    yield page_dossier(
        dossier,
        EN_CLAIR,
        titre="En clair",
        description=f"{territoire.nom}, en phrases courtes, avec des pictogrammes.",
        genre="En clair",
        gabarit="en-clair",
        titre_page=territoire.nom,
        paragraphes=tuple((each, cite(territoire, each, part)) for each in part.paragraphes),
    )
