"""The horizon line: the stops of the path that a dossier went through."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.derived import adresses
from generator.derived.texte import jour, pluriel
from generator.model.barometre import Barometre, Constat
from generator.model.changements import Changement, Changements
from generator.model.deroulement import Deroulement, EtapeTenue
from generator.model.dossier import Dossier
from generator.model.liste import Etape
from generator.model.scenario import Scenario
from generator.model.section import Section
from generator.model.sections import BAROMETRE, CHANGEMENTS, DEROULEMENT, SCENARIO

_ANNEE: Final = slice(0, 4)
_MOIS: Final = slice(5, 7)
"""Where a date says its year and its month."""


@dataclass(frozen=True)
class Arret:
    """A stop: its page when there is one; `etat` is `ici`, `absent` or nothing.

    A stop that is absent has a page all the same where a result exists whose content is not known,
    or where all that is told is told of several territories at once.
    """

    titre: str
    texte: str
    adresse: str | None
    etat: str

    @property
    def silence(self) -> str:
        """What is said of a stop that is absent; empty for the others."""
        if self.etat != "absent":
            return ""
        return "de contenu non connu" if self.adresse else "non documenté"


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
            "ici" if section.nom == here else "" if told and _shown(dossier, section) else "absent",
        )
        for section in demarche.attendues
        if (title := demarche.arret(section))
    )


def has_scenario(dossier: Dossier) -> bool:
    """Whether a line of its scenario is published: some are known to exist, and no more."""
    return bool(dossier.tous(Scenario, lambda part: part.lignes))


def _shown(dossier: Dossier, section: Section) -> bool:
    """Whether what is published there is its own, and more than that it exists."""
    if section == SCENARIO:
        return has_scenario(dossier)
    if section == BAROMETRE:
        own = dossier.tous(Barometre, lambda part: part.intentions)
        return bool(own) or _own(dossier.tous(Barometre, lambda part: part.constats))
    if section == CHANGEMENTS:
        return _own(dossier.tous(Changements, lambda part: part.changements))
    return True


def _own(told: tuple[Constat, ...] | tuple[Changement, ...]) -> bool:
    """Whether some of it is told of this territory, and not of several at once."""
    return not told or not all(each.ensemble for each in told)


def par_etapes(dossier: Dossier) -> bool:
    """Whether its sections stand for half of the steps of its démarche at most."""
    steps = dossier.demarche.liste("etapes")
    return 2 * sum(bool(step.arret) for step in steps) <= len(steps)


def etapes(dossier: Dossier) -> tuple[Arret, ...]:
    """The steps of its démarche, with the dates when they were held."""
    steps = dossier.demarche.liste("etapes")
    return tuple(stop for step in steps for stop in _tenue(dossier, step))


def _tenue(dossier: Dossier, etape: Etape) -> Iterator[Arret]:
    """A stop for each day of a step, named as its source does; a single one without a date."""
    page = adresses.section(dossier, DEROULEMENT)
    steps = dossier.tous(Deroulement, lambda part: part.etapes)
    held = [step for step in steps if step.etape == etape]
    dated = [step for step in held if step.date]
    for step in dated:
        yield Arret(step.titre or etape.libelle, quand(step), page, "")
    if not dated:
        yield Arret(etape.libelle, "", page if held else None, "" if held else "absent")


def quand(etape: EtapeTenue) -> str:
    """The date of a step, with what makes it doubtful; empty when it is not known."""
    if not etape.date:
        return ""
    return f"{jour(etape.date)} ({etape.reserve})" if etape.reserve else jour(etape.date)


@dataclass(frozen=True)
class Duree:
    """Months from a first step to a last one, and what makes either date doubtful."""

    mois: int
    reserve: str

    @property
    def texte(self) -> str:
        """`9 mois`, and what makes that doubtful."""
        told = pluriel(self.mois, "mois", "mois")
        return f"{told} ({self.reserve})" if self.reserve else told


def duree(dossier: Dossier) -> Duree | None:
    """From its first step to its last one; None when either is not dated to the month, or both
    to the same."""
    first, *_, last = dossier.demarche.liste("etapes")
    steps = dossier.tous(Deroulement, lambda part: part.etapes)
    dates = {step.etape: step for step in steps if step.date and len(step.date) > len("2018")}
    if first not in dates or last not in dates:
        return None
    begin, end = dates[first].date or "", dates[last].date or ""
    years, months = (int(end[cut]) - int(begin[cut]) for cut in (_ANNEE, _MOIS))
    if not (span := 12 * years + months):
        return None
    return Duree(span, dates[last].reserve or dates[first].reserve or "")


def _date(dossier: Dossier, section: Section) -> str:
    """The date of the step that this stop stands for, empty when it is not known."""
    steps = dossier.tous(Deroulement, lambda part: part.etapes)
    return next((quand(s) for s in steps if s.etape.arret == section.nom and s.date), "")
