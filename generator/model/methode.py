"""What a démarche tells of its method: its lists in order, and the meetings to run from a page."""

from typing import Annotated

from pydantic import Field

from generator.model.base import Modele
from generator.model.scalaires import Id, Prose, Texte
from generator.model.source import Source


class Phase(Modele):
    """Une grande phase de la démarche."""

    nom: Texte
    """Son nom."""
    texte: Texte
    """Ce qui s’y passe, en une phrase."""


class Chapitre(Modele):
    """Une suite d’éléments de la méthode : ses points, ses temps."""

    id: Id
    """Nom court, qui devient son ancre."""
    titre: Texte
    """Son titre."""
    texte: Prose | None = None
    """Ce qu’il faut savoir avant de lire la suite."""
    phases: Annotated[tuple[Phase, ...], Field(min_length=1)]
    """Ses éléments, dans l’ordre."""


class PartieDeReunion(Modele):
    """Une partie d’une réunion."""

    titre: Texte
    """De quoi il s’agit."""
    dire: tuple[Texte, ...] = ()
    """Ce qu’il y a à dire."""
    decider: Annotated[tuple[Texte, ...], Field(min_length=1)]
    """Ce qu’il y a à décider, ou à entendre."""
    pieges: tuple[Texte, ...] = ()
    """Ce à quoi prendre garde."""


class Cases(Modele):
    """Des cases à cocher, sous un titre."""

    titre: Texte
    """Quand les cocher : avant, pendant, après."""
    lignes: Annotated[tuple[Texte, ...], Field(min_length=1)]
    """Une ligne par case."""


class Reunion(Modele):
    """Une réunion à mener, page en main."""

    id: Id
    """Nom court, qui devient son adresse."""
    titre: Texte
    """Son titre."""
    chapo: Texte
    """À quoi sert la page, en une phrase."""
    reserve: Prose | None = None
    """Ce que la source ne dit pas."""
    source: Source
    """D’où vient ce qui en est dit."""
    page: Texte | None = None
    """Où, dans la source."""
    parties: Annotated[tuple[PartieDeReunion, ...], Field(min_length=1)]
    """Ses parties, dans l’ordre."""
    cases: tuple[Cases, ...] = ()
    """Ce qu’il faut avoir fait, à cocher."""
