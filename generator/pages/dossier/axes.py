"""The strategic axes: all of them at a glance, then axis by axis; two A4 pages on paper."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.derived import chemin, jeton
from generator.derived.citation import Citation, cite, cite_id
from generator.derived.commun import Commun
from generator.derived.decisions import MOTS, compte, d_un_axe, themes
from generator.derived.figure import figures_cles
from generator.derived.jeton import Jeton
from generator.derived.output import Page
from generator.derived.texte import pluriel
from generator.derived.worked import WorkedDossier
from generator.model.axes import Axe, Axes
from generator.model.deroulement import Deroulement
from generator.model.dossier import Dossier
from generator.model.sections import AXES
from generator.pages.layout.cadre import page_dossier

_PISTE: Final = "Une piste\u00a0: ce que la source range sous un axe sans le nommer."


@dataclass(frozen=True)
class AxeVu:
    """An axis as its page shows it."""

    axe: Axe
    compte: str
    """How many orientations and leads; else how many stakes; else nothing."""
    jetons: tuple[Jeton, ...]
    source: Citation | None
    """Its own source, when it is not that of the whole page."""

    @property
    def court(self) -> str:
        """Its title in the picture."""
        return self.axe.court or self.axe.titre


def pages(worked: WorkedDossier) -> Iterator[Page]:
    """The axes, when the dossier tells them."""
    dossier = worked.dossier
    part, territoire = dossier.lire(Axes), dossier.territoire
    if part is None:
        return
    path = dossier.lire(Deroulement)
    yield page_dossier(
        dossier,
        AXES,
        titre=_titre(part),
        description=f"{territoire.nom} : les axes de la politique sociale et leurs orientations.",
        genre="Axes",
        gabarit="axes",
        part=part,
        phrase=_phrase(dossier, part),
        axes=vus(worked),
        cles=figures_cles(dossier),
        etapes=path.etapes if path else (),
        source=cite_id(territoire, part.source, part.page),
        arrets=chemin.arrets(dossier, AXES),
    )


def _titre(part: Axes) -> str:
    """The axes and what they hold, by the names that their source gives."""
    natures = {each.nature for axe in part.axes for each in d_un_axe(axe)}
    *first, last = ("Axes", *(MOTS[each][1] for each in MOTS if each in natures))
    return f"{', '.join(first)} et {last}" if first else last


def vus(worked: WorkedDossier) -> tuple[AxeVu, ...]:
    """The axes of a dossier, in order."""
    part = worked.dossier.lire(Axes)
    if part is None:
        return ()
    return tuple(_vu(worked.commun, worked.dossier, part, axe) for axe in part.axes)


def _vu(commun: Commun, dossier: Dossier, part: Axes, axe: Axe) -> AxeVu:
    counted = compte(d_un_axe(axe))
    if not counted and axe.enjeux:
        counted = pluriel(len(axe.enjeux), "enjeu", "enjeux")
    own = cite(dossier.territoire, axe, part) if axe.source or axe.page else None
    return AxeVu(axe, counted, jeton.themes(commun, themes(axe)), own)


def _phrase(dossier: Dossier, part: Axes) -> str:
    """How many axes and orientations, and when they were debated."""
    told = ", ".join(
        each
        for each in (
            pluriel(len(part.axes), "axe", "axes"),
            compte(each for axe in part.axes for each in d_un_axe(axe)),
        )
        if each
    )
    steps = dossier.tous(Deroulement, lambda path: path.etapes)
    held = next((chemin.quand(s) for s in steps if s.etape.arret == AXES.nom and s.date), None)
    said = f"{told}, débattus le {held}." if held else f"{told}."
    natures = {each.nature for axe in part.axes for each in d_un_axe(axe)}
    return f"{said} {_PISTE}" if len(natures) > 1 else said
