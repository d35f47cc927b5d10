"""The horizon line: the stops of the path that a dossier went through."""

from dataclasses import dataclass

from generator.derived import adresses
from generator.derived.texte import jour
from generator.model.deroulement import Deroulement
from generator.model.dossier import Dossier
from generator.model.section import Section


@dataclass(frozen=True)
class Arret:
    """A stop: its page when there is one; `etat` is `ici`, `absent` or nothing."""

    titre: str
    texte: str
    adresse: str | None
    etat: str


def arrets(dossier: Dossier, ici: Section | None = None) -> tuple[Arret, ...]:
    """The stops of the path of `dossier`; `ici` is the section where the reader is."""
    demarche = dossier.demarche
    here = (ici.arret_de or ici.nom) if ici else ""
    return tuple(
        Arret(
            title,
            _date(dossier, section),
            adresses.section(dossier, section)
            if (told := bool(dossier.premiere(section)))
            else None,
            "ici" if section.nom == here else "" if told else "absent",
        )
        for section in demarche.attendues
        if (title := demarche.arret(section))
    )


def _date(dossier: Dossier, section: Section) -> str:
    """The date of the step that this stop stands for, empty when it is not known."""
    steps = dossier.tous(Deroulement, lambda part: part.etapes)
    return next((jour(s.date) for s in steps if s.etape.arret == section.nom and s.date), "")
