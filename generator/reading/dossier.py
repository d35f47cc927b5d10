"""One folder under `territories/` becomes a dossier, or problems."""

import os
import re
from itertools import islice
from pathlib import Path

from generator.model.dossier import FICHIERS, Dossier
from generator.model.folding import slug
from generator.model.territoire import Territoire
from generator.reading.checks import check
from generator.reading.contours import MAX_BYTES, check_outline
from generator.reading.folder import Folder, read_folder
from generator.reading.outline import Outline
from generator.reading.photos import read_photos
from generator.reading.problem import Problem, Problems
from generator.reading.references import Known, broken, definitions
from generator.reading.source import read_bytes
from generator.reading.tree import MANY

OUTLINE = "limites.geojson"


def read_dossier(
    path: Path, fichier: str, shared: Known, unread: frozenset[str], brouillons: bool
) -> tuple[Dossier | None, list[Problem]]:
    """The dossier in folder `path`, unless its territory is a draft; all may name `shared`."""
    folder = read_folder(path, fichier, FICHIERS, brouillons)
    whole = "territoire" in folder.files and folder.files["territoire"].brouillon
    if whole and not brouillons:
        return None, []
    problems = [*folder.problems, *_identity(folder)]
    limites, wrong = _outline(folder)
    photos, refused = read_photos(folder)
    problems += [*wrong, *refused]
    problems += check_folder(folder, shared, unread, Outline.of(limites) if limites else None)
    if any(problem.gravite == "erreur" for problem in problems):
        return None, problems
    parts = {name.replace("-", "_"): file.modele for name, file in folder.files.items()}
    drafts = frozenset(name for name, file in folder.files.items() if whole or file.brouillon)
    dossier = Dossier.model_validate(
        {
            **parts,
            "identifiant": path.name,
            "limites": limites,
            "photos": photos,
            "brouillons": drafts if brouillons else frozenset(),
        }
    )
    return dossier, problems


def _identity(folder: Folder) -> list[Problem]:
    """The folder has a name fit for an address, and says who it is about."""
    problems = []
    name = folder.path.name
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name):
        message = "le nom de ce dossier sert d’adresse : minuscules, chiffres et traits d’union"
        remedy = f"renommez-le `{slug(name) or 'mon-territoire'}`"
        problems.append(Problem(folder.fichier, 0, 0, message, remedy))
    if "territoire" not in folder.files:
        message = "il manque le fichier territoire.yml"
        remedy = "ajoutez-le : `horizon nouveau` en écrit un modèle"
        problems.append(Problem(folder.fichier, 0, 0, message, remedy))
    return problems


def _outline(folder: Folder) -> tuple[bytes | None, tuple[Problem, ...]]:
    """The outlines in the folder, checked against its communes."""
    path, fichier = folder.path / OUTLINE, f"{folder.fichier}/{OUTLINE}"
    file = folder.files.get("territoire")
    if not file or not isinstance(file.modele, Territoire) or not os.path.lexists(path):
        return None, ()
    try:
        return check_outline(read_bytes(path, fichier, MAX_BYTES), file.modele, fichier), ()
    except Problems as found:
        return None, found.problems[:MANY]


def check_folder(
    folder: Folder, shared: Known, unread: frozenset[str], outline: Outline | None = None
) -> list[Problem]:
    """What is wrong between the files of `folder`, as far as they could be read."""
    read = {name: file for name, file in folder.files.items() if file.modele}
    unknown = unread | folder.unread
    known, twice = definitions(list(read.values()))
    absent = folder.absent if "territoire" in folder.models else {}
    found = broken(list(read.values()), shared | known, folder.drafts, unknown, absent)
    checks = [] if unknown else islice(check(read, outline, whole=not folder.drafts), MANY)
    return [*twice, *islice(found, MANY), *checks]
