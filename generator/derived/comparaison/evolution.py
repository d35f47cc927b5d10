"""How the population of a territory changed, in one sentence."""

from dataclasses import dataclass

from generator.derived.texte import nombre, pourcent


@dataclass(frozen=True)
class Evolution:
    """From the first to the last year that all communes of a territory state."""

    depuis: int
    jusque: int
    ecart: int
    base: int

    @property
    def phrase(self) -> str:
        """`a perdu 667 habitants entre 2015 et 2021 (−3,9 %)`."""
        years = f"entre {self.depuis} et {self.jusque}"
        if not self.ecart:
            return f"a gardé le même nombre d’habitants {years}"
        verb = "a perdu" if self.ecart < 0 else "a gagné"
        people = "habitant" if abs(self.ecart) == 1 else "habitants"
        return f"{verb} {nombre(abs(self.ecart))} {people} {years}{self._share}"

    @property
    def _share(self) -> str:
        if not self.base:
            return ""
        share = 100 * self.ecart / self.base
        return f" ({'+' if share > 0 else '−'}{pourcent(abs(share), 1)})"
