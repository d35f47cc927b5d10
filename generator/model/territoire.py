"""`territoire.yml`: identity, communes, key figures, stakes, sources."""

from collections.abc import Sequence
from functools import cached_property
from statistics import fmean
from typing import Annotated, ClassVar, TypeVar

from pydantic import Field

from generator.model.base import Modele, Objet
from generator.model.scalaires import (
    Annee,
    CodeDepartement,
    CommuneRef,
    DemarcheRef,
    Effectif,
    Id,
    Insee,
    Jour,
    Latitude,
    Longitude,
    OuiNon,
    Prose,
    Siren,
    SourceRef,
    Texte,
    ThemeRef,
    Url,
)
from generator.model.source import Appuye, Source
from generator.model.vocabulaire import NatureTerritoire, Perimetre

N = TypeVar("N", int, float)


class Commune(Objet):
    """Une commune du territoire."""

    GENRE: ClassVar[str] = "commune"

    insee: Insee
    """Code Insee, cinq caractères : 02361."""
    nom: Texte
    """Nom de la commune."""
    lat: Latitude
    """Latitude d’un point de la commune, en degrés : 49.90."""
    lon: Longitude
    """Longitude du même point, en degrés : 3.62."""
    superficie: Annotated[float, Field(gt=0)] | None = None
    """Superficie en kilomètres carrés."""
    populations: dict[Annee, Effectif] = Field(default={})
    """Population municipale par année : {2015: 254, 2021: 259}."""


class Chiffre(Appuye, Objet):
    """Un chiffre clé, avec tout ce qu’il faut pour le citer."""

    GENRE: ClassVar[str] = "chiffre"

    id: Id
    """Nom court du chiffre : population-2021."""
    indicateur: Id
    """Ce qui est mesuré, le même mot dans tous les territoires : population, densite."""
    libelle: Texte
    """Ce que le chiffre compte : Habitants."""
    valeur: float
    """Le nombre, avec un point pour les décimales : 12.5."""
    decimales: Annotated[int, Field(ge=0, le=3)] | None = None
    """Nombre de décimales à montrer ; absent : celles de la valeur."""
    unite: Texte
    """Unité : habitants, %, km², habitants par km²."""
    annee: Annee | None = None
    """Année que décrit le chiffre."""
    depuis: Annee | None = None
    """Pour une évolution : première année."""
    definition: Texte | None = None
    """Définition exacte : population municipale."""
    perimetre: Perimetre = Perimetre.TERRITOIRE
    """territoire, partie, plus-large ou non-precise."""
    perimetre_precise: Texte | None = None
    """Le périmètre, en mots."""
    calcul: Texte | None = None
    """Comment le chiffre a été calculé."""
    reserve: Texte | None = None
    """Ce qui invite à la prudence."""
    arrondi: OuiNon = False
    """oui si la source arrondit."""
    compte_rendu: OuiNon = False
    """oui si ce chiffre est celui du compte rendu de la démarche."""
    cle: OuiNon = False
    """oui : parmi les trois chiffres montrés en premier."""


class Enjeu(Appuye, Objet):
    """Un enjeu que le territoire se donne ou qu’on lui reconnaît."""

    GENRE: ClassVar[str] = "enjeu"

    id: Id
    """Nom court de l’enjeu."""
    titre: Texte
    """L’enjeu en quelques mots."""
    texte: Prose | None = None
    """L’enjeu expliqué."""
    themes: tuple[ThemeRef, ...] = ()
    """Thèmes concernés."""


class FaitHistorique(Appuye):
    """Une date de l’histoire du territoire."""

    date: Jour
    """Date, aussi précise que connue."""
    texte: Prose
    """Ce qui s’est passé."""


class Centre(Modele):
    """Un point du territoire, quand ses communes ne sont pas listées."""

    lat: Latitude
    """Latitude, en degrés : 45.02."""
    lon: Longitude
    """Longitude, en degrés : 3.41."""


