"""The thread of a dossier: who names whom, from a finding to what followed.

Links go one way, from the earlier object to the later one, so that the thread is read both
ways: `origines` walks back, `devenir` walks forward. `tissage` makes it of a dossier.
"""

from dataclasses import dataclass
from functools import cached_property
from graphlib import TopologicalSorter
from typing import Final

from generator.model.sections import MAILLONS
from generator.model.vocabulaire import Maillon

Cle = tuple[str, str]
"""What names an object in a dossier: its genre and its identifier."""


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
    """An object of the thread.

    `court`: its title in a few words. `detail`: what to add to the title. `reserve`: what is to be
    known of its date, and that its links do not say that one thing caused the other."""

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
class Arete:
    """A link: `aval` names `amont`. `rapprochement`: the editors made it, not the source."""

    amont: Cle
    aval: Cle
    rapprochement: bool = False


@dataclass(frozen=True)
class Pas:
    """An object reached from another one; `direct`: by a single link."""

    noeud: Noeud
    rapprochement: bool
    direct: bool


@dataclass(frozen=True)
class Fil:
    """The thread: its objects in the order of the path, and its links."""

    noeuds: dict[Cle, Noeud]
    liens: tuple[Arete, ...]

    def du_maillon(self, maillon: Maillon) -> tuple[Noeud, ...]:
        """The objects of one stage."""
        return tuple(noeud for noeud in self.noeuds.values() if noeud.maillon is maillon)

    def causes(self, cle: Cle) -> tuple[Pas, ...]:
        """What this object names."""
        return self._sorted(self._near({cle: False}, avant=False), direct=True)

    def effets(self, cle: Cle) -> tuple[Pas, ...]:
        """What names this object."""
        return self._sorted(self._near({cle: False}, avant=True), direct=True)

    def origines(self, cle: Cle) -> dict[Maillon, tuple[Pas, ...]]:
        """What this object comes from, stage by stage, back to the findings."""
        return self._walk(cle, avant=False)

    def devenir(self, cle: Cle) -> dict[Maillon, tuple[Pas, ...]]:
        """What became of this object, stage by stage, on to what followed."""
        return self._walk(cle, avant=True)

    @cached_property
    def ordre(self) -> tuple[Cle, ...]:
        """The objects sorted so that each comes after those that it names."""
        graph = {
            cle: [lien.amont for lien in self._links.get((cle, False), ())] for cle in self.noeuds
        }
        return tuple(TopologicalSorter(graph).static_order())

    @cached_property
    def essentiels(self) -> tuple[Arete, ...]:
        """The links to draw: without those that a chain of other links already shows."""
        reach: dict[Cle, set[Cle]] = {}
        for cle in reversed(self.ordre):
            ahead = [lien.aval for lien in self._links.get((cle, True), ())]
            reach[cle] = set(ahead).union(*(reach[other] for other in ahead))
        return tuple(
            lien
            for lien in self.liens
            if not any(lien.aval in reach[other.aval] for other in self._links[lien.amont, True])
        )

    @cached_property
    def _rank(self) -> dict[Cle, int]:
        return {cle: rank for rank, cle in enumerate(self.noeuds)}

    @cached_property
    def _links(self) -> dict[tuple[Cle, bool], list[Arete]]:
        """The links of each object, by direction: True towards what followed, False back."""
        found: dict[tuple[Cle, bool], list[Arete]] = {}
        for lien in self.liens:
            found.setdefault((lien.amont, True), []).append(lien)
            found.setdefault((lien.aval, False), []).append(lien)
        return found

    def _walk(self, cle: Cle, *, avant: bool) -> dict[Maillon, tuple[Pas, ...]]:
        """The objects tied to this one at each stage, by one link or else through a relay."""
        direct = _by_stage(self._near({cle: False}, avant=avant))
        stages = list(Maillon)
        here = stages.index(MAILLONS[cle[0]])
        beyond: dict[Maillon, dict[Maillon, dict[Cle, bool]]] = {}
        steps: dict[Maillon, tuple[Pas, ...]] = {}
        for stage in stages[here:] if avant else reversed(stages[: here + 1]):
            met = direct.get(stage)
            relays = (beyond[relay].get(stage) for relay in _RELAIS if relay in beyond)
            if found := met or next(filter(None, relays), None):
                beyond[stage] = _by_stage(self._near(found, avant=avant))
                steps[stage] = self._sorted(found, direct=bool(met))
        return {stage: steps[stage] for stage in stages if stage in steps}

    def _near(self, start: dict[Cle, bool], *, avant: bool) -> dict[Cle, bool]:
        """The objects one link beyond `start`, and whether all ways there use a link of ours."""
        met: dict[Cle, bool] = {}
        for cle, read in start.items():
            for lien in self._links.get((cle, avant), ()):
                other = lien.aval if avant else lien.amont
                met[other] = met.get(other, True) and (read or lien.rapprochement)
        return met

    def _sorted(self, met: dict[Cle, bool], *, direct: bool) -> tuple[Pas, ...]:
        ranked = sorted(met, key=self._rank.__getitem__)
        return tuple(Pas(self.noeuds[cle], met[cle], direct) for cle in ranked)


def _by_stage(met: dict[Cle, bool]) -> dict[Maillon, dict[Cle, bool]]:
    found: dict[Maillon, dict[Cle, bool]] = {}
    for cle, read in met.items():
        found.setdefault(MAILLONS[cle[0]], {})[cle] = read
    return found
