"""What the last build left standing: files that have not changed are linked, not written again."""

import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import blake2b
from pathlib import Path
from typing import Final, NamedTuple

from pydantic import TypeAdapter, ValidationError

from generator.building.parts import SUFFIX, Days, read, write


class Seen(NamedTuple):
    """What tells a file that nobody touched since: its number on the disk, its time, its size."""

    inode: int
    time: int
    size: int


@dataclass(frozen=True)
class Left:
    """A part of a site as it was written: what tells its content, then each of its files."""

    key: str
    files: tuple[Seen, ...]


@dataclass(frozen=True)
class Standing:
    """The site that the one being built will replace, and its parts by name."""

    site: Path
    parts: Mapping[str, Left]

    def of(self, part: str) -> "Standing":
        """The same, of this part alone: for another process."""
        return Standing(self.site, {part: self.parts[part]} if part in self.parts else {})

    def linked(self, site: Path, part: str, key: str, addresses: Sequence[str]) -> Left | None:
        """The part, its files linked into `site`, if each stands as it was left under `key`.

        Else nothing is linked.
        """
        known = self.parts.get(part)
        if known is None or known.key != key or len(known.files) != len(addresses):
            return None
        old, new = f"{self.site}/", f"{site}/"
        done: list[str] = []
        with suppress(OSError):  # a file is gone, or the disk has no links
            for address, seen in zip(addresses, known.files, strict=True):
                if old != new:
                    _link(old + address, new + address)
                    done.append(new + address)
                if _seen(new + address) != seen:
                    break
            else:
                return known
        for path in done:  # what is written next must not be written into the site that stands
            Path(path).unlink()
        return None


_PARTS: Final = TypeAdapter(dict[str, Left])


def standing(cache: Path, site: Path, day: date) -> Standing:
    """What the folder `cache` knows of `site`: nothing if it is not whole or of another day."""
    with suppress(ValidationError):
        if told := read(cache / f"{_name(site)}{SUFFIX}", day, 0):
            return Standing(site, _PARTS.validate_json(told))
    return Standing(site, {})


def note(cache: Path, site: Path, parts: Mapping[str, Left], day: date) -> str:
    """Note what stands in `site` now; returns the name of the note."""
    content = _PARTS.dump_json(dict(parts))
    write(cache / f"{_name(site)}{SUFFIX}", Days(day, day + timedelta(1)), [(content,)])
    return _name(site)


def _name(site: Path) -> str:
    return blake2b(os.fsencode(site), digest_size=20).hexdigest()


def left(site: Path, key: str, addresses: Sequence[str]) -> Left:
    """What was just written into `site`."""
    return Left(key, tuple(_seen(f"{site}/{each}") for each in addresses))


def _link(old: str, new: str) -> None:
    try:
        os.link(old, new)
    except FileNotFoundError:
        Path(new).parent.mkdir(parents=True, exist_ok=True)
        os.link(old, new)


def _seen(path: str) -> Seen:
    said = os.lstat(path)
    return Seen(said.st_ino, said.st_mtime_ns, said.st_size)
