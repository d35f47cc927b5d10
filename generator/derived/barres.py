"""Bars on one scale, each beside the value that it shows (`theme/partials/bars.html`)."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Barre:
    """One bar: its label, its value (None when it is not documented) and that value in words."""

    libelle: str
    valeur: float | None
    texte: str
    note: str = ""


@dataclass(frozen=True)
class Barres:
    """Bars on one scale, which holds zero and the value of each.

    `maximum`: the least end of the scale, so that several sets of bars have the same one.
    """

    lignes: tuple[Barre, ...]
    maximum: float | None = None

    @property
    def zero(self) -> float:
        """Where zero stands, in hundredths of the width."""
        return 100 * max(0, -self._bas) / self._etendue

    @property
    def signees(self) -> bool:
        """Whether some value is below zero."""
        return self._bas < 0

    def longueur(self, barre: Barre) -> float:
        """The share of the width that the bar takes."""
        return abs(barre.valeur or 0) / self._etendue

    @property
    def _bas(self) -> float:
        return min((0, *self._valeurs))

    @property
    def _etendue(self) -> float:
        return (max((self.maximum or 0, *self._valeurs)) - self._bas) or 1

    @property
    def _valeurs(self) -> tuple[float, ...]:
        return tuple(one.valeur for one in self.lignes if one.valeur is not None)
