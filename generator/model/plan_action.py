"""`plan-action.yml`: what is to be done, why each item was kept, and what each year made of it."""

from typing import Annotated, ClassVar

from pydantic import Field

from generator.model.base import Modele, Objet
from generator.model.scalaires import Annee, Id, Prose, Texte, ThemeRef
from generator.model.source import Appuye, Fichier
from generator.model.vocabulaire import Bilan, Terme


class Jugement(Terme):
    """How far an item meets what it is judged on."""

    FORT = "fort", "oui, nettement"
    PARTIEL = "partiel", "en partie"
    FAIBLE = "faible", "peu"
    A_VOIR = "a-voir", "à voir"


class Regard(Modele):
    """Une action regardée sous un angle : un jugement, des mots, ou les deux."""

    jugement: Jugement | None = None
    """fort, partiel, faible ou a-voir ; absent : la source ne tranche pas."""
    texte: Prose | None = None
    """Ce qu’en dit la source."""


class BilanItem(Appuye):
    """Ce qu’une année a fait d’une action du plan."""

    annee: Annee
    """Année du bilan."""
    bilan: Bilan
    """nouvelle, poursuivie, amelioree, terminee ou abandonnee."""
    texte: Prose | None = None
    """Objectifs, effets, corrections."""


class ItemPlan(Appuye, Objet):
    """Une action du plan."""

    GENRE: ClassVar[str] = "item-plan"

    id: Id
    """Nom court."""
    numero: Annotated[int, Field(ge=1, le=999)] | None = None
    """Numéro que lui donne la source."""
    texte: Texte
    """L’action en une phrase."""
    charte: Regard | None = None
    """Va-t-elle dans le sens de la charte ?"""
    partenaires: Regard | None = None
    """Va-t-elle dans le sens de ce que font les partenaires ?"""
    faisabilite: Regard | None = None
    """Est-elle faisable ?"""
    commentaires: Prose | None = None
    """Commentaires."""
    bilans: tuple[BilanItem, ...] = ()
    """Ce que chaque année en a fait."""
    themes: tuple[ThemeRef, ...] = ()
    """Thèmes ; absent : ceux de l’axe."""


class AxePlan(Appuye, Objet):
    """Un axe du plan d’action."""

    GENRE: ClassVar[str] = "axe-plan"

    id: Id
    """Nom court."""
    numero: Annotated[int, Field(ge=1, le=99)] | None = None
    """Numéro que lui donne la source."""
    titre: Texte
    """Titre de l’axe."""
    themes: tuple[ThemeRef, ...] = ()
    """Thèmes."""
    items: tuple[ItemPlan, ...] = ()
    """Ses actions."""


class PlanAction(Fichier):
    """Le plan d’action, évalué et relancé chaque année."""

    presentation: Prose | None = None
    """Comment il s’est écrit, en quelques phrases."""
    axes: Annotated[tuple[AxePlan, ...], Field(min_length=1)]
    """Les axes, dans l’ordre."""
