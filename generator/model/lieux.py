"""`lieux.yml`: places, activities and events where people meet."""

from typing import Annotated, ClassVar

from pydantic import Field

from generator.model.base import Modele, Objet
from generator.model.scalaires import (
    CommuneRef,
    Heure,
    Id,
    Jour,
    Latitude,
    Longitude,
    OuiNon,
    Prose,
    Texte,
    ThemeRef,
    Url,
)
from generator.model.source import Appuye, Fichier
from generator.model.vocabulaire import (
    CategorieLieu,
    JourSemaine,
    Precision,
    Rayonnement,
    StatutLieu,
)


class Position(Modele):
    """Un point sur la carte."""

    lat: Latitude
    """Latitude en degrés : 49.90."""
    lon: Longitude
    """Longitude en degrés : 3.62."""
    precision: Precision = Precision.EXACTE
    """exacte, adresse ou commune."""


class Situe(Modele):
    """Ce que les cartes montrent."""

    position: Position | None = None
    """Position ; absente, le centre de la commune."""

    @property
    def au_centre(self) -> bool:
        """Whether maps show it at the centre of its commune, for want of a position."""
        return self.position is None or self.position.precision is Precision.COMMUNE


class Retour(Modele):
    """Un jour qui revient, chaque semaine ou chaque mois."""

    jour: JourSemaine
    """lundi, mardi… dimanche."""
    semaine: Annotated[int, Field(ge=-1, le=4)] | None = None
    """Une fois par mois : 1 (le premier) à 4, ou -1 (le dernier). Absent : chaque semaine."""
    du: Jour
    """Depuis quand on le sait : 2026-04-04."""
    au: Jour | None = None
    """Dernier jour ; absent : sans fin connue."""
    debut: Heure | None = None
    """Heure de début."""
    fin: Heure | None = None
    """Heure de fin ; plus tôt que le début : le lendemain."""


class Lieu(Appuye, Situe, Objet):
    """Un lieu, une activité ou un événement."""

    GENRE: ClassVar[str] = "lieu"

    id: Id
    """Nom court : la-passerelle-70."""
    nom: Texte
    """Nom du lieu."""
    categorie: CategorieLieu
    """Catégorie : cafe, tiers-lieu, marche, culture…"""
    commune: CommuneRef
    """Code Insee de la commune."""
    commune_incertaine: OuiNon = False
    """oui si la source ne dit pas dans quelle commune : les pages des communes s’en passent."""
    rayonnement: Rayonnement | None = None
    """Jusqu’où il attire : communal, intercommunal, au-dela. Absent : non documenté."""
    position: Position | None = None
    """Position ; absente, le lieu est placé au centre de sa commune."""
    statut: StatutLieu = StatutLieu.OUVERT
    """ouvert, projet, travaux ou ferme."""
    statut_precise: Texte | None = None
    """Le statut en mots : fermé en 2017."""
    revient: tuple[Retour, ...] = ()
    """Les jours qui reviennent : le marché du samedi."""
    adresse: Texte | None = None
    """Adresse publique du lieu."""
    description: Prose | None = None
    """Ce qu’on y trouve."""
    site: Url | None = None
    """Site du lieu."""
    themes: tuple[ThemeRef, ...] = ()
    """Thèmes."""
    cite: OuiNon = False
    """oui si les participants des ateliers l’ont cité."""
    verifie_le: Jour | None = None
    """Date de la dernière vérification."""

    @property
    def etat(self) -> str:
        """What is to be said of a place that is not simply open."""
        told = self.statut is not StatutLieu.OUVERT
        return self.statut_precise or (self.statut.libelle if told else "")


class Lieux(Fichier):
    """Les lieux du territoire."""

    presentation: Prose | None = None
    """Ce que montre cette liste, et d’où elle vient."""
    lieux: Annotated[tuple[Lieu, ...], Field(min_length=1)]
    """Les lieux."""

    def lieu(self, identifiant: str | None) -> Lieu | None:
        """The place of that name, when it is here."""
        return next((place for place in self.lieux if place.id == identifiant), None)
