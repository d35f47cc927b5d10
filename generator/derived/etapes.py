"""The steps of a démarche, and the files that each of them fills."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.demarche import Demarche
from generator.model.section import Section
from generator.model.vocabulaire import Rubrique


@dataclass(frozen=True)
class Etape:
    """A step, or what comes before and after all steps, and the sections whose files it fills."""

    id: str
    titre: str
    sections: tuple[Section, ...]


def etapes(demarche: Demarche) -> tuple[Etape, ...]:
    """The steps that fill files, in order; a section without a step goes with the one before it."""
    grouped: dict[tuple[str, str], list[Section]] = {}
    here = (Rubrique.TERRITOIRE.value, Rubrique.TERRITOIRE.libelle)
    for section in demarche.attendues:
        if section.rubrique is Rubrique.MAINTENANT:
            here = (Rubrique.MAINTENANT.value, Rubrique.MAINTENANT.libelle)
        if step := next(_steps(demarche, section), None):
            here = step
        if section.fichier:
            grouped.setdefault(here, []).append(section)
    return tuple(Etape(*named, tuple(sections)) for named, sections in grouped.items())


def _steps(demarche: Demarche, section: Section) -> Iterator[tuple[str, str]]:
    """The step whose stop on the path is that of this section."""
    stop = section.arret_de or section.nom
    for term in demarche.liste("etapes"):
        if term.arret == stop:
            yield term.value, term.libelle
