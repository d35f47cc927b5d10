"""The percentages of the questionnaire as they are shown everywhere, or why they are not."""

from dataclasses import dataclass
from typing import Final

from generator.derived import adresses
from generator.derived.citation import Citation, cite
from generator.derived.resultats import retenus
from generator.derived.texte import jour, nombre, pourcent
from generator.model.dossier import Dossier
from generator.model.questionnaire import Pourcentage, Questionnaire
from generator.model.sections import QUESTIONNAIRE

_RETENU: Final = (
    "Ce pourcentage n’est pas publié : il permettrait de retrouver un trop petit nombre."
)

LUE: Final = "question\u00a0: lecture de la rédaction"
"""What to say of a percentage whose question the source does not name."""


@dataclass(frozen=True)
class Part:
    """A percentage with its frame, as shown everywhere; `retenu` says why it has no value."""

    id: str
    question: str
    lue: bool
    """Whether the editors placed it under that question: the source names none."""
    libelle: str
    valeur: str
    longueur: float | None
    retenu: str
    qui: str
    effectif: str
    date: str
    source: Citation
    brouillon: bool
    page: str
    """Where it stands, with its anchor."""

    @property
    def ancre(self) -> str:
        """Its anchor there."""
        return f"pourcentage-{self.id}"


def parts(dossier: Dossier) -> tuple[Part, ...]:
    """The percentages of the dossier; those that may not be read say why."""
    asked = dossier.lire(Questionnaire)
    if asked is None:
        return ()
    held = retenus(asked)
    return tuple(_part(dossier, asked, one, one.id in held) for one in asked.pourcentages)


def _part(dossier: Dossier, asked: Questionnaire, one: Pourcentage, held: bool) -> Part:
    date = one.date or asked.date
    return Part(
        id=one.id,
        question=one.question.libelle,
        lue=one.question_lue,
        libelle=one.libelle,
        valeur="" if held else pourcent(one.valeur, 0 if one.valeur == int(one.valeur) else 1),
        longueur=None if held else one.valeur / 100,
        retenu=_RETENU if held else "",
        qui=one.qui,
        effectif=effectif(one.effectif, asked.seuil),
        date=jour(date) if date else "date non indiquée",
        source=cite(dossier.territoire, one, asked),
        brouillon=one.brouillon,
        page=adresses.section(dossier, QUESTIONNAIRE),
    )


def effectif(nombre_de_personnes: int | None, seuil: int) -> str:
    """How many were asked, in words."""
    if nombre_de_personnes is None:
        return "effectif non indiqué"
    if nombre_de_personnes < seuil:
        return f"moins de {seuil} personnes"
    return f"{nombre(nombre_de_personnes)} personnes"
