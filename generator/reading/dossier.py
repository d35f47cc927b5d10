"""One folder under `territories/` becomes a dossier, or problems."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from generator.model.demarche import Demarche
from generator.model.dossier import Dossier
from generator.model.folding import slug
from generator.model.sections import MODELES
from generator.model.territoire import Territoire
from generator.reading.checks.parts import Parts
from generator.reading.checks.rules import check
from generator.reading.contours import MAX_BYTES, check_outline
from generator.reading.demarches import Demarches
from generator.reading.file import File
from generator.reading.folder import Folder, read_entry, read_given, yaml_files
from generator.reading.outline import Outline
from generator.reading.photos import read_photos
from generator.reading.problem import Problem, Problems
from generator.reading.references import Known, Names, broken, definitions
from generator.reading.source import read_bytes
from generator.reading.tree import MANY

OUTLINE = "limites.geojson"


@dataclass(frozen=True)
class Shared:
    """What dossiers may name that none of them defines, and the démarches that they may follow.

    `unread`: genres that shared files with mistakes may define.
    """

    known: Known
    unread: frozenset[str]
    demarches: Demarches


def read_dossier(
    path: Path,
    fichier: str,
    shared: Shared,
    brouillons: bool,
    given: Mapping[str, File] | None = None,
) -> tuple[Dossier | None, list[Problem]]:
    """The dossier in folder `path`, unless its territory is a draft; all may name `shared`.

    `given`: the values to read by name of file, instead of the files that are there.
    """
    folder, demarche = _folder(path, fichier, shared.demarches, brouillons, given)
    whole = "territoire" in folder.files and folder.files["territoire"].brouillon
    if whole and not brouillons:
        return None, []
    problems = [*folder.problems, *_identity(folder)]
    limites, wrong = _outline(folder)
    photos, refused = read_photos(folder)
    problems += [*wrong, *refused]
    problems += check_folder(folder, shared, Outline.of(limites) if limites else None)
    if demarche is None or any(problem.gravite == "erreur" for problem in problems):
        return None, problems
    read = {type(f.modele): (f.modele, f) for f in folder.files.values() if f.modele}
    drafts = frozenset(model for model, (_, file) in read.items() if whole or file.brouillon)
    dossier = Dossier(
        identifiant=path.name,
        demarche=demarche,
        parties={model: part for model, (part, _) in read.items()},
        limites=limites,
        photos=photos,
        brouillons=drafts if brouillons else frozenset(),
    )
    return dossier, problems


def _folder(
    path: Path,
    fichier: str,
    demarches: Demarches,
    brouillons: bool,
    given: Mapping[str, File] | None,
) -> tuple[Folder, Demarche | None]:
    """The files of a dossier: that of the territory first, since it says which démarche."""
    folder = Folder(path, fichier, MODELES)
    entries = yaml_files(folder) if given is None else [path / f"{name}.yml" for name in given]
    entries.sort(key=lambda entry: entry.name != "territoire.yml")
    demarche = None
    for entry in entries:
        if given is None:
            read_entry(folder, entry, brouillons)
        else:
            read_given(folder, entry.stem, given[entry.stem], brouillons)
        territory = folder.files["territoire"].modele if entry.stem == "territoire" else None
        if isinstance(territory, Territoire):
            demarche = demarches.connues.get(territory.demarche)
            _follow(folder, demarche)
    return folder, demarche


def _follow(folder: Folder, demarche: Demarche | None) -> None:
    if demarche:
        folder.demarche, folder.listes = demarche.nom, demarche.listes
        folder.models = demarche.fichiers
        folder.others = {n: m for n, m in MODELES.items() if n not in demarche.fichiers}


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


def check_folder(folder: Folder, shared: Shared, outline: Outline | None = None) -> list[Problem]:
    """What is wrong between the files of `folder`, as far as they could be read."""
    read = {name: file for name, file in folder.files.items() if file.modele}
    unknown = shared.unread | folder.unread
    known, twice = definitions(list(read.values()))
    absent = folder.absent if "territoire" in folder.models else {}
    named = dict.fromkeys((*shared.known, *known))
    names = Names(named, folder.drafts, unknown, absent, folder.outside)
    found = broken(list(read.values()), names)
    parts = Parts(read, outline, whole=not folder.drafts)
    checks = [] if unknown else islice(check(parts), MANY)
    return [*twice, *islice(found, MANY), *checks]
