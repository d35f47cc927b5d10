"""The points of a dossier's map, as the list beside it shows them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from generator.derived import adresses
from generator.derived.annuaire import expiree
from generator.derived.commun import Commun
from generator.derived.communes import spot
from generator.derived.identite import Identite, identite
from generator.model.associations import Association, Associations
from generator.model.dossier import Dossier
from generator.model.folding import order
from generator.model.lieux import Lieu, Lieux
from generator.model.sections import ASSOCIATIONS, LIEUX
from generator.model.territoire import Territoire


@dataclass(frozen=True)
class LignePoint:
    """A place or an association, as one line of the list beside the map."""

    id: str
    nom: str
    genre: str
    categories: tuple[tuple[str, str], ...]
    """Each as filters know it and in words: two of what is a place and an association."""
    rayonnement: str
    rayonnement_libelle: str
    commune: str
    commune_nom: str
    adresse: str
    ancre: str
    territoire: Identite
    identifiant: str
    ou: str
    """Latitude and longitude, as the script that sorts by distance reads them."""
    etat: str
    """What is to be said of a place that is not simply open."""

    @property
    def en_mots(self) -> str:
        """What it is, and in what state."""
        (_, first), *others = self.categories
        named = f"{first.lower()}{' et association' if others else ''}"
        return f"{named} ({self.etat})" if self.etat else named

    @property
    def cle(self) -> str:
        """What names it among the points of all territories."""
        return f"{self.identifiant}/{self.id}"


def lignes(commun: Commun, dossier: Dossier) -> tuple[LignePoint, ...]:
    """Every point of the map of `dossier`, in the order of communes and names."""
    names = dossier.territoire.noms
    associations = dossier.tous(Associations, lambda part: part.associations)
    live = [each for each in associations if not expiree(each, commun)]
    both = doubles(dossier, live)
    page = adresses.section(dossier, LIEUX)
    found: list[LignePoint] = []
    for place in dossier.tous(Lieux, lambda part: part.lieux):
        line = _ligne(place, "lieu", names, dossier, page, place.id)
        if twin := both.get(place.id):
            line = replace(line, categories=(*line.categories, _categorie(twin, "association")))
        found.append(line)
    for association in alone(live, both):
        page = adresses.fiche(dossier, ASSOCIATIONS, association.id)
        found.append(_ligne(association, "association", names, dossier, page, ""))
    return tuple(sorted(found, key=lambda line: (order(line.commune_nom), order(line.nom))))


def ou(territoire: Territoire, item: Lieu | Association) -> str:
    """Where it is, else the middle of its commune, for the script that sorts by distance."""
    communes = territoire.communes
    return spot(item.position or next(each for each in communes if each.insee == item.commune))


def departs(territoire: Territoire) -> tuple[tuple[str, str], ...]:
    """Name and middle of each commune, in the order of names: what a list is sorted from."""
    ranked = sorted(territoire.communes, key=lambda each: order(each.nom))
    return tuple((each.nom, spot(each)) for each in ranked)


def doubles(dossier: Dossier, associations: Iterable[Association]) -> dict[str, Association]:
    """The association that a place is too, by the place: one of the same name, in its commune."""
    known = {(order(each.nom), each.commune): each for each in associations}
    places = dossier.tous(Lieux, lambda part: part.lieux)
    found = {each.id: known.get((order(each.nom), each.commune)) for each in places}
    return {place: association for place, association in found.items() if association}


def alone(
    associations: Iterable[Association], both: Mapping[str, Association]
) -> tuple[Association, ...]:
    """The associations that are not a place too."""
    twins = {each.id for each in both.values()}
    return tuple(each for each in associations if each.id not in twins)


def _categorie(item: Lieu | Association, genre: str) -> tuple[str, str]:
    return f"{genre}-{item.categorie.value}", item.categorie.libelle


def _ligne(
    item: Lieu | Association,
    genre: str,
    names: dict[str, str],
    dossier: Dossier,
    adresse: str,
    ancre: str,
) -> LignePoint:
    reach = item.rayonnement
    return LignePoint(
        id=f"{genre}-{item.id}",
        nom=item.nom,
        genre=genre,
        categories=(_categorie(item, genre),),
        rayonnement=reach.value if reach else "non-documente",
        rayonnement_libelle=reach.libelle if reach else "rayonnement non documenté",
        commune=item.commune,
        commune_nom=names[item.commune],
        adresse=adresse,
        ancre=ancre,
        territoire=identite(dossier),
        identifiant=dossier.identifiant,
        ou=ou(dossier.territoire, item),
        etat=item.etat if isinstance(item, Lieu) else "",
    )
