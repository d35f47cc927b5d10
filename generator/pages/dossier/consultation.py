"""What all said of one question: where to start the debate, then every vote on every item."""

from collections.abc import Iterator

from generator.derived import chemin
from generator.derived.abaque import abaque
from generator.derived.citation import cite_id
from generator.derived.output import Page
from generator.derived.texte import jour, pluriel
from generator.derived.worked import WorkedDossier
from generator.model.consultation import Consultation
from generator.model.sections import CONSULTATION
from generator.pages.layout.abaque import AbaqueVu
from generator.pages.layout.cadre import page_dossier


def pages(worked: WorkedDossier) -> Iterator[Page]:
    """The matrix of votes, when the dossier has one."""
    dossier = worked.dossier
    part, territoire = dossier.lire(Consultation), dossier.territoire
    if part is None:
        return
    title = dossier.demarche.titre(CONSULTATION)
    yield page_dossier(
        dossier,
        CONSULTATION,
        titre=title,
        description=f"{territoire.nom} : une question, des phrases courtes, le vote de chacun.",
        genre="Votes",
        gabarit="consultation",
        part=part,
        titre_page=title,
        phrase=_phrase(part),
        vu=AbaqueVu(abaque(part)),
        source=cite_id(territoire, part.source, part.page),
        arrets=chemin.arrets(dossier, CONSULTATION),
    )


def _phrase(part: Consultation) -> str:
    """How many items, how many voters, when."""
    told = f"{pluriel(len(part.items), 'phrase')}, {pluriel(part.votants, 'votant')}"
    return f"{told}, {jour(part.date)}." if part.date else f"{told}."
