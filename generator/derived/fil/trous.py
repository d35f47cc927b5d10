"""Where the thread breaks: an intention without action, an action without a line…"""

from dataclasses import dataclass
from typing import Final

from generator.derived.fil.graphe import Fil, Noeud
from generator.model.vocabulaire import Maillon, Terme


class Manque(Terme):
    """The kinds of gaps: what an object should be tied to and is not."""

    CONSTAT = "constat-sans-suite", "Des constats que ni une intention ni une action ne reprend"
    CHANGEMENT = "changement-sans-reponse", "Des changements auxquels rien ne répond"
    RISQUE = "risque-sans-reponse", "Des risques auxquels aucune action ne répond"
    OPPORTUNITE = "opportunite-sans-reponse", "Des opportunités qu’aucune action ne saisit"
    INTENTION = "intention-sans-action", "Des intentions sans action"
    PROPOSITION = "proposition-sans-choix", "Des propositions ni retenues ni écartées"
    ACTION_SANS_LIGNE = "action-sans-ligne", "Des actions absentes du scénario"
    LIGNE = "ligne-sans-action", "Des lignes du scénario qu’aucune action ne porte"
    ARTICLE = "article-sans-action", "Des articles de la charte qu’aucune action ne sert"
    ACTION_SANS_SUITE = "action-sans-suite", "Des actions dont aucune suite n’est documentée"


@dataclass(frozen=True)
class Trou:
    """A kind of gap, and the objects that show it."""

    manque: Manque
    noeuds: tuple[Noeud, ...]


@dataclass(frozen=True)
class _Regle:
    """Objects of `genre` should lead to (or come from) a stage of `attendus`.

    The rule holds when the first of these stages is documented at all.
    """

    manque: Manque
    genre: str
    attendus: tuple[Maillon, ...]
    avant: bool = True


_REGLES: Final = (
    _Regle(Manque.CONSTAT, "constat", (Maillon.INTENTION, Maillon.PROPOSITION, Maillon.ACTION)),
    _Regle(Manque.CHANGEMENT, "changement", (Maillon.ACTION, Maillon.PROPOSITION, Maillon.LIGNE)),
    _Regle(Manque.RISQUE, "risque", (Maillon.ACTION,)),
    _Regle(Manque.OPPORTUNITE, "opportunite", (Maillon.ACTION,)),
    _Regle(Manque.INTENTION, "intention", (Maillon.ACTION,)),
    _Regle(Manque.PROPOSITION, "proposition", (Maillon.ACTION, Maillon.PROPOSITION)),
    _Regle(Manque.ACTION_SANS_LIGNE, "action", (Maillon.LIGNE,)),
    _Regle(Manque.LIGNE, "ligne", (Maillon.ACTION,), avant=False),
    _Regle(Manque.ARTICLE, "article", (Maillon.ACTION,), avant=False),
    _Regle(Manque.ACTION_SANS_SUITE, "action", (Maillon.SUITE,)),
)


def trous(fil: Fil) -> tuple[Trou, ...]:
    """The gaps of the thread; nothing is missing at a stage that the dossier does not document."""
    documented = {noeud.maillon for noeud in fil.noeuds.values()}
    made = (
        Trou(rule.manque, _alone(fil, rule)) for rule in _REGLES if rule.attendus[0] in documented
    )
    return tuple(trou for trou in made if trou.noeuds)


def _alone(fil: Fil, rule: _Regle) -> tuple[Noeud, ...]:
    """Objects of the genre whose thread reaches none of the stages expected."""
    walk = fil.devenir if rule.avant else fil.origines
    return tuple(
        noeud
        for noeud in fil.noeuds.values()
        if noeud.genre == rule.genre and not walk(noeud.cle).keys() & set(rule.attendus)
    )
