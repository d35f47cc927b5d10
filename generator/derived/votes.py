"""The votes of workshop 3, axis by axis: counts when they are published, words otherwise."""

from dataclasses import dataclass
from typing import Final

from generator.derived.barres import Barre, Barres
from generator.derived.texte import nombre
from generator.model.actions import Action, Actions, NonRetenue

SANS_DECOMPTE: Final = ", décompte non publié"
"""What to say of a vote without counts."""


@dataclass(frozen=True)
class Votes:
    """The votes of one axis: a bar for each proposal put to the vote."""

    barres: Barres
    disponibles: int | None
    exprimees: int

    @property
    def connus(self) -> bool:
        """Whether some count is published."""
        return any(bar.valeur is not None for bar in self.barres.lignes)

    @property
    def phrase(self) -> str:
        """How many were cast, of how many, when that can be said."""
        if not self.complets:
            return "Certains décomptes ne sont pas publiés : le total n’est pas calculé."
        of = f" sur {nombre(self.disponibles)} possibles" if self.disponibles else ""
        return f"{nombre(self.exprimees)} voix exprimées{of}."

    @property
    def complets(self) -> bool:
        """Whether every count is published: only then does their sum mean something."""
        return all(bar.valeur is not None for bar in self.barres.lignes)


def votes(actions: Actions, intention: str) -> Votes:
    """The votes of the axis `intention`."""
    put: tuple[Action | NonRetenue, ...] = (*actions.actions, *actions.non_retenues)
    put = tuple(one for one in put if one.intention == intention)
    available = disponibles(actions)
    bars = Barres(tuple(_barre(actions, one) for one in put), available)
    return Votes(bars, available, sum(one.voix or 0 for one in put))


def disponibles(actions: Actions) -> int | None:
    """Voices that could be cast in each axis."""
    return None if actions.votants is None else actions.votants * actions.voix_par_axe


def voix(actions: Actions, valeur: int | None) -> str:
    """`31 voix sur 68 possibles`, or that the count is not published."""
    if valeur is None:
        return "décompte non publié"
    available = disponibles(actions)
    return f"{valeur} voix" + (f" sur {available} possibles" if available else "")


def regle(actions: Actions) -> str:
    """How the votes go: who has how many voices, and how many actions are kept."""
    each, cast = actions.voix_par_axe, disponibles(actions)
    kept = f"{actions.actions_par_axe} actions"
    if actions.votants is None or cast is None:
        return f"La méthode donne à chacun {each} voix par axe, et garde {kept} par axe."
    said = f"Dans chaque axe, chaque participant dispose de {each} voix. "
    said += f"{kept} sont gardées par axe."
    voters = nombre(actions.votants)
    return (
        f"{said} {voters} participants ont voté : {voters} × {each} = "
        f"{nombre(cast)} voix possibles par axe."
    )


def _barre(actions: Actions, one: Action | NonRetenue) -> Barre:
    kept = isinstance(one, Action)
    return Barre(
        one.titre if isinstance(one, Action) else one.texte,
        one.voix,
        voix(actions, one.voix),
        ("retenue" if kept else "non retenue") + ("" if one.voix is not None else SANS_DECOMPTE),
    )
