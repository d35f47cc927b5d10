"""`associations.yml`: the directory that inhabitants asked for."""

from typing import Annotated, ClassVar

from pydantic import Field

from generator.model.base import Objet
from generator.model.lieux import Position, Situe
from generator.model.scalaires import CommuneRef, Id, Jour, Prose, Texte, ThemeRef, Url
from generator.model.source import Appuye, Fichier
from generator.model.vocabulaire import CategorieAssociation, Rayonnement


class Association(Appuye, Situe, Objet):
    """Une association."""

    GENRE: ClassVar[str] = "association"

    id: Id
    """Nom court : bocage-numerique."""
    nom: Texte
    """Nom de l’association."""
    categorie: CategorieAssociation
    """loisirs, sport, culture, patrimoine, solidarite ou animation."""
    commune: CommuneRef
    """Code Insee de la commune."""
    activites: tuple[Texte, ...] = ()
    """Ce qu’elle propose."""
    description: Prose | None = None
    """L’association en quelques phrases."""
    rayonnement: Rayonnement | None = None
    """communal, intercommunal ou au-dela. Absent : non documenté."""
    position: Position | None = None
    """Position d’un local ouvert au public ; absente, le centre de la commune."""
    site: Url | None = None
    """Site de l’association."""
    themes: tuple[ThemeRef, ...] = ()
    """Thèmes."""
    verifie_le: Jour | None = None
    """Date à laquelle l’association a confirmé sa fiche."""


class Associations(Fichier):
    """Les associations du territoire."""

    presentation: Prose | None = None
    """Ce que montre cet annuaire, et d’où il vient."""
    associations: Annotated[tuple[Association, ...], Field(min_length=1)]
    """Les associations."""
