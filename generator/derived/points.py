"""The points of a dossier's map, as the list beside it shows them."""

from dataclasses import dataclass

from generator.derived import adresses
from generator.derived.annuaire import expiree
from generator.derived.commun import Commun
from generator.derived.identite import Identite, identite
from generator.model.associations import Association, Associations
from generator.model.dossier import Dossier
from generator.model.folding import order
from generator.model.lieux import Lieu, Lieux
from generator.model.sections import ASSOCIATIONS, LIEUX


@dataclass(frozen=True)
class LignePoint:
    """A place or an association, as one line of the list beside the map."""

    id: str
    nom: str
    genre: str
    categorie: str
    categorie_libelle: str
    rayonnement: str
    rayonnement_libelle: str
    commune: str
    commune_nom: str
    adresse: str
    ancre: str
    territoire: Identite
    identifiant: str

    @property
    def cle(self) -> str:
        """What names it among the points of all territories."""
        return f"{self.identifiant}/{self.id}"


def lignes(commun: Commun, dossier: Dossier) -> tuple[LignePoint, ...]:
    """Every point of the map of `dossier`, in the order of communes and names."""
    names = dossier.territoire.noms
    found: list[LignePoint] = []
    for place in dossier.tous(Lieux, lambda part: part.lieux):
        found.append(
            _ligne(place, "lieu", names, dossier, adresses.section(dossier, LIEUX), place.id)
        )
    for association in dossier.tous(Associations, lambda part: part.associations):
        if not expiree(association, commun):
            page = adresses.fiche(dossier, ASSOCIATIONS, association.id)
            found.append(_ligne(association, "association", names, dossier, page, ""))
    return tuple(sorted(found, key=lambda line: (order(line.commune_nom), order(line.nom))))


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
        categorie=f"{genre}-{item.categorie.value}",
        categorie_libelle=item.categorie.libelle,
        rayonnement=reach.value if reach else "non-documente",
        rayonnement_libelle=reach.libelle if reach else "rayonnement non documenté",
        commune=item.commune,
        commune_nom=names[item.commune],
        adresse=adresse,
        ancre=ancre,
        territoire=identite(dossier),
        identifiant=dossier.identifiant,
    )
