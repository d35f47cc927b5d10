"""What is still missing in a dossier, as the check says it after what is wrong."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.derived.reste import EtapeRestante, reste
from generator.model.dossier import Dossier
from generator.reading.dossier import read_dossier
from generator.reading.problem import Problem
from generator.reading.site import HOME, read_common


def read_alone(root: Path, territoire: str) -> tuple[Dossier | None, list[Problem]]:
    """One dossier of the project in `root`, drafts included, and what is wrong with it."""
    shared = read_common(root, brouillons=True).shared
    return read_dossier(root / HOME / territoire, f"{HOME}/{territoire}", shared, brouillons=True)


def left(root: Path, territoires: Iterable[str]) -> Iterator[str]:
    """The lines that say, step by step, what these dossiers lack; nothing of those with errors."""
    for name in territoires:
        dossier, _ = read_alone(root, name)
        if dossier:
            yield f"Ce qui reste à faire, {name} :"
            for step in reste(dossier):
                yield from _step(step)


def _step(step: EtapeRestante) -> Iterator[str]:
    yield f"  {step.titre} ({step.faits} sur {len(step.fichiers)})"
    for file in step.fichiers:
        if not file.ecrit:
            yield f"    - {file.fichier} : rien encore"
        elif file.manques:
            yield f"    - {file.fichier} : il manque {', '.join(file.manques)}"
