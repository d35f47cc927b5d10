"""The folder where packs are kept from one build to the next; it may be deleted at any time."""

from collections.abc import Iterable, Iterator, Set
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from generator.atomic import removed
from generator.building.parts import SUFFIX

FOLDER: Final = ".horizon"
"""Its name, beside mkdocs.yml."""


@contextmanager
def cache(root: Path) -> Iterator[Path]:
    """The folder for the project in `root`, or one for this time where none can be written."""
    folder = root / FOLDER
    try:
        folder.mkdir(exist_ok=True)
        (folder / ".gitignore").write_text("*\n", "utf-8")
    except OSError:
        with TemporaryDirectory(prefix="horizon-") as name:
            yield Path(name)
    else:
        yield folder


def held(folder: Path, used: Iterable[str]) -> int:
    """The bytes of the packs of these names."""
    total = 0
    for key in used:
        with suppress(OSError):
            total += (folder / f"{key}{SUFFIX}").stat().st_size
    return total


def sweep(folder: Path, used: Set[str], room: int) -> None:
    """Remove the oldest of what is not in use, where it weighs more than `room` bytes."""
    kept = {".gitignore", *used, *(f"{key}{SUFFIX}" for key in used)}
    others = []
    for path in folder.iterdir():
        if path.name not in kept:
            with suppress(OSError):
                others.append((-path.stat().st_mtime_ns, _weight(path), path))
    for _, size, path in sorted(others):
        room -= size
        if room < 0 and path.is_dir():
            removed(path)
        elif room < 0:
            path.unlink(missing_ok=True)


def _weight(path: Path) -> int:
    """Its bytes; of those of a folder, what no other folder shares."""
    if not path.is_dir():
        return path.stat().st_size
    files = (each.lstat() for each in path.rglob("*") if not each.is_dir())
    return sum(said.st_size for said in files if said.st_nlink == 1)
