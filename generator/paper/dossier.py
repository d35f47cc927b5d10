"""The whole dossier: cover, contents, every section, the sources at the end."""

from collections.abc import Callable, Iterator
from typing import Final

from generator.derived import adresses
from generator.derived.notice import DROITS, Notice
from generator.derived.worked import WorkedDossier
from generator.model import sections
from generator.model.section import Section
from generator.paper.blocks import Block
from generator.paper.carte import carte
from generator.paper.feuillet import Feuillet, tete
from generator.paper.fiche import chiffres, path
from generator.paper.parties import ateliers, axes, maintenant, plan, preparer, votes
from generator.paper.references import References, references

Part = Callable[[WorkedDossier, References], Iterator[Block]]

PARTS: Final[tuple[tuple[Section, Part], ...]] = (
    (sections.PORTRAIT, preparer.portrait),
    (sections.DEROULEMENT, preparer.deroulement),
    (sections.QUESTIONNAIRE, preparer.questionnaire),
    (sections.BAROMETRE, ateliers.barometre),
    (sections.CHANGEMENTS, ateliers.changements),
    (sections.ACTIONS, ateliers.actions),
    (sections.SCENARIO, ateliers.scenario),
    (sections.FRISE, ateliers.restitution),
    (sections.CHARTE, ateliers.charte),
    (sections.AXES, axes.axes),
    (sections.CONSULTATION, votes.consultation),
    (sections.PLAN_ACTION, plan.plan),
    (sections.SUITES, maintenant.suites),
    (sections.LIEUX, maintenant.lieux),
    (sections.ASSOCIATIONS, maintenant.associations),
    (sections.AGENDA, maintenant.agenda),
)
"""What tells each section on paper, in the order of the document."""


def feuillets(worked: WorkedDossier, notice: Notice) -> Iterator[Feuillet]:
    """The document of any dossier."""
    dossier = worked.dossier
    page, sources = adresses.dossier(dossier), references(worked.commun, dossier)
    told = [
        {
            "titre": dossier.demarche.titre(section),
            "adresse": notice.adresse(adresses.section(dossier, section)) or "",
            "contenu": list(tell(worked, sources)),
        }
        for section, tell in PARTS
        if dossier.premiere(section)
    ]
    data = tete(worked, notice, dossier.territoire.nom, page) | {
        "demarche": dossier.demarche.nom,
        "carte": carte(dossier, 560),
        "chiffres": chiffres(worked),
        "chemin": path(worked),
        "parties": told,
        "sources": sources.listed(),
        "droits": DROITS,
    }
    yield Feuillet("dossier", "Le dossier entier", "dossier", data, (page,))
