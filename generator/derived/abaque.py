"""The votes of a consultation: every item and every participant, and where to start the debate."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Final

from generator.derived.decompte import Decompte, Situation
from generator.model.consultation import ABSENT, Item, Scrutin

PREMIERS: Final = 5
"""How many items each list of where to start shows at most."""


@dataclass(frozen=True)
class ItemVote:
    """An item with its votes counted; `numero`: its place in the order of the vote, from 1."""

    item: Item
    numero: int
    compte: Decompte

    @property
    def phrase(self) -> str:
        """The whole row in one sentence."""
        situation = self.compte.situation.libelle
        return f"{situation}. {self.compte.detail}."


@dataclass(frozen=True)
class Groupe:
    """A group of voters; `votants` is None when it shows nothing of its own."""

    id: str
    nom: str
    votants: int | None


@dataclass(frozen=True)
class Regards:
    """What the groups say of one item, in the order of the groups that are shown."""

    item: ItemVote
    dits: tuple[tuple[int, int, int], ...]
    """Favourable, mixed, opposed."""
    ecart: Fraction
    """Between the largest and the smallest share of favourable opinions."""


@dataclass(frozen=True)
class Abaque:
    """The whole matrix, in the order in which it was voted."""

    items: tuple[ItemVote, ...]
    groupes: tuple[Groupe, ...]

    @cached_property
    def votants(self) -> int:
        return max((len(each.item.votes) for each in self.items), default=0)

    @cached_property
    def tries(self) -> tuple[ItemVote, ...]:
        """From the most shared to the most disputed; items without an opinion come last."""
        return tuple(sorted(self.items, key=_partage))

    @property
    def colonnes(self) -> bool:
        """Whether each participant has a column; where a group is counted, none has."""
        return not self.montres

    @cached_property
    def participants(self) -> tuple[Decompte, ...]:
        """The votes of each participant who has a column."""
        if not self.colonnes:
            return ()
        rows = [each.item.votes.ljust(self.votants, ABSENT) for each in self.items]
        return tuple(Decompte("".join(column)) for column in zip(*rows, strict=True))

    @cached_property
    def ordre(self) -> tuple[int, ...]:
        """The participants from the most to the least favourable; without an opinion last."""
        return tuple(sorted(range(len(self.participants)), key=self._acceptance))

    def _acceptance(self, index: int) -> tuple[bool, Fraction, int]:
        mean = self.participants[index].moyenne
        return (mean is None, -(mean or Fraction(0)), index)

    @property
    def montres(self) -> tuple[Groupe, ...]:
        """The groups that show what they say."""
        return tuple(each for each in self.groupes if each.votants is not None)

    @property
    def tus(self) -> tuple[Groupe, ...]:
        """The groups that do not."""
        return tuple(each for each in self.groupes if each.votants is None)

    def dans(self, situation: Situation) -> tuple[ItemVote, ...]:
        """The items of a situation, the most shared first."""
        return tuple(each for each in self.tries if each.compte.situation is situation)

    @property
    def disputes(self) -> tuple[ItemVote, ...]:
        """Where both camps weigh: one opinion in five at least, the most even first."""
        found = (e for e in reversed(self.tries) if (e.compte.desaccord or 0) >= Fraction(1, 5))
        return tuple(found)[:PREMIERS]

    @property
    def minorites(self) -> tuple[ItemVote, ...]:
        """Where a few stand against three opinions in four: the fewest first."""
        found = [each for each in self.items if _few(each.compte)]
        found.sort(key=lambda each: (min(each.compte.favorables, each.compte.opposes), each.numero))
        return tuple(found)[:PREMIERS]

    @property
    def silences(self) -> tuple[ItemVote, ...]:
        """Where one voter in four or more does not know, or will not answer."""
        found = [each for each in self.items if _silent(each.compte)]
        found.sort(key=lambda e: (Fraction(e.compte.exprimes, e.compte.votants), e.numero))
        return tuple(found)[:PREMIERS]

    @cached_property
    def regards(self) -> tuple[Regards, ...]:
        """The groups side by side, first where they differ most."""
        return tuple(sorted(self._regards(), key=lambda each: (-each.ecart, each.item.numero)))

    def _regards(self) -> Iterator[Regards]:
        for each in self.items:
            own = {count.groupe: count for count in each.item.groupes}
            if self.montres and all(group.id in own for group in self.montres):
                found = [own[group.id] for group in self.montres]
                told = tuple((c.favorables, c.mitiges, c.opposes) for c in found)
                shares = [Fraction(row[0], sum(row)) for row in told if sum(row)]
                yield Regards(each, told, max(shares) - min(shares) if shares else Fraction(0))


def abaque(scrutin: Scrutin) -> Abaque:
    """The matrix of a vote."""
    groups = tuple(Groupe(each.id, each.nom, each.votants) for each in scrutin.groupes)
    return Abaque(votes(scrutin.items), groups)


def votes(items: Sequence[Item]) -> tuple[ItemVote, ...]:
    """Each item with its votes counted."""
    return tuple(ItemVote(each, n, Decompte(each.votes)) for n, each in enumerate(items, 1))


def _partage(each: ItemVote) -> tuple[bool, Fraction, Fraction, Fraction, int]:
    count = each.compte
    if count.moyenne is None:
        return (True, Fraction(0), Fraction(0), Fraction(0), each.numero)
    mixed = Fraction(count.mitiges, count.exprimes)
    return (False, count.desaccord or Fraction(0), mixed, -count.moyenne, each.numero)


def _few(count: Decompte) -> bool:
    """Whether a few, one at least, face three opinions in four."""
    most, few = max(count.favorables, count.opposes), min(count.favorables, count.opposes)
    return few > 0 and 4 * most >= 3 * count.exprimes


def _silent(count: Decompte) -> bool:
    return count.votants > 0 and 4 * (count.ne_sait_pas + count.refus) >= count.votants
