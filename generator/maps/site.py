"""The maps of the site, each with its address: from dossiers to files."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from generator.derived import adresses
from generator.derived.annuaire import expiree
from generator.derived.commun import Commun
from generator.derived.feuille import a_une_carte
from generator.derived.identite import identite
from generator.derived.output import SiteFile
from generator.derived.points import alone, doubles
from generator.derived.topology import outlines_of
from generator.derived.worked import WorkedDossier
from generator.maps.carte import ASSOCIATION, Carte, draw
from generator.maps.fichiers import fichiers
from generator.maps.fond import CommuneFond, TerritoireFond
from generator.maps.layer import NON_DOCUMENTE, Layer, Point
from generator.maps.symboles import SYMBOLES
from generator.model.actions import Action, Actions
from generator.model.associations import Association, Associations
from generator.model.dossier import Dossier
from generator.model.lieux import Lieu, Lieux
from generator.model.sections import ACTIONS, CARTE, LIEUX
from generator.model.territoire import Commune
from generator.model.vocabulaire import CategorieLieu

_NOMMEE: Final = Layer(
    slug="commune-nommee",
    libelle="Commune nommée par la fiche",
    nature="commune",
    forme="cercle",
    icone="map-marker",
    teinte="#1b2230",
    page="",
    points=(),
)
"""The layer of the communes where an action says that it would take place."""

_PAGES: Final = {
    "lieu": f"{adresses.section_de('{territoire}', LIEUX)}index.html#{{id}}",
    "association": ASSOCIATION,
}
"""Where the site speaks of a place, of an association."""


@dataclass(frozen=True)
class MapSummary:
    """What the map of all needs of one dossier: its points, and the ground under them."""

    points: tuple[Point, ...]
    fond: TerritoireFond


def cartes(worked: WorkedDossier) -> tuple[tuple[SiteFile, ...], MapSummary]:
    """The maps of a dossier, and what the map of all needs of it."""
    dossier = worked.dossier
    found = points(worked.commun, dossier)
    files = tuple(map(_file, _of_dossier(dossier, found)))
    return files, MapSummary(found, _ground(dossier))


def ensemble(summaries: Iterable[MapSummary], drawn: bool) -> Iterator[SiteFile]:
    """What maps load, and the map of all points; nothing on a site where no map is `drawn`."""
    if drawn:
        yield from fichiers()
        placed = [each for each in summaries if each.points or each.fond.milieu]
        if any(each.points for each in placed):
            yield _file(carte_ensemble(placed))


def _of_dossier(dossier: Dossier, found: tuple[Point, ...]) -> Iterator[Carte]:
    if found:
        yield carte_territoire(dossier, found)
    for action in dossier.tous(Actions, lambda part: part.actions):
        if a_une_carte(dossier, action):
            yield carte_action(dossier, action, found)


def points(commun: Commun, dossier: Dossier) -> tuple[Point, ...]:
    """The points of a dossier: one for each line of the list that stands beside its map."""
    lieux = dossier.tous(Lieux, lambda part: part.lieux)
    associations = dossier.tous(Associations, lambda part: part.associations)
    live = [each for each in associations if not expiree(each, commun)]
    communes = {commune.insee: commune for commune in dossier.territoire.communes}
    both = doubles(dossier, live)
    return tuple(
        _both(_point(dossier, item, nature, communes[item.commune]), both.get(item.id))
        for nature, items in (("lieu", lieux), ("association", alone(live, both)))
        for item in items
    )


def _both(point: Point, association: Association | None) -> Point:
    """The point of what is a place and an association."""
    if association is None or not point.id.startswith("lieu-"):
        return point
    return replace(
        point,
        association=association.id,
        aussi=f"association-{association.categorie.value}",
    )


def carte_territoire(dossier: Dossier, found: Iterable[Point]) -> Carte:
    """Places and associations of one territory."""
    page = adresses.section(dossier, CARTE)
    return Carte(
        titre=f"Carte des lieux et associations, {dossier.territoire.nom}",
        adresse=f"{page}carte.html",
        page=page,
        layers=layers(found),
        territoires=(_ground(dossier),),
    )


def carte_ensemble(shown: Iterable[MapSummary]) -> Carte:
    """Places and associations of all territories."""
    shown = list(shown)
    return Carte(
        titre="Carte des lieux et associations de tous les territoires",
        adresse="carte/carte.html",
        page="carte/",
        layers=layers(point for each in shown for point in each.points),
        territoires=tuple(each.fond for each in shown),
        ensemble=True,
    )


def carte_action(dossier: Dossier, action: Action, found: Iterable[Point]) -> Carte:
    """The places that the sheet of an action names, and the communes where it names none."""
    page = adresses.fiche(dossier, ACTIONS, action.id)
    wanted = {f"lieu-{place.lieu}" for place in action.lieux}
    placed = [point for point in found if point.id in wanted]
    named = tuple(_named(dossier, action, {point.id for point in placed}))
    return Carte(
        titre=f"Carte des lieux\u00a0: {action.titre}",
        adresse=f"{page}carte.html",
        page=page,
        layers=(
            *layers(placed),
            *([replace(_NOMMEE, points=named)] if named else []),
        ),
        territoires=(_ground(dossier),),
    )


def _named(dossier: Dossier, action: Action, placed: set[str]) -> Iterator[Point]:
    """A point in the middle of each commune that the sheet names without a place of the map."""
    loose = [place for place in action.lieux if f"lieu-{place.lieu}" not in placed]
    for commune in dossier.territoire.communes:
        said = [place.texte for place in loose if place.commune == commune.insee]
        if said:
            yield Point(
                id=f"commune-{commune.insee}",
                nom=commune.nom,
                categorie=_NOMMEE.slug,
                commune=commune.nom,
                lat=commune.lat,
                lon=commune.lon,
                precision="commune",
                territoire=dossier.identifiant,
                detail=" ; ".join(said),
            )


def _file(carte: Carte) -> SiteFile:
    return SiteFile(carte.adresse, draw(carte).encode())


def layers(found: Iterable[Point]) -> tuple[Layer, ...]:
    """A layer for each category that has points, in the order of the vocabulary."""
    by_category: dict[str, list[Point]] = {}
    for point in found:
        by_category.setdefault(point.categorie, []).append(point)
    made = []
    for category, symbol in SYMBOLES.items():
        nature = "lieu" if isinstance(category, CategorieLieu) else "association"
        if members := by_category.get(f"{nature}-{category.value}"):
            made.append(
                Layer(
                    slug=f"{nature}-{category.value}",
                    libelle=category.libelle,
                    nature=nature,
                    forme=symbol.forme,
                    icone=symbol.icone,
                    teinte=symbol.teinte,
                    page=_PAGES[nature],
                    points=tuple(members),
                )
            )
    return tuple(made)


def _point(dossier: Dossier, item: Lieu | Association, nature: str, commune: Commune) -> Point:
    spot = item.position
    return Point(
        id=f"{nature}-{item.id}",
        nom=item.nom,
        categorie=f"{nature}-{item.categorie.value}",
        commune=commune.nom,
        lat=spot.lat if spot else commune.lat,
        lon=spot.lon if spot else commune.lon,
        precision=spot.precision.value if spot else "commune",
        rayonnement=item.rayonnement.value if item.rayonnement else NON_DOCUMENTE,
        territoire=dossier.identifiant,
        statut=item.etat if isinstance(item, Lieu) else "",
    )


def _ground(dossier: Dossier) -> TerritoireFond:
    identity = identite(dossier)
    return TerritoireFond(
        slug=dossier.identifiant,
        nom=identity.nom,
        lettre=identity.lettre,
        ton=identity.ton,
        communes=tuple(
            CommuneFond(
                commune.insee,
                commune.nom,
                commune.lat,
                commune.lon,
                commune.populations[max(commune.populations)] if commune.populations else None,
            )
            for commune in dossier.territoire.communes
        ),
        limites=outlines_of(dossier),
        milieu=None if dossier.territoire.communes else dossier.territoire.place,
    )
