"""Where a statement comes from."""

from typing import ClassVar

from generator.model.base import Modele, Objet
from generator.model.scalaires import Id, Jour, OuiNon, Prose, SourceRef, Texte, Url
from generator.model.vocabulaire import Fiabilite


class Source(Objet):
    """Une source : ce qui permet de vérifier."""

    GENRE: ClassVar[str] = "source"

    id: Id
    """Nom court, sans accent ni espace, qui ne change jamais : compte-rendu-2020."""
    titre: Texte
    """Titre du document ou de la page."""
    editeur: Texte
    """Qui a publié."""
    date: Jour | None = None
    """Date de publication : 2020-12, ou 2020."""
    url: Url | None = None
    """Adresse de la page ou du document."""
    fiabilite: Fiabilite = Fiabilite.FORTE
    """forte (officielle), moyenne (presse) ou faible (ancienne, indirecte)."""
    licence: Texte | None = None
    """Licence ou conditions de réutilisation."""
    note: Prose | None = None
    """Ce qu’il faut savoir de cette source."""


class Appuye(Modele):
    """Ce qui s’appuie sur une source ; sans `source`, celle du fichier vaut."""

    source: SourceRef | None = None
    """Identifiant de la source ; à défaut, celle indiquée en haut du fichier."""
    page: Texte | None = None
    """Où, dans la source : page 22, annexe 2 page 7."""
    brouillon: OuiNon = False
    """oui : visible pendant la préparation, absent du site publié."""


class Fichier(Modele):
    """Ce que tout fichier d’un dossier peut dire."""

    source: SourceRef
    """Source de tout ce que dit ce fichier, sauf mention contraire."""
    page: Texte | None = None
    """Où, dans la source."""
    brouillon: OuiNon = False
    """oui : tout le fichier reste hors du site publié."""
