"""The plan of actions, item by item, with what each year made of it."""

from collections.abc import Iterator

from generator.derived.citation import cite
from generator.derived.plan import ItemSuivi, suivis
from generator.derived.texte import brut
from generator.derived.worked import WorkedDossier
from generator.model.plan_action import PlanAction
from generator.paper.blocks import Block, fact, heading, paragraph, prose
from generator.paper.references import References


def plan(worked: WorkedDossier, sources: References) -> Iterator[Block]:
    """Every axis, then its items."""
    dossier = worked.dossier
    told = dossier.partie(PlanAction)
    yield from prose(told.presentation)
    for axe in told.axes:
        yield heading(f"{axe.numero}. {axe.titre}" if axe.numero else axe.titre, 2)
        for each in suivis(dossier):
            if each.axe is axe:
                source = sources.mark(cite(dossier.territoire, each.item, told))
                yield fact("", each.item.texte, "\n\n".join(_said(each)), source)
    if not suivis(dossier):
        yield paragraph("Aucune action publiée.", "absence")


def _said(each: ItemSuivi) -> Iterator[str]:
    for title, told in each.regards:
        judged = told.jugement.libelle if told.jugement else ""
        text = brut(told.texte) if told.texte else ""
        yield f"- {title} : {' ; '.join(filter(None, (judged, text)))}"
    if each.item.commentaires:
        yield f"- Commentaires : {brut(each.item.commentaires)}"
    for review in each.bilans:
        said = f". {brut(review.texte)}" if review.texte else ""
        yield f"- {review.annee} : {review.bilan.libelle}{said}"
