"""`en-clair.yml`: the dossier for those who read little, in short sentences."""

from typing import Annotated, ClassVar

from pydantic import Field

from generator.model.base import Modele, Objet
from generator.model.scalaires import Id, Texte
from generator.model.source import Appuye, Fichier


class Idee(Modele):
    """Une idée, dite en phrases courtes."""

    titre: Texte
    """De quoi l’on parle, en quelques mots."""
    pictogramme: Annotated[str, Field(pattern=r"^material/[a-z0-9-]+$")]
    """Nom de son pictogramme."""
    phrases: Annotated[tuple[Texte, ...], Field(min_length=1)]
    """Les phrases, une par ligne du site."""


class Paragraphe(Idee, Appuye, Objet):
    """Un paragraphe : une idée et son pictogramme."""

    GENRE: ClassVar[str] = "paragraphe"

    id: Id
    """Nom court."""


class EnClair(Fichier):
    """Le dossier en clair."""

    paragraphes: Annotated[tuple[Paragraphe, ...], Field(min_length=1)]
    """Les paragraphes."""
