"""The démarches that dossiers may follow: those of the package, then a project's own."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Final

from generator.model.demarche import LISTES, Demarche
from generator.reading.closest import suggest
from generator.reading.file import File, read_file
from generator.reading.problem import Problem, Problems
from generator.reading.source import is_folder, read_bytes

PACKAGED: Final = Path(__file__).parents[1] / "demarches"
FOLDER: Final = "demarches"
"""Where a project keeps its own, beside its dossiers."""


@dataclass(frozen=True)
class Demarches:
    """Those that could be read, by name; `problems` says what is wrong with the others.

    `broken`: names of files with mistakes, which dossiers may follow all the same.
    """

    connues: dict[str, Demarche]
    problems: tuple[Problem, ...] = ()
    broken: frozenset[str] = field(default=frozenset())


def read_demarches(home: Path, fichier: str) -> Demarches:
    """The démarches of the package and those in `home`/demarches."""
    known = dict(packaged())
    problems: list[Problem] = []
    broken = set()
    folder = home / FOLDER
    for path in sorted(folder.glob("*.y*ml")) if is_folder(folder) else ():
        file = _read(path, f"{fichier}/{FOLDER}/{path.name}")
        found = [*file.problems, *(_checks(file, path.stem) if file.modele else ())]
        problems += found
        if found:
            broken.add(path.stem)
        elif isinstance(file.modele, Demarche):
            known[path.stem] = file.modele
    return Demarches(known, tuple(problems), frozenset(broken))


@lru_cache(maxsize=1)
def packaged() -> dict[str, Demarche]:
    """The démarches that come with the package, by name."""
    found = {}
    for path in sorted(PACKAGED.glob("*.yml")):
        file = _read(path, path.name)
        if not isinstance(file.modele, Demarche):
            raise Problems(file.problems)
        found[path.stem] = file.modele
    return found


def _read(path: Path, fichier: str) -> File:
    try:
        content = read_bytes(path, fichier)
    except Problems as found:
        return File(fichier, b"", problems=found.problems)
    return read_file(fichier, content, Demarche, brouillons=True)


def _checks(file: File, stem: str) -> Iterator[Problem]:
    """What no single value shows: wrong names, repetitions, what leads nowhere."""
    demarche = file.modele
    assert isinstance(demarche, Demarche)
    if demarche.id != stem:
        message = f"cette démarche s’appelle `{demarche.id}`, mais son fichier `{stem}.yml`"
        yield file.problem(("id",), message, f"renommez le fichier `{demarche.id}.yml`")
    for name, key in (
        ("sections", "section"),
        ("supports", "id"),
        *((each, "id") for each in LISTES),
    ):
        yield from _twice(file, name, key)
    names = [planned.section for planned in demarche.sections]
    if "portrait" not in names:
        message = "il manque la section `portrait`, la page du territoire"
        yield file.problem(("sections",), message, "ajoutez `- section: portrait`")
    for index, step in enumerate(demarche.etapes):
        if step.arret and step.arret not in names:
            yield file.problem(
                ("etapes", index, "arret"),
                f"la section `{step.arret}` n’est pas dans cette démarche",
                "ajoutez-la sous `sections:`, ou retirez `arret`",
            )
    steps = [step.id for step in demarche.etapes]
    for index, support in enumerate(demarche.supports):
        if support.etape not in steps:
            message = f"l’étape `{support.etape}` n’est pas dans cette démarche"
            remedy = suggest(support.etape, steps, all_of="étapes")
            yield file.problem(("supports", index, "etape"), message, remedy)
        if bool(support.feuilles) == bool(support.adresse):
            message = "ce support doit avoir des feuilles, ou l’adresse d’une page : l’un des deux"
            yield file.problem(("supports", index), message, "donnez `feuilles` ou `adresse`")


def _twice(file: File, name: str, key: str) -> Iterator[Problem]:
    """What a list names more than once."""
    values = [getattr(each, key) for each in getattr(file.modele, name)]
    counts = Counter(values)
    for index, value in enumerate(values):
        if counts[value] > 1 and index != values.index(value):
            message = f"`{value}` est déjà dans la liste `{name}`"
            yield file.problem((name, index, key), message, "gardez-le une seule fois")
