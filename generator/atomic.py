"""Puts a finished folder in the place of an old one, in one step."""

import ctypes
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkdtemp
from typing import IO, Final

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_LOCK: Final = "horizon.lock"
"""Held open and locked as long as the build runs: the system lets go of it when the build dies."""
_NEW: Final = "new"
_OLD: Final = "old"
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def replaceable(target: Path, project: Path, first: str = "index.html") -> bool:
    """Whether `target` may be replaced: missing, empty or a site, and not around `project`.

    A site is known by its `first` page.
    """
    if project.resolve().is_relative_to(target.resolve()):
        return False
    if not target.is_dir():
        return not target.exists()
    return (target / first).is_file() or not any(target.iterdir())


@contextmanager
def replaced(target: Path, aside: Callable[[], Path | None] = lambda: None) -> Iterator[Path]:
    """Give an empty folder beside `target`; when the block ends well it takes its place.

    Killed or failed at any moment, `target` is whole: the old one or the new one. Where the system
    cannot exchange two folders at once, the next call may have to put the old one back. The old one
    is removed, or goes where `aside` says then: a large folder takes long to remove.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    _sweep(target)
    folder, held = _workshop(target)
    try:
        fresh = folder / _NEW
        fresh.mkdir()
        yield fresh
        _exchange(fresh, target, folder / _OLD)
        if spare := aside():
            _set_aside(folder, spare)
    finally:
        _clear(folder, held)


def _exchange(fresh: Path, target: Path, aside: Path) -> None:
    if not target.exists():
        fresh.rename(target)
    elif not _swap(fresh, target):
        target.rename(aside)
        fresh.rename(target)


def _set_aside(folder: Path, spare: Path) -> None:
    """Have the old one at `spare`, if it can be there."""
    removed(spare)
    for name in (_NEW, _OLD):
        old = folder / name
        if old.is_dir() and not old.is_symlink():
            with suppress(OSError):
                old.rename(spare)


def removed(folder: Path) -> None:
    """Remove a folder, out of the way first: nobody takes over what is half removed."""
    with suppress(OSError):
        away = Path(mkdtemp(prefix=".", dir=folder.parent))
        with suppress(OSError):
            folder.rename(away / folder.name)
        shutil.rmtree(away, ignore_errors=True)


def _swap(one: Path, other: Path) -> bool:
    """Exchange two folders at once where the system can (Linux), else return False."""
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError, TypeError):  # TypeError: Windows
        return False
    done: int = rename(
        _AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), ctypes.c_uint(_RENAME_EXCHANGE)
    )
    return done == 0


def _workshop(target: Path) -> tuple[Path, IO[bytes]]:
    """Make a folder beside `target` and lock it, so that no other build takes it for a leftover."""
    while True:
        folder = Path(mkdtemp(prefix=f".{target.name}-", dir=target.parent))
        held = _hold(folder, "ab")
        if held and (folder / _LOCK).exists():
            return folder, held


def _hold(folder: Path, mode: str) -> IO[bytes] | None:
    """The lock of `folder`, ours until we close it; None when a running build holds it."""
    try:
        lock = (folder / _LOCK).open(mode)
    except (FileNotFoundError, PermissionError):
        return None
    try:
        if sys.platform == "win32":
            msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        lock.close()
        return None
    return lock


def _sweep(target: Path) -> None:
    """Remove what killed builds left; put back the old site if one of them had set it aside."""
    for folder in sorted(target.parent.iterdir()):
        if not folder.name.startswith(f".{target.name}-") or not folder.is_dir():
            continue
        if held := _hold(folder, "r+b"):
            if (folder / _OLD).exists() and not target.exists():
                (folder / _OLD).rename(target)
            _clear(folder, held)


def _clear(folder: Path, held: IO[bytes]) -> None:
    """Remove a folder whose lock we hold, the lock last: no other build touches it before."""
    for name in (_NEW, _OLD):
        shutil.rmtree(folder / name, ignore_errors=True)
    with held, suppress(OSError):
        if sys.platform == "win32":  # no open file can be removed there, ours nor another build's
            held.close()
        (folder / _LOCK).unlink()
        folder.rmdir()
