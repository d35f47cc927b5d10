"""The folder where packs are kept from one build to the next; it may be deleted at any time."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory
from typing import Final

from generator.building.parts import SUFFIX

FOLDER: Final = ".horizon"
"""Its name, beside mkdocs.yml."""

_SHARE: Final = 2
"""How many times the site the cache may weigh."""


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


def sweep(folder: Path, used: Iterable[str], site: int) -> None:
    """Remove the oldest of what is not in use where all weighs more than twice the `site`."""
    kept = {name for key in used for name in (key, f"{key}{SUFFIX}")}
    weights = []
    for path in folder.iterdir():
        with suppress(OSError):
            said = path.stat()
            weights.append((path.name not in kept, -said.st_mtime_ns, said.st_size, path))
    room = _SHARE * site
    for other, _, size, path in sorted(weights):
        room -= size
        if other and path.is_dir():
            rmtree(path, ignore_errors=True)
        elif other and room < 0 and path.name != ".gitignore":
            path.unlink(missing_ok=True)