class Territoire(Modele):
    """Le territoire : qui il est, ses communes, ses chiffres, ses enjeux, ses sources."""

    demarche: DemarcheRef
    """La démarche suivie : vitalite-sociale, lien-social ou politique-sociale."""
    nom: Texte
    """Nom d’usage : Vallée de l’Hérault."""
    nom_complet: Texte
    """Nom officiel : Communauté de communes Vallée de l’Hérault."""
    lettre: Annotated[str, Field(pattern="^[A-Z]{1,3}$")]
    """La lettre du territoire sur tout le site : A, B, C… Elle ne change jamais."""
    nature: NatureTerritoire
    """Nature : communaute-de-communes, parc-naturel-regional…"""
    siren: Siren | None = None
    """Numéro SIREN, neuf chiffres."""
    departements: Annotated[tuple[CodeDepartement, ...], Field(min_length=1)]
    """Codes des départements : [02]."""
    nom_departements: Texte
    """Noms des départements : Aisne."""
    region: Texte
    """Région."""
    siege: CommuneRef | None = None
    """Code Insee de la commune du siège."""
    ville_centre: CommuneRef | None = None
    """Code Insee de la ville-centre."""
    site: Url | None = None
    """Site de l’intercommunalité."""
    presentation: Prose
    """Le territoire en quelques phrases."""
    a_retenir: Prose
    """Ce qui est sorti de la démarche, en deux ou trois phrases."""
    fictif: OuiNon = False
    """oui : territoire inventé, chaque page le dit."""
    brouillon: OuiNon = False
    """oui : tout le territoire reste hors du site publié."""
    source: SourceRef
    """Source de ce que dit ce fichier, sauf mention contraire."""
    page: Texte | None = None
    """Où, dans la source."""
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]
    """Les sources du dossier."""
    source_populations: SourceRef | None = None
    """Source des populations des communes."""
    source_positions: SourceRef | None = None
    """Source des positions des communes."""
    communes: tuple[Commune, ...] = ()
    """Les communes du territoire ; absent : elles ne sont pas listées."""
    centre: Centre | None = None
    """Un point du territoire pour la carte de tous, quand ses communes ne sont pas listées."""
    chiffres: tuple[Chiffre, ...] = ()
    """Chiffres clés."""
    enjeux: tuple[Enjeu, ...] = ()
    """Enjeux."""
    histoire: tuple[FaitHistorique, ...] = ()
    """Dates de l’histoire du territoire."""

    @cached_property
    def noms(self) -> dict[str, str]:
        """Names of the communes by INSEE code."""
        return {commune.insee: commune.nom for commune in self.communes}

    def population(self, annee: int) -> int | None:
        """Inhabitants in `annee`, or None when one commune lacks that year, or none is listed."""
        return _sum([commune.populations.get(annee) for commune in self.communes])

    @property
    def place(self) -> tuple[float, float] | None:
        """Latitude and longitude of its middle: that of its communes, else the one it gives."""
        if self.communes:
            points = [(commune.lat, commune.lon) for commune in self.communes]
            return fmean(lat for lat, _ in points), fmean(lon for _, lon in points)
        return (self.centre.lat, self.centre.lon) if self.centre else None

    @property
    def annees(self) -> tuple[int, ...]:
        """Years for which every commune states its population; none when none is listed."""
        known = [set(commune.populations) for commune in self.communes]
        return tuple(sorted(set.intersection(*known))) if known else ()

    @property
    def superficie(self) -> float | None:
        """Square kilometres, or None when one commune lacks its own, or none is listed."""
        return _sum([commune.superficie for commune in self.communes])


def _sum(values: Sequence[N | None]) -> N | None:
    """The sum of `values`, or None when one is unknown or there is none."""
    known = [value for value in values if value is not None]
    return sum(known[1:], known[0]) if known and len(known) == len(values) else None
