"""What a dossier depends on, as one short name."""

import os
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path

from generator.publishing.layout import Settings
from generator.software import software
from generator.theme import THEME


def common_key(
    settings: Settings, folders: Iterable[str], shared: Iterable[Path], *, brouillons: bool
) -> str:
    """What all dossiers depend on: code, libraries, layouts, settings, files that they share."""
    own = [Path(folder) for folder in folders if Path(folder) != THEME]
    said = (software(), repr(settings), repr(brouillons))
    files = [*_files(THEME), *(path for folder in own for path in _files(folder))]
    files += map(str, shared)
    return _named(blake2b("\n".join(said).encode()), ((path, path) for path in files))


def dossier_key(common: str, folder: Path) -> str:
    """What the dossier in `folder` depends on."""
    start = len(str(folder))
    files = ((path[start:], path) for path in _files(folder))
    return _named(blake2b(f"{common}\n{folder.name}".encode()), files)


def _files(folder: Path) -> list[str]:
    """Every file in it, as text: paths take long to compare."""
    found = (f"{here}/{name}" for here, _, names in os.walk(folder) for name in names)
    return sorted(path for path in found if Path(path).is_file())


def _named(digest: blake2b, files: Iterable[tuple[str, str]]) -> str:
    for name, path in files:
        content = Path(path).read_bytes()
        digest.update(f"\n{name}\n{len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()[:40]
