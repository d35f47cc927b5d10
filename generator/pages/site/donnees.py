"""The data of all territories, to take away."""

from generator.derived.commun import Commun
from generator.derived.jeux import Donnees
from generator.derived.lien import Lien
from generator.derived.notice import Notice
from generator.derived.output import Page
from generator.derived.summary import Summaries
from generator.model.sections import DONNEES
from generator.pages.layout import donnees
from generator.pages.layout.cadre import page_site

_FRANCE = {"@type": "Country", "name": "France"}
"""What all the data cover: the territories may be many."""


def page(summaries: Summaries, commun: Commun, folder: Donnees, notice: Notice) -> Page:
    """The page that lists the files of all, once they are written."""
    return page_site(
        adresse=folder.adresse,
        titre="Les données",
        description="Toutes les données du site, à télécharger et à réutiliser.",
        genre="Données",
        structure=donnees.datasets(folder, _FRANCE, notice),
        gabarit="donnees",
        dossiers=tuple(Lien(each.identite.nom, each.adresse(DONNEES)) for each in summaries),
        ici=False,
        **donnees.donnees(folder, commun, notice),
    )
