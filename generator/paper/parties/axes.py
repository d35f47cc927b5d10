"""The axes of a social policy, with their stakes and what was decided under each."""

from collections.abc import Iterator

from generator.derived.citation import cite
from generator.derived.decisions import d_un_axe
from generator.derived.worked import WorkedDossier
from generator.model.axes import Axe, Axes, EnjeuAxe, Orientation
from generator.paper.blocks import Block, heading, paragraph, points, prose
from generator.paper.references import References


def axes(worked: WorkedDossier, sources: References) -> Iterator[Block]:
    """Every axis, in order."""
    told = worked.dossier.partie(Axes)
    yield from prose(told.presentation)
    for axe in told.axes:
        yield heading(nom(axe), 2)
        if axe.precision:
            yield paragraph(axe.precision)
        stakes = [each for each in axe.enjeux if not each.orientations]
        yield from points("Enjeux", (_said(each) for each in stakes))
        yield from _decided(axe)
        if axe.concretement:
            yield paragraph(f"Concrètement : {axe.concretement}")
        source = sources.mark(cite(worked.dossier.territoire, axe, told))
        yield paragraph(f"Source : [{source}].", "note")
    yield from prose(told.commentaires)


def nom(axe: Axe) -> str:
    """Its number and title."""
    return f"{axe.numero}. {axe.titre}" if axe.numero is not None else axe.titre


def _decided(axe: Axe) -> Iterator[Block]:
    """What was decided under each stake or part of the axis, then under the axis itself."""
    found = tuple(d_un_axe(axe))
    for under in dict.fromkeys(each.sous for each in found):
        decided = (_said(each.orientation) for each in found if each.sous == under)
        yield from points(under or "Ce qui est décidé", decided)


def _said(one: Orientation | EnjeuAxe) -> str:
    return f"{one.texte} : {' ; '.join(one.details)}" if one.details else one.texte
