"""Puts a finished folder in the place of an old one, in one step."""

import ctypes
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def replaceable(target: Path, project: Path) -> bool:
    """Whether `target` may be thrown away: nothing is there, or a site, and no `project`."""
    if project.resolve().is_relative_to(target.resolve()):
        return False
    if not target.is_dir():
        return not target.exists()
    return (target / "index.html").is_file() or not any(target.iterdir())


@contextmanager
def replaced(target: Path) -> Iterator[Path]:
    """Give an empty folder beside `target`; when the block ends well it takes its place.

    Killed or failed at any moment, `target` is whole: the old one or the new one.
    """
    _sweep(target)
    fresh = target.parent / f".{target.name}-{os.getpid()}"
    fresh.mkdir(parents=True)
    try:
        yield fresh
        _exchange(fresh, target)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _exchange(fresh: Path, target: Path) -> None:
    if not target.exists():
        fresh.rename(target)
        return
    if not _swap(fresh, target):
        aside = fresh.with_name(f"{fresh.name}-old")
        target.rename(aside)
        fresh.rename(target)
        shutil.rmtree(aside, ignore_errors=True)


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


def _sweep(target: Path) -> None:
    """Remove what a killed build left; put back a site that was set aside."""
    for left in sorted(target.parent.glob(f".{target.name}-[0-9]*")):
        pid = left.name.removeprefix(f".{target.name}-").removesuffix("-old")
        if not pid.isdigit() or _is_busy(int(pid)):
            continue
        if left.name.endswith("-old") and not target.exists():
            left.rename(target)
        else:
            shutil.rmtree(left, ignore_errors=True)


def _is_busy(pid: int) -> bool:
    """Whether another process still builds; in a container, one of before may have had our pid."""
    return pid != os.getpid() and Path(f"/proc/{pid}").exists()
