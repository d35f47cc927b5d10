"""What I can do in the actions of one territory: inhabitants, elected officials, partners."""

from collections.abc import Iterator

from generator.derived.output import Page
from generator.derived.taches import origines, par_role, taches
from generator.derived.worked import WorkedDossier
from generator.model.sections import AGIR
from generator.pages.layout.cadre import page_dossier


def pages(worked: WorkedDossier) -> Iterator[Page]:
    """The parts in the actions of one dossier."""
    dossier = worked.dossier
    if not dossier.premiere(AGIR):
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
    )
