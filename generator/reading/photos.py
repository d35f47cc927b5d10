"""The photos that the barometer names: there, allowed, and pictures indeed."""

import warnings
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Final

from PIL import Image

from generator.model.barometre import Barometre, Photo
from generator.model.photo import FichierPhoto
from generator.reading.closest import suggest
from generator.reading.folder import Folder
from generator.reading.problem import Problem, Problems
from generator.reading.source import read_bytes

MAX_BYTES: Final = 20_000_000
"""Bytes that one photo may hold."""

MAX_PIXELS: Final = 60_000_000
"""Pixels that one photo may hold: a large camera's."""

_HOME: Final = "photos"


def read_photos(folder: Folder) -> tuple[dict[str, FichierPhoto], list[Problem]]:
    """The file of each photo to publish, by name, and what is wrong with the others."""
    held = ((f, f.modele) for f in folder.files.values() if isinstance(f.modele, Barometre))
    file, barometre = next(held, (None, None))
    if not file or not isinstance(barometre, Barometre):
        return {}, []
    home = folder.path / _HOME
    found: dict[str, FichierPhoto] = {}
    problems = []
    for index, photo in enumerate(barometre.photos):
        if photo.brouillon and not photo.autorisation:
            continue  # a permission may still be awaited, but nobody sees the photo
        if fault := _permission(photo) or _absence(home, photo):
            field, message, remedy = fault
            problems.append(file.problem(("photos", index, field), message, remedy))
            continue
        try:
            content = read_bytes(home / photo.fichier, _place(folder, photo), MAX_BYTES)
        except Problems as refused:
            problems += refused.problems
            continue
        kept = FichierPhoto(home / photo.fichier, len(content), sha256(content).hexdigest())
        if reason := _fault(kept):
            remedy = "enregistrez-la à nouveau en JPEG, PNG ou WebP, de taille courante"
            problems.append(file.problem(("photos", index, "fichier"), reason, remedy))
        found[photo.fichier] = kept
    return found, problems


def _permission(photo: Photo) -> tuple[str, str, str] | None:
    if photo.autorisation:
        return None
    message = f"la photo `{photo.fichier}` n’a pas d’autorisation de publication"
    remedy = (
        "obtenez l’accord de l’auteur et des personnes visibles (`autorisation: oui`), "
        "ou retirez la photo, ou gardez-la de côté (`brouillon: oui`)"
    )
    return "autorisation", message, remedy


def _absence(home: Path, photo: Photo) -> tuple[str, str, str] | None:
    names = [path.name for path in sorted(home.glob("*"))]
    if photo.fichier in names:
        return None
    remedy = suggest(photo.fichier, names) or "déposez-la dans le dossier photos/"
    return "fichier", f"la photo `{photo.fichier}` n’est pas dans photos/", remedy


def _place(folder: Folder, photo: Photo) -> str:
    return f"{folder.fichier}/{_HOME}/{photo.fichier}"


@lru_cache(maxsize=256)
def _fault(photo: FichierPhoto) -> str:
    """Why the file is no picture that can be published; nothing when it is one."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            with Image.open(photo.chemin, formats=("JPEG", "PNG", "WEBP")) as image:
                if image.width * image.height > MAX_PIXELS:
                    return f"cette photo dépasse {MAX_PIXELS // 1_000_000} millions de points"
                image.load()
    except Exception:  # each decoder has errors of its own
        return "cette photo ne peut pas être lue"
    return ""
