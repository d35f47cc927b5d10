"""The findings of a barometer as its page tells them: a few sentences, then by indicator."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.derived.citation import Citation, cite
from generator.derived.fil import vue
from generator.derived.fil.vue import FilDossier, Vue
from generator.derived.parts import Part, parts
from generator.model.barometre import Barometre, Constat
from generator.model.dossier import Dossier
from generator.model.liste import Indicateur
from generator.model.vocabulaire import NatureConstat

_RANGS: Final = (
    NatureConstat.CONTRASTE,
    NatureConstat.ATOUT,
    NatureConstat.MANQUE,
    NatureConstat.SOUHAIT,
    NatureConstat.CHANGEMENT,
)
"""The natures of findings in the order of the page."""

_PHRASES: Final = 5
"""Findings that the page opens on, after the picture."""


@dataclass(frozen=True)
class ConstatDit:
    """A finding with the percentages that support it, its source and its thread."""

    constat: Constat
    parts: tuple[Part, ...]
    source: Citation
    vue: Vue

    @property
    def premier(self) -> Indicateur | None:
        """The first of its indicators."""
        return next(iter(self.constat.indicateurs), None)


def dits(thread: FilDossier, barometre: Barometre) -> Iterator[ConstatDit]:
    """The findings, nature by nature."""
    dossier = thread.dossier
    shares = {part.id: part for part in parts(dossier)}
    for one in sorted(barometre.constats, key=lambda one: _RANGS.index(one.nature)):
        yield ConstatDit(
            one,
            tuple(shares[name] for name in one.pourcentages if name in shares),
            cite(dossier.territoire, one, barometre),
            vue.voir(thread, "constat", one.id),
        )


def phrases(told: tuple[ConstatDit, ...]) -> tuple[ConstatDit, ...]:
    """Those that say the barometer in a few sentences.

    All of them when they are few; else the contrasts of this territory, as far as there are.
    """
    if len(told) <= _PHRASES:
        return told
    contrasts = (each for each in told if each.constat.nature is NatureConstat.CONTRASTE)
    return tuple(each for each in contrasts if not each.constat.ensemble)[:_PHRASES]


def par_indicateur(
    dossier: Dossier, told: tuple[ConstatDit, ...]
) -> tuple[tuple[Indicateur | None, tuple[ConstatDit, ...]], ...]:
    """Each finding once, under the first of its indicators; those that have none come last."""
    known = (*dossier.demarche.liste("indicateurs"), None)
    found = ((each, tuple(one for one in told if one.premier == each)) for each in known)
    return tuple((each, own) for each, own in found if own)
