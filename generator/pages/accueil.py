"""The home page: what came of it, for whom, where, and the path."""

from collections.abc import Iterator
from statistics import fmean

from generator.model.site import Site
from generator.model.territoire import Territoire
from generator.pages import charte
from generator.pages.cadre import identite
from generator.pages.commun import Commun
from generator.pages.figure import figures_cles
from generator.pages.france import project
from generator.pages.gabarit import remplir
from generator.pages.page import Page


def pages(site: Site, commun: Commun) -> Iterator[Page]:
    """The home page."""
    cards = tuple(
        (identite(dossier), dossier.territoire, figures_cles(dossier)) for dossier in site.dossiers
    )
    yield Page(
        adresse="",
        titre="Horizon partagé",
        description="Trois territoires ruraux ont imaginé leur vie sociale en 2030 : "
        "ce qu’ils ont produit, et ce qui a suivi.",
        genre="Accueil",
        corps=remplir(
            "accueil",
            cartes=cards,
            points=tuple(_point(d.territoire) | vars(identite(d)) for d in site.dossiers),
            charte=commun.charte,
            articles=tuple(
                {"texte": a.devise, "numero": a.numero, "adresse": charte.adresse(a)}
                for a in (commun.charte.articles if commun.charte else ())
            ),
        ),
    )


def _point(territoire: Territoire) -> dict[str, float]:
    """Where the territory is on the drawing of France: the middle of its communes."""
    x, y = project(
        fmean(commune.lat for commune in territoire.communes),
        fmean(commune.lon for commune in territoire.communes),
    )
    return {"x": round(x, 1), "y": round(y, 1)}
