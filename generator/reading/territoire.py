"""`territoire.yml` alone: enough for a command that mends another file of the dossier."""

from pathlib import Path

from generator.model.territoire import Territoire
from generator.reading.file import read_file
from generator.reading.problem import Problems
from generator.reading.source import read_bytes


def read_territoire(folder: Path, fichier: str) -> Territoire:
    """The territory of the dossier in `folder`, named `fichier`; raises Problems."""
    name = f"{fichier}/territoire.yml"
    file = read_file(name, read_bytes(folder / "territoire.yml", name), Territoire, brouillons=True)
    if not isinstance(file.modele, Territoire):
        raise Problems(file.problems)
    return file.modele
