"""What I can do in one territory: its actions by role, else the ideas of the common charter."""

from collections.abc import Iterator

from generator.derived import adresses
from generator.derived.citation import of_source
from generator.derived.output import Page
from generator.derived.taches import origines, par_role, taches
from generator.derived.worked import WorkedDossier
from generator.model.sections import AGIR
from generator.pages.layout.cadre import page_dossier


def pages(worked: WorkedDossier) -> Iterator[Page]:
    """The parts in the actions of one dossier; without sheets, what its charter proposes."""
    dossier = worked.dossier
    if not dossier.premiere(AGIR):
        return
    if not worked.fiches:
        yield _idees(worked)
        return
    parts = tuple(taches(worked.commun, dossier, worked.fiches))
    yield page_dossier(
        dossier,
        AGIR,
        titre="Ce que je peux faire",
        description=f"{dossier.territoire.nom} : ce que chacun peut faire, action par action.",
        genre="Agir",
        gabarit="agir",
        roles=par_role(parts),
        origines=origines(parts),
        un_seul=True,
        ailleurs=(),
    )


def _idees(worked: WorkedDossier) -> Page:
    """The ideas of the charter, which its territories share."""
    dossier, charter = worked.dossier, worked.commun.charte
    return page_dossier(
        dossier,
        AGIR,
        titre="Ce que je peux faire",
        description=f"{dossier.territoire.nom} : les idées des ateliers de la charte.",
        genre="Agir",
        gabarit="agir-idees",
        articles=tuple(
            (each, adresses.article(each))
            for each in (charter.articles if charter else ())
            if each.idees
        ),
        origine=of_source(charter.source, charter.page) if charter else None,
    )
