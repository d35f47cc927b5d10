"""The supports of a démarche: blank sheets for each of its steps, to print and to fill by hand."""

from typing import Annotated, Literal

from pydantic import Field

from generator.model.base import Modele
from generator.model.scalaires import Id, OuiNon, Prose, Texte

Colonnes = Annotated[tuple[Texte, ...], Field(min_length=2, max_length=12)]


class Temps(Modele):
    """Un moment d’une soirée."""

    quand: Texte
    """Son heure, ou sa durée."""
    quoi: Texte
    """Ce qui se passe."""


class Tableau(Modele):
    """Un tableau à remplir à la main."""

    colonnes: Colonnes
    """Les titres des colonnes."""
    lignes: tuple[Texte, ...] = ()
    """Les lignes dont la première case est écrite."""
    vides: Annotated[int, Field(ge=0, le=40)] = 0
    """Combien de lignes vides ensuite."""


class Bloc(Modele):
    """Un morceau d’une feuille : ce qu’il a se suit dans cet ordre."""

    titre: Texte | None = None
    """Son titre."""
    texte: Prose | None = None
    """Ce qu’il dit."""
    points: tuple[Texte, ...] = ()
    """Une liste."""
    cases: tuple[Texte, ...] = ()
    """Des cases à cocher."""
    traits: tuple[Texte, ...] = ()
    """Des lignes à remplir, chacune après son mot."""
    temps: tuple[Temps, ...] = ()
    """Les moments d’une soirée ; une colonne reste vide pour qui s’en charge."""
    tableau: Tableau | None = None
    """Un tableau à remplir."""
    cadres: tuple[Texte, ...] = ()
    """Des cadres vides côte à côte, sous leur titre : ils prennent ce qui reste de la feuille."""


class Feuille(Modele):
    """Une feuille d’un support."""

    titre: Texte
    """Son titre."""
    blocs: Annotated[tuple[Bloc, ...], Field(min_length=1)]
    """Ce qu’elle porte, dans l’ordre."""


class Support(Modele):
    """Un support à imprimer pour une étape."""

    id: Id
    """Nom court, qui devient son adresse."""
    etape: Id
    """L’étape où il sert, comme `etapes` l’écrit."""
    titre: Texte
    """Son titre."""
    nombre: Texte
    """Combien en imprimer : une par table, une par personne…"""
    page: Texte | None = None
    """Où, dans la source de la démarche."""
    papier: Literal["A4", "A3"] = "A4"
    """La taille de ses feuilles."""
    couche: OuiNon = False
    """oui : les feuilles sont en largeur."""
    feuilles: tuple[Feuille, ...] = ()
    """Ses feuilles ; absent : le site a déjà sa page, que dit `adresse`."""
    adresse: Annotated[str, Field(pattern=r"^([a-z0-9-]+/)+$")] | None = None
    """La page du site qui l’imprime, quand il y en a une."""
