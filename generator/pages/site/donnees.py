"""The data of all territories, to take away."""

from collections.abc import Iterable

from generator.derived.commun import Commun
from generator.derived.jeux import Donnees
from generator.derived.lien import Lien
from generator.derived.notice import Notice
from generator.derived.output import Page
from generator.pages.layout import donnees
from generator.pages.layout.cadre import page_site

_FRANCE = {"@type": "Country", "name": "France"}
"""What all the data cover: the territories may be many."""


def page(dossiers: Iterable[Donnees], commun: Commun, folder: Donnees, notice: Notice) -> Page:
    """The page that lists the files of all in `folder`, once they are written."""
    return page_site(
        adresse=folder.adresse,
        titre="Les données",
        description="Toutes les données du site, à télécharger et à réutiliser.",
        genre="Données",
        structure=donnees.datasets(folder, _FRANCE, notice),
        gabarit="donnees",
        dossiers=tuple(Lien(each.territoire, each.adresse) for each in dossiers),
        ici=False,
        **donnees.donnees(folder, commun, notice, nommees=True),
    )
