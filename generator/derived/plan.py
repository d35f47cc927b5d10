"""The plan of actions: what each year made of each item, and what is kept in memory."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from generator.model.dossier import Dossier
from generator.model.plan_action import AxePlan, BilanItem, ItemPlan, PlanAction, Regard

ANGLES: Final = (
    ("charte", "La charte"),
    ("partenaires", "Les partenaires"),
    ("faisabilite", "La faisabilité"),
)
"""What each item is judged on: the field, and its title."""


@dataclass(frozen=True)
class ItemSuivi:
    """An item of the plan in its axis, with its reviews from the first year on."""

    item: ItemPlan
    axe: AxePlan
    brouillon: bool

    @property
    def themes(self) -> tuple[str, ...]:
        return self.item.themes or self.axe.themes

    @property
    def bilans(self) -> tuple[BilanItem, ...]:
        return tuple(sorted(self.item.bilans, key=lambda each: each.annee))

    @property
    def fini(self) -> bool:
        """Whether the plan keeps it for memory alone."""
        return bool(self.bilans) and self.bilans[-1].bilan.finie

    @property
    def regards(self) -> Iterator[tuple[str, Regard]]:
        """What it is judged on, where the source says something."""
        for name, title in ANGLES:
            if told := getattr(self.item, name):
                yield title, told

    def en(self, annee: int) -> BilanItem | None:
        """What that year made of it."""
        return next((each for each in self.item.bilans if each.annee == annee), None)


def suivis(dossier: Dossier) -> tuple[ItemSuivi, ...]:
    """The items of the plan, axis by axis."""
    whole = PlanAction in dossier.brouillons
    return tuple(
        ItemSuivi(item, axe, whole or axe.brouillon or item.brouillon)
        for axe in dossier.tous(PlanAction, lambda part: part.axes)
        for item in axe.items
    )


def annees(items: Sequence[ItemSuivi]) -> tuple[int, ...]:
    """The years that were reviewed, the first one first."""
    return tuple(sorted({each.annee for item in items for each in item.item.bilans}))
