"""`atelier-1.yml`: the barometer."""

from typing import Annotated, ClassVar

from pydantic import Field

from generator.model.base import Modele, Objet, Renvoi
from generator.model.liste import Balise, Indicateur
from generator.model.scalaires import Id, Jour, OuiNon, Prose, Texte, ThemeRef
from generator.model.source import Appuye, Fichier
from generator.model.vocabulaire import NatureConstat, Ressenti

ConstatRef = Annotated[Id, Renvoi("constat")]
IntentionRef = Annotated[Id, Renvoi("intention")]
LieuRef = Annotated[Id, Renvoi("lieu")]
AssociationRef = Annotated[Id, Renvoi("association")]
PourcentageRef = Annotated[Id, Renvoi("pourcentage")]


class BaliseTenue(Appuye):
    """Le travail d’un sous-groupe."""

    balise: Balise
    """1a (lieux), 1b (associations), 2 (services) ou 3 (initiatives)."""
    texte: Prose | None = None
    """Ce que le groupe a fait."""
    lieux: tuple[LieuRef, ...] = ()
    """Lieux recensés par le groupe."""
    associations: tuple[AssociationRef, ...] = ()
    """Associations recensées par le groupe."""


class Constat(Appuye, Objet):
    """Un constat du baromètre."""

    GENRE: ClassVar[str] = "constat"

    id: Id
    """Nom court."""
    balise: Balise | None = None
    """La balise d’où vient le constat ; absente : la source ne le dit pas."""
    nature: NatureConstat
    """atout, manque, contraste, souhait ou changement."""
    texte: Texte
    """Le constat ; pour un contraste, l’atout."""
    mais: Texte | None = None
    """Pour un contraste : la limite."""
    ensemble: OuiNon = False
    """oui : la source le dit de plusieurs territoires, sans le rattacher à un atelier."""
    portee: Texte | None = None
    """Avec ensemble : de qui, si la source le précise : dit des trois territoires."""
    indicateurs: tuple[Indicateur, ...] = ()
    """Indicateurs concernés (lecture de la rédaction) : sociabilite, accessibilite…"""
    pourcentages: tuple[PourcentageRef, ...] = ()
    """Pourcentages du questionnaire qui l’appuient."""
    themes: tuple[ThemeRef, ...] = ()
    """Thèmes."""

    @property
    def phrase(self) -> str:
        """The whole finding in one sentence."""
        return f"{self.texte}, mais {self.mais}" if self.mais else self.texte


class Recours(Modele):
    """Ce vers quoi se tourner."""

    texte: Texte
    """Le service, le réseau, le lieu."""
    lieu: LieuRef | None = None
    """Le lieu de la carte, s’il y est."""
    association: AssociationRef | None = None
    """L’association de l’annuaire, si elle y est."""


class Portrait(Appuye, Objet):
    """Un portrait fictif d’habitant, et ce vers quoi il peut se tourner."""

    GENRE: ClassVar[str] = "portrait"

    id: Id
    """Nom court."""
    titre: Texte
    """Le personnage : Léa, 34 ans, sans voiture."""
    situation: Prose
    """Sa situation."""
    recours: tuple[Recours, ...] = ()
    """Ce vers quoi se tourner."""
    souhaits: tuple[Texte, ...] = ()
    """Ce qui manque."""


class Photo(Appuye):
    """Une photo apportée par un participant."""

    fichier: Annotated[str, Field(pattern=r"^[a-z0-9-]+\.(jpg|jpeg|png|webp)$")]
    """Nom du fichier dans photos/ : place-du-marche.jpg."""
    alternative: Texte
    """Ce que montre la photo, pour qui ne la voit pas."""
    ressenti: Ressenti
    """vitalite ou depression."""
    legende: Texte | None = None
    """Légende."""
    credit: Texte
    """Qui l’a prise : un participant, la collectivité."""
    autorisation: OuiNon
    """oui : l’auteur et les personnes visibles autorisent la publication."""


class Intention(Appuye, Objet):
    """Une intention pour l’avenir : un axe de travail."""

    GENRE: ClassVar[str] = "intention"

    id: Id
    """Nom court."""
    numero: Annotated[int, Field(ge=1, le=20)]
    """Numéro de l’axe."""
    titre: Texte
    """L’intention."""
    titre_court: Texte | None = None
    """L’intention en trois ou quatre mots."""
    texte: Prose | None = None
    """L’intention expliquée."""
    constats: tuple[ConstatRef, ...] = ()
    """Constats dont elle vient."""
    rapprochement: OuiNon = True
    """oui : le lien avec les constats est une lecture de la rédaction, pas de la source."""
    themes: tuple[ThemeRef, ...] = ()
    """Thèmes."""


class Barometre(Fichier):
    """Atelier 1 : le baromètre de la vitalité sociale."""

    date: Jour | None = None
    """Date de l’atelier."""
    presentation: Prose | None = None
    """Ce que le baromètre dit, en quelques phrases."""
    balises: tuple[BaliseTenue, ...] = ()
    """Les balises."""
    constats: tuple[Constat, ...] = ()
    """Les constats."""
    portraits: tuple[Portrait, ...] = ()
    """Les portraits fictifs."""
    photos: tuple[Photo, ...] = ()
    """Les photos."""
    intentions: tuple[Intention, ...] = ()
    """Les intentions pour l’avenir."""
