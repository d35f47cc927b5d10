"""`axes.yml`: the strategic axes of a social policy, their stakes and their orientations."""

from typing import Annotated, ClassVar

from pydantic import Field

from generator.model.base import Objet
from generator.model.scalaires import Id, Prose, Texte, ThemeRef
from generator.model.source import Appuye, Fichier


class Orientation(Appuye, Objet):
    """Ce que le territoire s’est donné à faire."""

    GENRE: ClassVar[str] = "orientation"

    id: Id
    """Nom court."""
    texte: Texte
    """L’orientation en une phrase."""
    details: tuple[Texte, ...] = ()
    """Ce que la source range sous elle."""
    themes: tuple[ThemeRef, ...] = ()
    """Thèmes ; absent : ceux de l’axe."""


class EnjeuAxe(Appuye, Objet):
    """Un enjeu d’un axe, avec ses orientations quand la source les range sous lui."""

    GENRE: ClassVar[str] = "enjeu-axe"

    id: Id
    """Nom court."""
    texte: Texte
    """L’enjeu en une phrase."""
    details: tuple[Texte, ...] = ()
    """Ce que la source range sous lui."""
    orientations: tuple[Orientation, ...] = ()
    """Ses orientations."""
    themes: tuple[ThemeRef, ...] = ()
    """Thèmes ; absent : ceux de l’axe."""


class VoletAxe(Appuye, Objet):
    """Une partie d’un axe, quand la source met un sous-titre entre l’axe et ce qu’il décide."""

    GENRE: ClassVar[str] = "volet-axe"

    id: Id
    """Nom court."""
    titre: Texte
    """Le sous-titre."""
    themes: tuple[ThemeRef, ...] = ()
    """Thèmes ; absent : ceux de l’axe."""
    points: tuple[Orientation, ...] = ()
    """Ce que la source range sous lui."""


class Axe(Appuye, Objet):
    """Un axe stratégique."""

    GENRE: ClassVar[str] = "axe"

    id: Id
    """Nom court."""
    numero: Annotated[int, Field(ge=1, le=99)] | None = None
    """Numéro que lui donne la source."""
    titre: Texte
    """Titre de l’axe."""
    court: Annotated[Texte, Field(max_length=60)] | None = None
    """Titre court, pour l’image des axes ; absent : le titre entier."""
    precision: Texte | None = None
    """Ce que la source dit sous le titre : publics visés, axe non traité…"""
    themes: tuple[ThemeRef, ...] = ()
    """Thèmes."""
    enjeux: tuple[EnjeuAxe, ...] = ()
    """Ce que la source appelle enjeux."""
    orientations: tuple[Orientation, ...] = ()
    """Ce que la source appelle orientations."""
    points: tuple[Orientation, ...] = ()
    """Ce que la source range sous l’axe sans le nommer."""
    volets: tuple[VoletAxe, ...] = ()
    """Ses parties, chacune sous un sous-titre."""
    concretement: Texte | None = None
    """Ce à quoi l’axe aboutit, quand la source le dit."""


class Axes(Fichier):
    """Les axes stratégiques."""

    presentation: Prose | None = None
    """Les axes en quelques phrases."""
    axes: Annotated[tuple[Axe, ...], Field(min_length=1)]
    """Les axes, dans l’ordre."""
    commentaires: Prose | None = None
    """Commentaires et enjeux majeurs, en nos mots."""
