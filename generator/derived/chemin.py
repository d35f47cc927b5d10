"""The horizon line: the stops of the path that a dossier went through."""

from dataclasses import dataclass
from typing import Final

from generator.derived import adresses
from generator.derived.texte import jour
from generator.model.deroulement import Deroulement
from generator.model.dossier import Dossier
from generator.model.section import Section
from generator.model.sections import DEROULEMENT

_ANNEE: Final = slice(0, 4)
_MOIS: Final = slice(5, 7)
"""Where a date says its year and its month."""


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


def par_etapes(dossier: Dossier) -> bool:
    """Whether its sections stand for half of the steps of its démarche at most."""
    steps = dossier.demarche.liste("etapes")
    return 2 * sum(bool(step.arret) for step in steps) <= len(steps)


def etapes(dossier: Dossier) -> tuple[Arret, ...]:
    """A stop for each step of its démarche, with the date when it was held."""
    page = adresses.section(dossier, DEROULEMENT)
    held = {step.etape: step.date for step in dossier.tous(Deroulement, lambda part: part.etapes)}
    return tuple(
        Arret(
            step.libelle,
            jour(date) if (date := held.get(step)) else "",
            page if step in held else None,
            "" if step in held else "absent",
        )
        for step in dossier.demarche.liste("etapes")
    )


def mois(dossier: Dossier) -> int | None:
    """Months from its first step to its last one; None when either is not dated to the month."""
    first, *_, last = dossier.demarche.liste("etapes")
    steps = dossier.tous(Deroulement, lambda part: part.etapes)
    dates = {step.etape: step.date for step in steps if step.date and len(step.date) > len("2018")}
    if first not in dates or last not in dates:
        return None
    years, months = (int(dates[last][cut]) - int(dates[first][cut]) for cut in (_ANNEE, _MOIS))
    return 12 * years + months


def _date(dossier: Dossier, section: Section) -> str:
    """The date of the step that this stop stands for, empty when it is not known."""
    steps = dossier.tous(Deroulement, lambda part: part.etapes)
    return next((jour(s.date) for s in steps if s.etape.arret == section.nom and s.date), "")
