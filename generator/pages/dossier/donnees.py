"""The data of a territory, to take away."""

from generator.derived.jeux import Donnees
from generator.derived.notice import Notice
from generator.derived.output import Page
from generator.derived.worked import WorkedDossier
from generator.model.sections import DONNEES
from generator.pages.layout import donnees
from generator.pages.layout.cadre import page_dossier


def page(worked: WorkedDossier, folder: Donnees, notice: Notice) -> Page:
    """The page that lists the files of `folder`, once they are written."""
    territoire = worked.dossier.territoire
    spatial = {"@type": "AdministrativeArea", "name": territoire.nom_complet}
    return page_dossier(
        worked.dossier,
        DONNEES,
        titre="Les données",
        description=f"{territoire.nom} : les données à télécharger et à réutiliser.",
        genre="Données",
        gabarit="donnees",
        structure=donnees.datasets(folder, spatial, notice),
        dossiers=(),
        ici=True,
        **donnees.donnees(folder, worked.commun, notice),
    )
