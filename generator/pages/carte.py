"""The map of a territory, and the map of all: the list first, the map beside it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from generator.model.associations import Association
from generator.model.dossier import Dossier
from generator.model.lieux import Lieu
from generator.model.site import Site
from generator.pages import adresses
from generator.pages.associations import expiree
from generator.pages.cadre import FICHIERS_DE_LA_CARTE, identite, page_dossier, page_site, premier
from generator.pages.commun import Commun
from generator.pages.facette import Facette, cle, facettes
from generator.pages.page import Identite, Page
from generator.pages.schema import schema
from generator.pages.texte import nombre

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
    for place in dossier.lieux.lieux if dossier.lieux else ():
        found.append(
            _ligne(place, "lieu", names, dossier, adresses.dossier(dossier, "lieux"), place.id)
        )
    for association in dossier.associations.associations if dossier.associations else ():
        if not expiree(association, commun):
            page = adresses.fiche(dossier, "associations", association.id)
            found.append(_ligne(association, "association", names, dossier, page, ""))
    return tuple(sorted(found, key=lambda line: (line.commune_nom, line.nom)))


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
    fichier = premier(dossier, FICHIERS_DE_LA_CARTE)
    if fichier is None:
        return
    lines = lignes(commun, dossier)
    name = dossier.territoire.nom
    yield page_dossier(
        dossier,
        "carte",
        titre="La carte",
        description=f"{name} : {len(lines)} lieux et associations sur une carte, et leur liste.",
        genre="Carte",
        gabarit="carte",
        fichier=fichier,
        phrase=_phrase(lines),
        lignes=lines,
        cadre=f"{adresses.dossier(dossier, 'carte')}carte.html",
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
        for identity in sorted(territories, key=lambda each: (cle(each.nom), each.lettre))
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
