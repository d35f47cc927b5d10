"""An archive of files: the same files make the same bytes."""

from collections.abc import Iterable
from pathlib import Path
from typing import IO, Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_NO_DAY: Final = (1980, 1, 1, 0, 0, 0)
_PACKED: Final = (".pdf", ".webp", ".png", ".zip")
"""Files that packing makes no smaller."""


def write_zip(archive: Path | IO[bytes], files: Iterable[tuple[str, bytes]]) -> None:
    """Write `files`, by name, into `archive`."""
    with ZipFile(archive, "w") as made:
        for name, content in files:
            entry = ZipInfo(name, _NO_DAY)
            entry.external_attr = 0o644 << 16
            kind = ZIP_STORED if name.endswith(_PACKED) else ZIP_DEFLATED
            made.writestr(entry, content, kind, 6)
