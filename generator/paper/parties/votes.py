"""The votes of a consultation, situation by situation; the whole matrix is a sheet of its own."""

from collections.abc import Iterator

from generator.derived.abaque import abaque
from generator.derived.citation import cite_id
from generator.derived.decompte import REGLES
from generator.derived.worked import WorkedDossier
from generator.model.consultation import Consultation
from generator.paper.blocks import Block, paragraph, points, prose
from generator.paper.references import References


def consultation(worked: WorkedDossier, sources: References) -> Iterator[Block]:
    """The question, then the items of each situation with their votes."""
    told = worked.dossier.partie(Consultation)
    yield paragraph(told.question, "chapo")
    yield from prose(told.presentation)
    made = abaque(told)
    for situation, rule in REGLES.items():
        found = (f"{each.item.texte} ({each.compte.detail})" for each in made.dans(situation))
        yield from points(f"{situation.libelle} : {rule}", found)
    source = sources.mark(cite_id(worked.dossier.territoire, told.source, told.page))
    yield paragraph(f"Source : [{source}].", "note")
