"""The files of one folder, each read for itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.model.base import Modele
from generator.model.folding import slug
from generator.model.liste import Listes
from generator.reading.closest import suggest
from generator.reading.draft import Draft
from generator.reading.file import File, read_file, read_tree
from generator.reading.problem import Problem, Problems
from generator.reading.shape import genres
from generator.reading.source import read_bytes

Models = Mapping[str, type[Modele]]
"""The models of the files that a folder may hold, by name without extension."""


@dataclass
class Folder:
    """What reading a folder gave; `files` has those with errors too."""

    path: Path
    fichier: str
    models: Models
    listes: Listes | None = None
    """The closed lists of its démarche, once that is known."""
    demarche: str = ""
    """The name of its démarche, once that is known."""
    others: Models = field(default_factory=dict)
    """The models of files that other démarches have."""
    files: dict[str, File] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    @property
    def drafts(self) -> dict[str, Draft]:
        """What was left out, by identifier."""
        drafts = (draft for file in self.files.values() for draft in file.drafts)
        return {draft.id: draft for draft in drafts}

    @property
    def unread(self) -> frozenset[str]:
        """Genres whose objects are not all known, since a file that defines them has errors."""
        failed = {name for name, file in self.files.items() if file.problems}
        if "territoire" in self.models and "territoire" not in self.files:
            failed.add("territoire")
        return frozenset[str]().union(*(genres(self.models[name]) for name in failed))

    @property
    def absent(self) -> dict[str, str]:
        """Genres that a file which is not there would define, and the name of that file."""
        missing = (name for name in self.models if name not in self.files)
        return {genre: f"{name}.yml" for name in missing for genre in genres(self.models[name])}

    @property
    def outside(self) -> frozenset[str]:
        """Genres that no file of this démarche defines."""
        own = frozenset[str]().union(*map(genres, self.models.values()))
        return frozenset[str]().union(*map(genres, self.others.values())) - own


def read_folder(path: Path, fichier: str, models: Models, brouillons: bool) -> Folder:
    """Each file of `path` that `models` names, and what is wrong with the others."""
    folder = Folder(path, fichier, models)
    for entry in yaml_files(folder):
        read_entry(folder, entry, brouillons)
    return folder


def yaml_files(folder: Folder) -> list[Path]:
    """The YAML files of a folder, which notes it as a problem when they cannot be listed."""
    try:
        entries = sorted(folder.path.iterdir())
    except OSError:
        message = "ce dossier ne peut pas être lu"
        remedy = "vérifiez ses droits d’accès"
        folder.problems.append(Problem(folder.fichier, 0, 0, message, remedy))
        return []
    return [
        entry
        for entry in entries
        if not entry.name.startswith((".", "_")) and entry.suffix.lower() in {".yml", ".yaml"}
    ]


def read_entry(folder: Folder, entry: Path, brouillons: bool) -> None:
    """Read one file into `folder`, with what is wrong in it."""
    name, fichier = entry.stem, f"{folder.fichier}/{entry.name}"
    if entry.suffix != ".yml" or name not in folder.models:
        folder.problems.append(_misnamed(name, fichier, folder))
        return
    try:
        content = read_bytes(entry, fichier)
    except Problems as found:
        file = File(fichier, b"", problems=found.problems)
    else:
        file = read_file(fichier, content, folder.models[name], brouillons, folder.listes)
    folder.files[name] = file
    folder.problems += file.problems


def read_given(folder: Folder, name: str, given: File, brouillons: bool) -> None:
    """Read the values of one file into `folder`, when its démarche has such a file."""
    if name not in folder.models:
        return
    file = read_tree(given, folder.models[name], brouillons, folder.listes)
    folder.files[name] = file
    folder.problems += file.problems


def _misnamed(name: str, fichier: str, folder: Folder) -> Problem:
    if name in folder.others:
        message = f"la démarche « {folder.demarche} » n’a pas de section pour ce fichier"
        remedy = "retirez-le, ou vérifiez `demarche` dans territoire.yml"
        return Problem(fichier, 0, 0, message, remedy)
    if slug(name) in folder.models:
        remedy = f"renommez-le `{slug(name)}.yml`"
    else:
        known = [f"{known}.yml" for known in folder.models]
        remedy = suggest(f"{name}.yml", known, all_of="noms connus")
    return Problem(fichier, 0, 0, "nom de fichier inconnu", remedy)
