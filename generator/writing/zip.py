"""An archive of files: the same files make the same bytes."""

from collections.abc import Iterable
from pathlib import Path
from typing import IO, Final, NamedTuple
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo
from zlib import DEFLATED, MAX_WBITS, compressobj, crc32

from pydantic import Base64Bytes

_NO_DAY: Final = (1980, 1, 1, 0, 0, 0)
_PACKED: Final = (".pdf", ".webp", ".png", ".zip")
"""Files that packing makes no smaller."""
_LEVEL: Final = 6


class Packed(NamedTuple):
    """A file as it lies in an archive: its check (CRC-32), its size, its compressed bytes."""

    name: str
    crc: int
    size: int
    content: Base64Bytes


def packed(name: str, content: bytes) -> Packed:
    """The file as archives hold it."""
    press = compressobj(_LEVEL, DEFLATED, -MAX_WBITS)
    return Packed(name, crc32(content), len(content), press.compress(content) + press.flush())


def write_zip(archive: Path | IO[bytes], files: Iterable[tuple[str, bytes] | Packed]) -> None:
    """Write `files`, by name, into `archive`."""
    with ZipFile(archive, "w") as made:
        for file in files:
            if isinstance(file, Packed):
                _put(made, file)
                continue
            name, content = file
            kind = ZIP_STORED if name.endswith(_PACKED) else ZIP_DEFLATED
            made.writestr(_entry(name), content, kind, _LEVEL)


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, _NO_DAY)
    entry.external_attr = 0o644 << 16
    return entry


def _put(archive: ZipFile, file: Packed) -> None:
    """Add to a new archive what is compressed already, which the library has no function for."""
    entry = _entry(file.name)
    entry.compress_type = ZIP_DEFLATED
    entry.CRC, entry.file_size, entry.compress_size = file.crc, file.size, len(file.content)
    assert archive.fp is not None
    archive.fp.seek(archive.start_dir)
    entry.header_offset = archive.fp.tell()
    archive.fp.write(entry.FileHeader())
    archive.fp.write(file.content)
    archive.start_dir = archive.fp.tell()
    archive.filelist.append(entry)
    archive.NameToInfo[entry.filename] = entry
