"""The home page: what came of it, for whom, where, and the path."""

from collections.abc import Iterator
from statistics import fmean
from typing import Final

from generator.model.accueil import Accueil
from generator.model.site import Site
from generator.model.territoire import Territoire
from generator.pages import charte
from generator.pages.cadre import identite, page_site
from generator.pages.commun import Commun
from generator.pages.figure import figures_cles
from generator.pages.france import project
from generator.pages.page import Page

OUVERTURE: Final = Accueil(
    titre="Des habitants et des élus imaginent leur vie sociale",
    chapo="En quatre ateliers, ils font l’état des lieux, regardent les changements qui viennent, "
    "choisissent des actions et écrivent une charte. Voici ce qu’ils ont produit, "
    "et ce qui a suivi.",
)
"""What the home page says when `territories/accueil.yml` is not there."""


def pages(site: Site, commun: Commun) -> Iterator[Page]:
    """The home page."""
    ouverture = site.accueil or OUVERTURE
    cards = (
        (identite(dossier), dossier.territoire, figures_cles(dossier)) for dossier in site.dossiers
    )
    yield page_site(
        adresse="",
        titre="Horizon partagé",
        description=f"{ouverture.titre} : ce qu’ils ont produit, et ce qui a suivi.",
        genre="Accueil",
        gabarit="accueil",
        ouverture=ouverture,
        cartes=cards,
        points=tuple(_point(d.territoire) | vars(identite(d)) for d in site.dossiers),
        charte=commun.charte,
        articles=tuple(
            {"texte": a.devise, "numero": a.numero, "adresse": charte.adresse(a)}
            for a in (commun.charte.articles if commun.charte else ())
        ),
    )


def _point(territoire: Territoire) -> dict[str, float]:
    """Where the territory is on the drawing of France: the middle of its communes."""
    x, y = project(
        fmean(commune.lat for commune in territoire.communes),
        fmean(commune.lon for commune in territoire.communes),
    )
    return {"x": round(x, 1), "y": round(y, 1)}
