"""Votes counted: those of an item or of a participant, and where an item stands.

Régnier's method weighs the five opinions from 5 to 1. The rules of the four situations are ours,
and public: `REGLES` is printed beside them.
"""

from collections import Counter
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Final

from generator.derived.texte import nombre
from generator.model.consultation import ABSENT, POIDS, Avis
from generator.model.vocabulaire import Terme

_FAVORABLES: Final = (Avis.TOUT_A_FAIT, Avis.ACCORD)
_OPPOSES: Final = (Avis.PAS_ACCORD, Avis.PAS_DU_TOUT)


class Situation(Terme):
    """Where an item stands."""

    PARTAGE = "partage", "Partagé et voulu"
    ACCEPTABLE = "acceptable", "Acceptable, peu d’opposés"
    DISPUTE = "dispute", "Voulu, mais disputé"
    PEU_SOUTENU = "peu-soutenu", "Peu de soutien"
    SANS_AVIS = "sans-avis", "Trop peu d’avis"


REGLES: Final = {
    Situation.PARTAGE: "au moins trois avis sur quatre favorables, un sur dix opposé au plus",
    Situation.ACCEPTABLE: "au moins un avis sur trois favorable, un sur cinq opposé au plus",
    Situation.DISPUTE: "au moins un avis sur trois favorable, plus d’un sur cinq opposé",
    Situation.PEU_SOUTENU: "moins d’un avis sur trois favorable",
    Situation.SANS_AVIS: "moins de la moitié des votants donnent un avis de A à E",
}
"""What makes each situation, of the opinions A to E alone."""

_PLUSIEURS: Final = {
    Avis.MITIGE: "mitigés",
    Avis.NE_SAIT_PAS: "ne savent pas",
    Avis.REFUS: "ne veulent pas répondre",
}
"""What several votes say, where it is not what one says."""


@dataclass(frozen=True)
class Decompte:
    """Votes counted: those of an item, or those of a participant."""

    votes: str

    @cached_property
    def par_avis(self) -> Counter[str]:
        return Counter(self.votes)

    def combien(self, *avis: Avis) -> int:
        return sum(self.par_avis[each.value] for each in avis)

    @property
    def favorables(self) -> int:
        return self.combien(*_FAVORABLES)

    @property
    def mitiges(self) -> int:
        return self.combien(Avis.MITIGE)

    @property
    def opposes(self) -> int:
        return self.combien(*_OPPOSES)

    @property
    def exprimes(self) -> int:
        """How many give an opinion: not knowing and not answering are none."""
        return self.combien(*POIDS)

    @property
    def ne_sait_pas(self) -> int:
        return self.combien(Avis.NE_SAIT_PAS)

    @property
    def refus(self) -> int:
        return self.combien(Avis.REFUS)

    @property
    def votants(self) -> int:
        """How many voted at all."""
        return len(self.votes) - self.par_avis[ABSENT]

    @property
    def moyenne(self) -> Fraction | None:
        """The mean weight, from 1 to 5; None without an opinion."""
        if not self.exprimes:
            return None
        return Fraction(sum(POIDS[avis] * self.combien(avis) for avis in POIDS), self.exprimes)

    @property
    def moyenne_dite(self) -> str:
        """`3,8`, or a dash."""
        return "–" if self.moyenne is None else nombre(float(self.moyenne), 1)

    @property
    def desaccord(self) -> Fraction | None:
        """The share of the smaller of the two camps among opinions: at most one half."""
        if not self.exprimes:
            return None
        return Fraction(min(self.favorables, self.opposes), self.exprimes)

    @property
    def detail(self) -> str:
        """`12 tout à fait d’accord, 3 mitigés…`: the values that somebody chose."""
        counts = ((self.combien(avis), avis) for avis in Avis)
        told = [
            f"{count} {avis.libelle if count == 1 else _PLUSIEURS.get(avis, avis.libelle)}"
            for count, avis in counts
            if count
        ]
        return ", ".join(told) or "aucun vote"

    @property
    def situation(self) -> Situation:
        """Where it stands, by `REGLES`."""
        given = self.exprimes
        if not given or 2 * given < self.votants:
            return Situation.SANS_AVIS
        if 3 * self.favorables < given:
            return Situation.PEU_SOUTENU
        if 5 * self.opposes > given:
            return Situation.DISPUTE
        wanted = 4 * self.favorables >= 3 * given and 10 * self.opposes <= given
        return Situation.PARTAGE if wanted else Situation.ACCEPTABLE
