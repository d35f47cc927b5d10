"""What the axes of a dossier set down to be done, each with the themes that it stands under."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from generator.derived.texte import pluriel
from generator.model.axes import Axe, Axes, Orientation
from generator.model.dossier import Dossier

ORIENTATION: Final = "orientation"
PISTE: Final = "piste"

MOTS: Final = {ORIENTATION: ("orientation", "orientations"), PISTE: ("piste", "pistes")}
"""What its source calls an orientation, and what it lists without a name; in one, in several."""


@dataclass(frozen=True)
class Decision:
    """An orientation or a lead, and where it stands."""

    orientation: Orientation
    axe: Axe
    sous: str
    """The stake or the part of the axis that it stands under; empty: the axis itself."""
    nature: str
    themes: tuple[str, ...]
    """Its own themes, else those of what it stands under."""
    brouillon: bool


def decisions(dossier: Dossier) -> Iterator[Decision]:
    """All of a dossier, in the order of its page."""
    for axe in dossier.tous(Axes, lambda part: part.axes):
        yield from d_un_axe(axe, Axes in dossier.brouillons)


def d_un_axe(axe: Axe, brouillon: bool = False) -> Iterator[Decision]:
    """Those of one axis; `brouillon`: its whole file is a draft."""

    def made(
        found: Iterable[Orientation], nature: str, sous: str = "", themes: tuple[str, ...] = ()
    ) -> Iterator[Decision]:
        for each in found:
            kept = each.themes or themes or axe.themes
            draft = brouillon or axe.brouillon or each.brouillon
            yield Decision(each, axe, sous, nature, kept, draft)

    for enjeu in axe.enjeux:
        yield from made(enjeu.orientations, ORIENTATION, enjeu.texte, enjeu.themes)
    yield from made(axe.orientations, ORIENTATION)
    yield from made(axe.points, PISTE)
    for volet in axe.volets:
        yield from made(volet.points, PISTE, volet.titre, volet.themes)


def themes(axe: Axe) -> tuple[str, ...]:
    """The themes of an axis and of all that stands under it, its own first."""
    under = (theme for each in d_un_axe(axe) for theme in each.themes)
    return tuple(dict.fromkeys((*axe.themes, *under)))


def compte(found: Iterable[Decision]) -> str:
    """How many orientations and leads: "3 orientations, 2 pistes"; empty when there is none."""
    natures = [each.nature for each in found]
    return ", ".join(
        pluriel(natures.count(nature), *words)
        for nature, words in MOTS.items()
        if nature in natures
    )
