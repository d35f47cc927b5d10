"""The votes of workshop 3, axis by axis: counts when they are published, words otherwise."""

from dataclasses import dataclass
from typing import Final

from generator.model.actions import Action, Actions, NonRetenue

SANS_DECOMPTE: Final = ", décompte non publié"
"""What to say of a vote without counts."""


@dataclass(frozen=True)
class BarreVoix:
    """One proposal put to the vote, as a bar (`theme/partials/bars.html`)."""

    libelle: str
    valeur: int | None
    texte: str
    note: str


@dataclass(frozen=True)
class Votes:
    """The votes of one axis."""

    barres: tuple[BarreVoix, ...]
    disponibles: int | None
    exprimees: int

    @property
    def connus(self) -> bool:
        """Whether some count is published."""
        return any(bar.valeur is not None for bar in self.barres)

    @property
    def complets(self) -> bool:
        """Whether every count is published: only then does their sum mean something."""
        return all(bar.valeur is not None for bar in self.barres)


def votes(actions: Actions, intention: str) -> Votes:
    """The votes of the axis `intention`."""
    put: tuple[Action | NonRetenue, ...] = (*actions.actions, *actions.non_retenues)
    bars = tuple(_barre(actions, one) for one in put if one.intention == intention)
    return Votes(bars, disponibles(actions), sum(bar.valeur or 0 for bar in bars))


def disponibles(actions: Actions) -> int | None:
    """Voices that could be cast in each axis."""
    return None if actions.votants is None else actions.votants * actions.voix_par_axe


def voix(actions: Actions, valeur: int | None) -> str:
    """`31 voix sur 68 possibles`, or that the count is not published."""
    if valeur is None:
        return "décompte non publié"
    available = disponibles(actions)
    return f"{valeur} voix" + (f" sur {available} possibles" if available else "")


def _barre(actions: Actions, one: Action | NonRetenue) -> BarreVoix:
    kept = isinstance(one, Action)
    return BarreVoix(
        one.titre if isinstance(one, Action) else one.texte,
        one.voix,
        voix(actions, one.voix),
        ("retenue" if kept else "non retenue") + ("" if one.voix is not None else SANS_DECOMPTE),
    )
