"""The map of a territory, and the map of all: the list first, the map beside it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from generator.derived import adresses
from generator.derived.annuaire import expiree
from generator.derived.commun import Commun
from generator.derived.facette import Facette, facettes
from generator.derived.identite import Identite, identite
from generator.derived.output import Page
from generator.derived.texte import nombre
from generator.model.associations import Association, Associations
from generator.model.dossier import Dossier
from generator.model.folding import order
from generator.model.lieux import Lieu, Lieux
from generator.model.sections import ASSOCIATIONS, CARTE, LIEUX
from generator.model.site import Site
from generator.pages.cadre import page_dossier, page_site
from generator.pages.schema import schema

LIGNES_AU_PLUS: Final = 1_500
"""Beyond, the points of all dossiers are listed by territory: all together would weigh too much."""


@dataclass(frozen=True)
class Ligne:
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


@dataclass(frozen=True)
class LigneTerritoire:
    """A territory, as one line of the list beside the map of very many points."""

    territoire: Identite
    carte: str
    """The page of its own map."""
    lieux: int
    associations: int


def lignes(commun: Commun, dossier: Dossier) -> tuple[Ligne, ...]:
    """Every point of the map of `dossier`, in the order of communes and names."""
    names = dossier.territoire.noms
    found: list[Ligne] = []
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
) -> Ligne:
    reach = item.rayonnement
    return Ligne(
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


def pages(commun: Commun, dossier: Dossier) -> Iterator[Page]:
    """The map of one dossier, when it holds a file of what maps show."""
    if not dossier.premiere(CARTE):
        return
    lines = lignes(commun, dossier)
    name = dossier.territoire.nom
    yield page_dossier(
        dossier,
        CARTE,
        titre="La carte",
        description=f"{name} : {len(lines)} lieux et associations sur une carte, et leur liste.",
        genre="Carte",
        gabarit="carte",
        phrase=_phrase(lines),
        lignes=lines,
        cadre=f"{adresses.section(dossier, CARTE)}carte.html",
        filtres=filtres(lines),
        dessin=schema(dossier.territoire, Counter(line.commune for line in lines)),
    )


def pages_site(site: Site, commun: Commun) -> Iterator[Page]:
    """The map of all dossiers."""
    lines = tuple(line for dossier in site.dossiers for line in lignes(commun, dossier))
    many = len(lines) > LIGNES_AU_PLUS
    yield page_site(
        adresse="carte/",
        titre="La carte de tous les territoires",
        description=f"{len(lines)} lieux et associations de {len(site.dossiers)} territoires.",
        genre="Carte",
        gabarit="carte-par-territoire" if many else "carte-generale",
        lignes=par_territoire(lines) if many else lines,
        phrase=_phrase_de_beaucoup(lines) if many else _phrase(lines),
        filtres=filtres(lines),
    )


def _phrase(lines: tuple[Ligne, ...]) -> str:
    """How many points there are, and that list and map show the same."""
    if not lines:
        return ""
    return f"{len(lines)} lieux et associations. La liste et la carte montrent la même chose."


def _phrase_de_beaucoup(lines: tuple[Ligne, ...]) -> str:
    """The same where the list only counts."""
    territories = {line.identifiant for line in lines}
    return (
        f"{nombre(len(lines))} lieux et associations de {nombre(len(territories))} territoires. "
        "La carte les montre tous. La liste compte ceux de chaque territoire et mène à sa propre "
        "carte, où chacun est nommé."
    )


def par_territoire(lines: Iterable[Ligne]) -> tuple[LigneTerritoire, ...]:
    """How many places and associations each territory has, in the order of their names."""
    counts = Counter((line.territoire, line.genre) for line in lines)
    territories = {identity for identity, _ in counts}
    return tuple(
        LigneTerritoire(
            identity,
            f"{identity.adresse}carte/",
            counts[identity, "lieu"],
            counts[identity, "association"],
        )
        for identity in sorted(territories, key=lambda each: (order(each.nom), each.lettre))
    )


def filtres(lines: tuple[Ligne, ...]) -> tuple[Facette, ...]:
    """Territory, category, reach and commune, each with its count."""
    return facettes(
        (
            "territoire",
            "Territoire",
            [[(line.identifiant, line.territoire.nom)] for line in lines],
        ),
        ("categorie", "Catégorie", [[(line.categorie, line.categorie_libelle)] for line in lines]),
        (
            "rayonnement",
            "Rayonnement",
            [[(line.rayonnement, line.rayonnement_libelle)] for line in lines],
        ),
    )
