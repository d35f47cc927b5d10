"""`territories/synonymes.yml`: the words that people type, and those that the site says instead."""

from typing import Annotated

from pydantic import Field

from generator.model.base import Modele
from generator.model.scalaires import Texte


class Synonyme(Modele):
    """Des mots que l’on tape, et ceux sous lesquels le site en parle."""

    mots: Annotated[tuple[Texte, ...], Field(min_length=1)]
    """Les mots que l’on tape : médecin, docteur. Plusieurs mots valent ensemble : je veux aider."""
    vers: Annotated[tuple[Texte, ...], Field(min_length=1)]
    """Les mots du site : services."""


class Synonymes(Modele):
    """Les synonymes de la recherche. Ils s’ajoutent aux mots tapés, ils ne les remplacent pas."""

    synonymes: Annotated[tuple[Synonyme, ...], Field(min_length=1)]
    """Les synonymes."""
