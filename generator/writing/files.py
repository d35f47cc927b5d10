"""Writes several files of a folder, all or none, and keeps what they said before."""

import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from tempfile import mkstemp
from typing import Final

BACKUP: Final = ".sauvegarde"
"""The folder, beside the files, of what they said before the last writing."""


def write_all(folder: Path, texts: Mapping[str, str | None]) -> None:
    """Give each file of `folder` its text (None: take it away); if one fails, none has changed.

    Killed between two files, each is whole all the same, and the backup has what they were.
    """
    fresh: dict[str, Path] = {}
    backup = folder / BACKUP
    try:
        for name, text in texts.items():
            if text is not None:
                fresh[name] = _written(folder, text.encode())
        _keep(folder, backup, texts)
        done: list[str] = []
        try:
            for name, text in texts.items():
                done.append(name)
                if text is None:
                    (folder / name).unlink(missing_ok=True)
                else:
                    fresh[name].replace(folder / name)
        except BaseException:
            for name in done:
                _restore(folder, backup, name)
            raise
    finally:
        for path in fresh.values():
            path.unlink(missing_ok=True)


def write_one(path: Path, content: bytes) -> None:
    """Write a file whole, or not at all, even killed at any moment."""
    fresh = _written(path.parent, content)
    try:
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)


def _written(folder: Path, content: bytes) -> Path:
    """A new file beside the others, of this content; none when it cannot be written."""
    handle, name = mkstemp(prefix=".", suffix=".tmp", dir=folder)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(0o644)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def _keep(folder: Path, backup: Path, texts: Mapping[str, str | None]) -> None:
    """Set aside what the files say; an older backup goes."""
    with suppress(FileNotFoundError):
        shutil.rmtree(backup)
    backup.mkdir()
    for name in texts:
        if (folder / name).exists():
            shutil.copy2(folder / name, backup / name)


def _restore(folder: Path, backup: Path, name: str) -> None:
    if (backup / name).exists():
        shutil.copy2(backup / name, folder / name)
    else:
        (folder / name).unlink(missing_ok=True)
