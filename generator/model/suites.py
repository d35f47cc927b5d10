"""`suites.yml`: what happened since, with dates and sources."""

from typing import ClassVar

from generator.model.actions import ActionRef
from generator.model.barometre import LieuRef
from generator.model.base import Objet
from generator.model.charte import ArticleRef
from generator.model.scalaires import Annee, Id, Jour, OuiNon, Prose, Texte, ThemeRef
from generator.model.source import Appuye, Fichier
from generator.model.vocabulaire import Bilan, Etat, LienDemarche


class Evenement(Appuye, Objet):
    """Un fait daté et sourcé."""

    GENRE: ClassVar[str] = "evenement"

    id: Id
    """Nom court."""
    date: Jour
    """Date, aussi précise que connue."""
    date_precise: Texte | None = None
    """Ce qu’il faut savoir de la date : année déduite du contexte."""
    titre: Texte
    """Le fait en quelques mots."""
    texte: Prose | None = None
    """Le fait raconté."""
    lieu: LieuRef | None = None
    """Le lieu de la carte."""
    actions: tuple[ActionRef, ...] = ()
    """Actions que ce fait prolonge, quand une source le dit ; sinon, rapprochement: oui."""
    rapprochement: OuiNon = False
    """oui : le lien avec ces actions est une lecture de la rédaction, pas de la source."""
    articles: tuple[ArticleRef, ...] = ()
    """Articles de la charte qu’il illustre (lecture de la rédaction)."""
    lien: LienDemarche = LienDemarche.NON_ETABLI
    """etabli quand une source relie ce fait à la démarche, sinon non-etabli."""
    themes: tuple[ThemeRef, ...] = ()
    """Thèmes."""


class EtatAction(Appuye):
    """Un changement d’état d’une action."""

    action: ActionRef
    """L’action."""
    etat: Etat
    """proposee, retenue, engagee, realisee, en-pause ou abandonnee."""
    date: Jour
    """Date du changement."""
    qui: Texte
    """Qui le dit."""
    texte: Prose | None = None
    """Ce qui s’est passé."""


class BilanAction(Appuye):
    """Le bilan annuel d’une action."""

    annee: Annee
    """Année du bilan."""
    action: ActionRef
    """L’action."""
    bilan: Bilan
    """poursuivie, amelioree, nouvelle, terminee ou abandonnee."""
    texte: Prose | None = None
    """Objectifs, effets, corrections."""


class Suites(Fichier):
    """Ce qui s’est passé depuis."""

    presentation: Prose | None = None
    """Ce qui s’est passé, en quelques phrases."""
    non_trouve: tuple[Texte, ...] = ()
    """Ce qui a été cherché et pas trouvé."""
    evenements: tuple[Evenement, ...] = ()
    """Les faits, datés."""
    etats: tuple[EtatAction, ...] = ()
    """Les états des actions."""
    bilans: tuple[BilanAction, ...] = ()
    """Les bilans annuels."""
