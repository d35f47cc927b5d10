"""The list of places where people meet, with the same filters as the map."""

from collections.abc import Iterator

from generator.model.dossier import Dossier
from generator.model.folding import order
from generator.pages import structure
from generator.pages.cadre import page_dossier
from generator.pages.citation import cite
from generator.pages.commun import Commun
from generator.pages.facette import Facette, facettes
from generator.pages.page import Page


def pages(commun: Commun, dossier: Dossier) -> Iterator[Page]:
    """The list, when the dossier has places."""
    places, territoire = dossier.lieux, dossier.territoire
    if places is None:
        return
    names = territoire.noms
    ranked = sorted(places.lieux, key=lambda place: (order(names[place.commune]), order(place.nom)))
    yield page_dossier(
        dossier,
        "lieux",
        titre="Les lieux où l’on se rencontre",
        description=f"{territoire.nom} : {len(places.lieux)} lieux et événements, "
        "par commune et par catégorie.",
        genre="Lieux",
        gabarit="lieux",
        fichier="lieux",
        structure=tuple(structure.lieux(dossier)),
        lieux=places,
        liste=tuple((place, cite(territoire, place, places)) for place in ranked),
        au_centre=sum(place.au_centre for place in places.lieux),
        communes=names,
        filtres=filtres(dossier),
        themes=commun.themes,
    )


def filtres(dossier: Dossier) -> tuple[Facette, ...]:
    """Category, reach and commune of the places, each with its count."""
    places = dossier.lieux.lieux if dossier.lieux else ()
    names = dossier.territoire.noms
    return facettes(
        (
            "categorie",
            "Catégorie",
            [[(f"lieu-{p.categorie.value}", p.categorie.libelle)] for p in places],
        ),
        (
            "rayonnement",
            "Rayonnement",
            [
                [
                    (p.rayonnement.value, p.rayonnement.libelle)
                    if p.rayonnement
                    else ("non-documente", "non documenté")
                ]
                for p in places
            ],
        ),
        ("commune", "Commune", [[(p.commune, names[p.commune])] for p in places]),
    )
