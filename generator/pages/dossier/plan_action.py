"""The plan of actions: each item judged, then the loop year by year, with its memory."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.derived import chemin, jeton
from generator.derived.citation import Citation, cite, cite_id
from generator.derived.jeton import Jeton
from generator.derived.output import Page
from generator.derived.plan import ItemSuivi, annees, suivis
from generator.derived.texte import pluriel
from generator.derived.worked import WorkedDossier
from generator.model.plan_action import PlanAction
from generator.model.sections import PLAN_ACTION
from generator.pages.layout.cadre import page_dossier


@dataclass(frozen=True)
class ItemVu:
    """An item as its page shows it."""

    suivi: ItemSuivi
    jetons: tuple[Jeton, ...]
    source: Citation | None
    """Its own source, when it is not that of the whole page."""


def pages(worked: WorkedDossier) -> Iterator[Page]:
    """The plan, when the dossier tells it."""
    dossier = worked.dossier
    part, territoire = dossier.lire(PlanAction), dossier.territoire
    if part is None:
        return
    items = suivis(dossier)
    title = dossier.demarche.titre(PLAN_ACTION)
    counted = pluriel(len(items), "action publiée", "actions publiées")
    yield page_dossier(
        dossier,
        PLAN_ACTION,
        titre=title,
        description=f"{territoire.nom} : les actions du plan, pourquoi, ce qu’elles deviennent.",
        genre="Plan d’action",
        gabarit="plan-action",
        part=part,
        titre_page=title,
        phrase=f"{pluriel(len(part.axes), 'axe', 'axes')}, {counted}.",
        axes=tuple(
            (axe, [_vu(worked, part, each) for each in items if each.axe is axe])
            for axe in part.axes
        ),
        items=items,
        annees=annees(items),
        sources_bilans={
            (each.item.id, review.annee): cite(territoire, review, part)
            for each in items
            for review in each.bilans
            if review.source or review.page
        },
        memoire=[each for each in items if each.fini],
        source=cite_id(territoire, part.source, part.page),
        arrets=chemin.arrets(dossier, PLAN_ACTION),
    )


def _vu(worked: WorkedDossier, part: PlanAction, each: ItemSuivi) -> ItemVu:
    own = each.item.source or each.item.page
    source = cite(worked.dossier.territoire, each.item, part) if own else None
    return ItemVu(each, jeton.themes(worked.commun, each.themes), source)
