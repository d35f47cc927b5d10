"""`agenda.yml`: dates past and to come."""

from typing import Annotated, ClassVar

from pydantic import Field

from generator.model.barometre import AssociationRef, LieuRef
from generator.model.base import Objet
from generator.model.scalaires import CommuneRef, Heure, Id, Jour, Prose, Texte, ThemeRef, Url
from generator.model.source import Appuye, Fichier


class Rendezvous(Appuye, Objet):
    """Une date."""

    GENRE: ClassVar[str] = "rendez-vous"

    id: Id
    """Nom court."""
    titre: Texte
    """Ce qui a lieu."""
    date: Jour
    """Jour, ou mois, ou année."""
    date_precise: Texte | None = None
    """Ce qu’il faut savoir de la date : année déduite du contexte."""
    date_fin: Jour | None = None
    """Dernier jour."""
    debut: Heure | None = None
    """Heure de début."""
    fin: Heure | None = None
    """Heure de fin ; plus tôt que le début : le lendemain."""
    commune: CommuneRef | None = None
    """Code Insee de la commune."""
    lieu: LieuRef | None = None
    """Le lieu de la carte."""
    association: AssociationRef | None = None
    """L’association qui organise."""
    texte: Prose | None = None
    """Ce qu’il faut savoir."""
    site: Url | None = None
    """Page de l’événement."""
    themes: tuple[ThemeRef, ...] = ()
    """Thèmes."""


class Agenda(Fichier):
    """L’agenda."""

    presentation: Prose | None = None
    """Ce que contient l’agenda."""
    officiel: Url | None = None
    """Adresse de l’agenda officiel ; sans elle, la page mène au site du territoire."""
    rendez_vous: Annotated[tuple[Rendezvous, ...], Field(min_length=1)]
    """Les dates."""
