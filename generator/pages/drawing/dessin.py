"""Where the objects of the thread stand in its picture, and the curves between them.

The picture is bands of equal boxes, one band a stage, filled column by column. Boxes have a fixed
height and columns a fixed share of the width, so that curves are known before the page is laid
out: lengths across are hundredths of the width, lengths down are rem. `MESURES` hands them to
`theme/assets/css/60-fil.css`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil
from statistics import fmean
from typing import Final

from generator.derived.fil.graphe import Cle, Fil, Noeud
from generator.model.vocabulaire import Maillon
from generator.pages.drawing.mesures import mesures

LARGE: Final = 5
"""Columns on a wide screen."""
ETROIT: Final = 2
"""Columns on a phone."""

_BOX: Final = 3.6
_ROW: Final = 4.1
_HEAD: Final = 2.0
_BAND: Final = 1.2
_ABSENT: Final = 2.0
_GUTTER: Final = 2.0

MESURES: Final = mesures(
    case=f"{_BOX}rem",
    rang=f"{_ROW}rem",
    tete=f"{_HEAD}rem",
    pied=f"{_BAND}rem",
    absente=f"{_ABSENT}rem",
    gouttiere=f"{_GUTTER}%",
    colonnes_large=LARGE,
    colonnes_etroit=ETROIT,
)
"""The measures above, for the stylesheet."""


@dataclass(frozen=True)
class Bande:
    """One stage: its objects in the order of the picture; none when it is not documented."""

    maillon: Maillon
    noeuds: tuple[Noeud, ...]

    def rangs(self, colonnes: int) -> int:
        """Rows of boxes."""
        return ceil(len(self.noeuds) / colonnes)


@dataclass(frozen=True)
class Trait:
    """A curve from one object to another, as the `d` of an SVG path."""

    amont: Cle
    aval: Cle
    trace: str
    rapprochement: bool


@dataclass(frozen=True)
class Dessin:
    """The curves for one number of columns, and the height of the whole in rem."""

    colonnes: int
    hauteur: float
    traits: tuple[Trait, ...]


def bandes(fil: Fil, stages: Iterable[Maillon]) -> tuple[Bande, ...]:
    """A band for each of `stages`; objects of one axis stand together, those of none last."""
    axes = _axes(fil)
    alone = fil.noeuds.keys() - {end for lien in fil.liens for end in (lien.amont, lien.aval)}
    return tuple(
        Bande(
            stage,
            tuple(
                sorted(
                    fil.du_maillon(stage),
                    key=lambda noeud: (noeud.cle in alone, axes.get(noeud.cle, len(axes))),
                )
            ),
        )
        for stage in stages
    )


def dessiner(fil: Fil, bands: Iterable[Bande], colonnes: int) -> Dessin:
    """The curves of the thread over `bands` laid out in this many columns."""
    bands = tuple(bands)
    width = (100 - (colonnes - 1) * _GUTTER) / colonnes
    spots: dict[Cle, tuple[float, float]] = {}
    top = 0.0
    for band in bands:
        rows = band.rangs(colonnes)
        for index, noeud in enumerate(band.noeuds):
            column, row = divmod(index, rows)
            spots[noeud.cle] = (column * (width + _GUTTER) + width / 2, top + _HEAD + row * _ROW)
        top += _HEAD + (rows * _ROW if rows else _ABSENT) + _BAND
    return Dessin(
        colonnes,
        round(top, 2),
        tuple(
            Trait(
                lien.amont,
                lien.aval,
                _curve(spots[lien.amont], spots[lien.aval]),
                lien.rapprochement,
            )
            for lien in fil.essentiels
        ),
    )


def _axes(fil: Fil) -> dict[Cle, float]:
    """The place of each object among the axes: the rank of its axis, or the mean of several."""
    ranks = {noeud.cle: float(n) for n, noeud in enumerate(fil.du_maillon(Maillon.INTENTION))}
    for cles, around in ((fil.ordre, fil.causes), (reversed(fil.ordre), fil.effets)):
        for cle in cles:
            met = [ranks[step.noeud.cle] for step in around(cle) if step.noeud.cle in ranks]
            if met and cle not in ranks:
                ranks[cle] = fmean(met)
    return ranks


def _curve(start: tuple[float, float], end: tuple[float, float]) -> str:
    """From the foot of one box to the head of the other, upright at both ends."""
    (x1, y1), (x2, y2) = start, end
    y1 += _BOX
    middle = (y1 + y2) / 2
    return f"M{x1:.2f} {y1:.2f}C{x1:.2f} {middle:.2f} {x2:.2f} {middle:.2f} {x2:.2f} {y2:.2f}"
