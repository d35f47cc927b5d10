"""`deroulement.yml`: steps with dates and places, pilot committee, panel."""

from typing import Annotated, ClassVar

from pydantic import Field

from generator.model.base import Modele, Objet
from generator.model.liste import Etape, Groupe
from generator.model.scalaires import CommuneRef, Effectif, Heure, Id, Jour, Prose, Texte
from generator.model.source import Appuye, Fichier


class Presence(Modele):
    """Combien de personnes d’un groupe."""

    groupe: Groupe
    """elus, associations ou habitants."""
    nombre: Effectif
    """Nombre de personnes."""


class EtapeTenue(Appuye, Objet):
    """Une étape, telle qu’elle a eu lieu."""

    GENRE: ClassVar[str] = "etape"

    id: Id
    """Nom court."""
    etape: Etape
    """Laquelle des étapes de la démarche : presentation, preparation, questionnaire…"""
    titre: Texte | None = None
    """Titre donné sur place."""
    date: Jour | None = None
    """Date, si elle est connue."""
    reserve: Texte | None = None
    """Ce qui rend la date douteuse, en quelques mots : année douteuse."""
    debut: Heure | None = None
    """Heure de début : 18:30."""
    fin: Heure | None = None
    """Heure de fin : 21:30 ; plus tôt que le début : le lendemain."""
    lieu: Texte | None = None
    """Où."""
    commune: CommuneRef | None = None
    """Code Insee de la commune."""
    participants: Effectif | None = None
    """Nombre de participants présents."""
    presences: tuple[Presence, ...] = ()
    """Présents par groupe, si on les connaît."""
    question: Texte | None = None
    """La question posée ce jour-là, mot à mot."""
    acteurs: tuple[Texte, ...] = ()
    """Structures et rôles entendus, jamais des personnes : Mission locale, ADMR…"""
    texte: Prose | None = None
    """Ce qu’il faut en retenir."""


class Part(Modele):
    """Part visée d’un groupe dans le panel."""

    groupe: Groupe
    """elus, associations ou habitants."""
    part: Texte
    """Part visée : un tiers."""


class Panel(Appuye):
    """Qui était invité, qui est venu."""

    identifies: Effectif | None = None
    """Personnes à identifier."""
    presents_min: Effectif | None = None
    """Présents visés, au moins."""
    presents_max: Effectif | None = None
    """Présents visés, au plus."""
    cible: tuple[Part, ...] = ()
    """Composition visée."""
    constat: Prose | None = None
    """Qui est venu, en mots."""


class Comite(Appuye):
    """Le comité de pilotage : des rôles, pas des noms."""

    membres_max: Annotated[int, Field(ge=1, le=200)] | None = None
    """Nombre de membres, au plus."""
    roles: tuple[Texte, ...] = ()
    """Rôles représentés."""
    texte: Prose | None = None
    """Ce qu’il a fait."""


class Deroulement(Fichier):
    """Le chemin suivi."""

    presentation: Prose | None = None
    """Le chemin en quelques phrases."""
    etapes: Annotated[tuple[EtapeTenue, ...], Field(min_length=1)]
    """Les étapes."""
    panel: Panel | None = None
    """Le panel des participants."""
    comite: Comite | None = None
    """Le comité de pilotage."""
