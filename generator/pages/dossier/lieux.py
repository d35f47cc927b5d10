"""The list of places where people meet, with the same filters as the map."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.derived import adresses
from generator.derived.adresses import Cible
from generator.derived.citation import Citation, cite
from generator.derived.facette import Facette, facettes
from generator.derived.output import Page
from generator.derived.points import departs, ou
from generator.derived.retours import dits
from generator.derived.texte import pluriel
from generator.derived.worked import WorkedDossier
from generator.model.dossier import Dossier
from generator.model.folding import order
from generator.model.lieux import Lieu, Lieux
from generator.model.sections import CARTE, LIEUX
from generator.pages.layout import structure
from generator.pages.layout.cadre import page_dossier


@dataclass(frozen=True)
class LieuDit:
    """A place with its words, where it is, the link to its point, and its source."""

    lieu: Lieu
    mots: tuple[str, ...]
    ou: str
    point: Cible
    source: Citation
    spot: str
    """Latitude and longitude, as the script that sorts by distance reads them."""

    @property
    def retours(self) -> tuple[str, ...]:
        """The days when it comes back, in words."""
        return dits(self.lieu)

    @property
    def rayonnement(self) -> str:
        """How far it draws people, as filters know it."""
        return _rayonnement(self.lieu)[0]


def pages(worked: WorkedDossier) -> Iterator[Page]:
    """The list, when the dossier has places."""
    dossier = worked.dossier
    places, territoire = dossier.lire(Lieux), dossier.territoire
    if places is None:
        return
    names = territoire.noms
    ranked = sorted(places.lieux, key=lambda place: (order(names[place.commune]), order(place.nom)))
    yield page_dossier(
        dossier,
        LIEUX,
        titre="Les lieux où l’on se rencontre",
        description=f"{territoire.nom} : {len(places.lieux)} lieux et événements, "
        "par commune et par catégorie.",
        genre="Lieux",
        gabarit="lieux",
        structure=tuple(structure.lieux(dossier)),
        phrase=f"{len(ranked)} lieux et événements.",
        lieux=places,
        liste=tuple(_dit(dossier, place, cite(territoire, place, places)) for place in ranked),
        adresse_carte=adresses.section(dossier, CARTE),
        position=_position(sum(place.au_centre for place in ranked), len(ranked)),
        filtres=filtres(dossier),
        departs=departs(territoire),
    )


def _dit(dossier: Dossier, place: Lieu, source: Citation) -> LieuDit:
    reach = (place.rayonnement.libelle,) if place.rayonnement else ()
    commune, street = dossier.territoire.noms[place.commune], place.adresse or ""
    return LieuDit(
        place,
        (place.categorie.libelle, *((place.etat,) if place.etat else ()), *reach),
        street if commune in street else ", ".join(filter(None, (commune, street))),
        Cible(adresses.section(dossier, CARTE), choix=f"montrer=lieu-{place.id}"),
        source,
        ou(dossier.territoire, place),
    )


def _position(au_centre: int, total: int) -> str:
    """How many of the places are put in the middle of their commune on the map."""
    many = au_centre > 1
    if au_centre == total:
        return (
            "Sur la carte, tous sont placés au centre de leur commune."
            if many
            else "Sur la carte, il est placé au centre de sa commune."
        )
    if not au_centre:
        return ""
    others = "pour les autres" if total - au_centre > 1 else "pour l’autre"
    placed = "sont placés au centre de leur" if many else "est placé au centre de sa"
    return (
        f"Sur la carte, {pluriel(au_centre, 'lieu', 'lieux')} sur {total} {placed} commune ; "
        f"{others}, la position est précisée."
    )


def _rayonnement(place: Lieu) -> tuple[str, str]:
    if place.rayonnement is None:
        return "non-documente", "non documenté"
    return place.rayonnement.value, place.rayonnement.libelle


def filtres(dossier: Dossier) -> tuple[Facette, ...]:
    """Category, reach and commune of the places, each with its count."""
    places = dossier.tous(Lieux, lambda part: part.lieux)
    names = dossier.territoire.noms
    return facettes(
        (
            "categorie",
            [[(f"lieu-{p.categorie.value}", p.categorie.libelle)] for p in places],
        ),
        (
            "rayonnement",
            [[_rayonnement(p)] for p in places],
        ),
        ("commune", [[(p.commune, names[p.commune])] for p in places]),
    )
