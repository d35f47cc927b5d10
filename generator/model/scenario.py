"""`scenario.yml`: the road map to the horizon."""

from typing import ClassVar

from generator.model.actions import ActionRef
from generator.model.barometre import IntentionRef
from generator.model.base import Objet
from generator.model.changements import ChangementRef
from generator.model.liste import Indicateur
from generator.model.scalaires import Annee, Id, OuiNon, Prose, Texte, ThemeRef
from generator.model.source import Appuye, Fichier


class Ligne(Appuye, Objet):
    """Une ligne du scénario : ce que l’on vit à l’horizon, et les actions qui y mènent."""

    GENRE: ClassVar[str] = "ligne"

    id: Id
    """Nom court."""
    titre: Texte
    """La ligne en quelques mots."""
    texte: Prose
    """Ce que l’on vit à l’horizon, au présent."""
    intention: IntentionRef | None = None
    """L’axe."""
    actions: tuple[ActionRef, ...] = ()
    """Les actions qui la portent."""
    indicateurs: tuple[Indicateur, ...] = ()
    """Les indicateurs servis."""
    changements: tuple[ChangementRef, ...] = ()
    """Les grands changements auxquels elle répond."""
    rapprochement: OuiNon = True
    """oui : ces liens sont une lecture de la rédaction, pas de la source."""
    themes: tuple[ThemeRef, ...] = ()
    """Thèmes."""


class Scenario(Fichier):
    """Le scénario de la vitalité sociale."""

    titre: Texte
    """Titre."""
    horizon: Annee | None = None
    """Année visée, quand la source la donne : 2030."""
    resume: Texte | None = None
    """Ce qu’il faut en savoir, en une ou deux phrases : elles ouvrent la page."""
    recit: Prose | None = None
    """Le récit, au présent."""
    redaction: Texte | None = None
    """Qui a écrit ce récit, et à partir de quoi."""
    reserve: Prose | None = None
    """Ce que la source ne dit pas du scénario."""
    lignes: tuple[Ligne, ...] = ()
    """Les lignes."""
