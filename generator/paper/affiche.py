"""The poster of a commune of which something is known, for the wall of its town hall."""

from collections.abc import Iterator
from typing import Final

from generator.derived.atlas import communes
from generator.derived.communes import CommuneDite, Repere
from generator.derived.notice import Notice
from generator.derived.texte import pluriel
from generator.derived.worked import WorkedDossier
from generator.model.deroulement import Deroulement
from generator.model.dossier import Dossier
from generator.paper.blocks import Block, heading, points
from generator.paper.feuillet import Feuillet, tete

_CORPS: Final = (17.0, 16.0, 15.0, 14.0, 13.0, 12.0)
_MOST: Final = 6
"""How many things of one kind a poster names."""


def feuillets(worked: WorkedDossier, notice: Notice) -> Iterator[Feuillet]:
    """A poster a commune, where inhabitants were invited and something of the commune is known."""
    dossier = worked.dossier
    if not dossier.demarche.panel:
        return
    for each in communes(worked):
        if not (each.ici or each.actions or each.faits):
            continue
        yield Feuillet(
            f"affiche-{each.adresse.rstrip('/').rpartition('/')[2]}",
            "L’affiche de la commune",
            "affiche",
            tete(worked, notice, each.commune.nom, each.adresse)
            | {"debut": _opening(dossier), "blocs": list(_known(each))},
            (each.adresse,),
            corps=_CORPS,
            au_plus=1,
        )


def _opening(dossier: Dossier) -> str:
    """`Ici, en 2019,` where the last step is dated."""
    steps = dossier.tous(Deroulement, lambda part: part.etapes)
    years = sorted(step.date[:4] for step in steps if step.date)
    return f"Ici, en {years[-1]}," if years else "Ici,"


def _known(dite: CommuneDite) -> Iterator[Block]:
    for title, found, dated in (
        ("Dans la commune", dite.ici, False),
        ("Des actions qui la nomment", dite.actions, False),
        ("Ce qui s’y est passé", dite.faits, True),
    ):
        if found:
            yield heading(title)
            yield from points("", _named(found, dated=dated))


def _named(found: tuple[Repere, ...], *, dated: bool) -> Iterator[str]:
    for each in found[:_MOST]:
        more = each.precision if dated else each.etat
        yield f"{each.titre}, {more}" if more else each.titre
    if (left := len(found) - _MOST) > 0:
        yield f"et {pluriel(left, 'autre')}"
