"""The thread of a dossier: who names whom, from a finding to what followed.

Links go one way, from the earlier object to the later one, so that the thread is read both
ways: `origines` walks back, `devenir` walks forward. `tissage` makes it of a dossier.
"""

from dataclasses import dataclass
from functools import cached_property
from graphlib import TopologicalSorter
from typing import Final

from generator.model.vocabulaire import Terme

Cle = tuple[str, str]
"""What names an object in a dossier: its genre and its identifier."""


class Maillon(Terme):
    """The stages of the thread, in order."""

    CONSTAT = "constat", "Constats"
    CHANGEMENT = "changement", "Grands changements"
    INTENTION = "intention", "Intentions"
    PROPOSITION = "proposition", "Propositions"
    ACTION = "action", "Actions"
    LIGNE = "ligne", "Scénario"
    ARTICLE = "article", "Charte"
    SUITE = "suite", "Et depuis ?"


MAILLONS: Final = {
    "pourcentage": Maillon.CONSTAT,
    "constat": Maillon.CONSTAT,
    "changement": Maillon.CHANGEMENT,
    "risque": Maillon.CHANGEMENT,
    "opportunite": Maillon.CHANGEMENT,
    "intention": Maillon.INTENTION,
    "proposition": Maillon.PROPOSITION,
    "non-retenue": Maillon.PROPOSITION,
    "action": Maillon.ACTION,
    "ligne": Maillon.LIGNE,
    "article": Maillon.ARTICLE,
    "evenement": Maillon.SUITE,
    "etat": Maillon.SUITE,
    "bilan": Maillon.SUITE,
}
"""The stage of each genre of object."""

_RELAIS: Final = (
    Maillon.ACTION,
    Maillon.LIGNE,
    Maillon.PROPOSITION,
    Maillon.INTENTION,
    Maillon.CHANGEMENT,
    Maillon.CONSTAT,
)
"""Stages that a walk goes through, the most precise first. Never an article: that a fact
illustrates the article which an action serves does not make the fact come from the action."""


@dataclass(frozen=True)
class Noeud:
    """An object of the thread; `court` is its title in a few words, `detail` what to add to it,
    `reserve` what keeps from reading a link of cause into it."""

    genre: str
    id: str
    titre: str
    court: str = ""
    detail: str = ""
    reserve: str = ""

    @property
    def cle(self) -> Cle:
        return (self.genre, self.id)

    @property
    def maillon(self) -> Maillon:
        return MAILLONS[self.genre]


@dataclass(frozen=True)
class Lien:
    """`aval` names `amont`; `rapprochement` when that is our reading and not the source's."""

    amont: Cle
    aval: Cle
    rapprochement: bool = False


@dataclass(frozen=True)
class Pas:
    """An object met on a walk; `direct` when nothing stands between it and the start."""

    noeud: Noeud
    rapprochement: bool
    direct: bool


@dataclass(frozen=True)
class Fil:
    """The thread: its objects in the order of the path, and its links."""

    noeuds: dict[Cle, Noeud]
    liens: tuple[Lien, ...]

    def du_maillon(self, maillon: Maillon) -> tuple[Noeud, ...]:
        """The objects of one stage."""
        return tuple(noeud for noeud in self.noeuds.values() if noeud.maillon is maillon)

    def causes(self, cle: Cle) -> tuple[Pas, ...]:
        """What this object names."""
        return self._step({cle: False}, avant=False, direct=True)

    def effets(self, cle: Cle) -> tuple[Pas, ...]:
        """What names this object."""
        return self._step({cle: False}, avant=True, direct=True)

    def origines(self, cle: Cle) -> dict[Maillon, tuple[Pas, ...]]:
        """What this object comes from, stage by stage, back to the findings."""
        return self._walk(cle, avant=False)

    def devenir(self, cle: Cle) -> dict[Maillon, tuple[Pas, ...]]:
        """What became of this object, stage by stage, on to what followed."""
        return self._walk(cle, avant=True)

    @cached_property
    def essentiels(self) -> tuple[Lien, ...]:
        """The links that no chain of other links already tells: what a drawing needs."""
        reach: dict[Cle, set[Cle]] = {}
        for cle in reversed(self._order):
            ahead = [lien.aval for lien in self._neighbours.get((cle, True), ())]
            reach[cle] = set(ahead).union(*(reach[other] for other in ahead))
        return tuple(
            lien
            for lien in self.liens
            if not any(
                lien.aval in reach[other.aval]
                for other in self._neighbours[lien.amont, True]
                if other is not lien
            )
        )

    @cached_property
    def _order(self) -> list[Cle]:
        """Every object after those it names."""
        graph = {cle: {step.noeud.cle for step in self.causes(cle)} for cle in self.noeuds}
        return list(TopologicalSorter(graph).static_order())

    @cached_property
    def _rank(self) -> dict[Cle, int]:
        return {cle: rank for rank, cle in enumerate(self.noeuds)}

    @cached_property
    def _neighbours(self) -> dict[tuple[Cle, bool], list[Lien]]:
        found: dict[tuple[Cle, bool], list[Lien]] = {}
        for lien in self.liens:
            found.setdefault((lien.amont, True), []).append(lien)
            found.setdefault((lien.aval, False), []).append(lien)
        return found

    def _walk(self, cle: Cle, *, avant: bool) -> dict[Maillon, tuple[Pas, ...]]:
        """At each stage, what the object is tied to; failing that, through the best relay."""
        direct = self._step({cle: False}, avant=avant, direct=True)
        stages = list(Maillon)
        here = stages.index(MAILLONS[cle[0]])
        found: dict[Maillon, tuple[Pas, ...]] = {}
        for stage in stages[here:] if avant else reversed(stages[: here + 1]):
            met = tuple(step for step in direct if step.noeud.maillon is stage)
            found[stage] = met or self._relayed(found, stage, avant)
        return {stage: found[stage] for stage in stages if found.get(stage)}

    def _relayed(
        self, found: dict[Maillon, tuple[Pas, ...]], stage: Maillon, avant: bool
    ) -> tuple[Pas, ...]:
        for relay in _RELAIS:
            start = {step.noeud.cle: step.rapprochement for step in found.get(relay, ())}
            steps = self._step(start, avant=avant, direct=False)
            if met := tuple(step for step in steps if step.noeud.maillon is stage):
                return met
        return ()

    def _step(self, start: dict[Cle, bool], *, avant: bool, direct: bool) -> tuple[Pas, ...]:
        """One link further than `start`, which says what was already a reading of ours."""
        met: dict[Cle, bool] = {}
        for cle, read in start.items():
            for lien in self._neighbours.get((cle, avant), ()):
                other = lien.aval if avant else lien.amont
                met[other] = met.get(other, True) and (read or lien.rapprochement)
        return tuple(
            Pas(self.noeuds[cle], met[cle], direct)
            for cle in sorted(met, key=self._rank.__getitem__)
        )
