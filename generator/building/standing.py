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

    def moved(self, site: Path, home: str, key: str, addresses: Sequence[str]) -> Left | None:
        """The part that fills the folder `home`, moved into `site`, if it was left under `key`.

        Nothing is moved if it does not stand as it was left.
        """
        known = self._known(home, key, addresses)
        if known is None:
            return None
        with suppress(OSError):
            if _inside(f"{self.site}/", home) == dict(zip(addresses, known.files, strict=True)):
                (site / home).parent.mkdir(exist_ok=True)
                (self.site / home).rename(site / home)
                return known
        return None

    def weight_beside(self, parts: Mapping[str, Left]) -> int:
        """The bytes of the parts that are not left as `parts` are."""
        apart = (how for name, how in self.parts.items() if parts.get(name) != how)
        return sum(file.size for how in apart for file in how.files)

    def _known(self, part: str, key: str, addresses: Sequence[str]) -> Left | None:
        known = self.parts.get(part)
        same = known and known.key == key and len(known.files) == len(addresses)
        return known if same else None

    def linked(self, site: Path, part: str, key: str, addresses: Sequence[str]) -> Left | None:
        """The part, its files linked into `site`, if each stands as it was left under `key`.

        Else nothing is linked. Raises OSError if a link that is too many cannot be removed.
        """
        known = self._known(part, key, addresses)
        if known is None:
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


@dataclass(frozen=True)
class Former:
    """The site that the one being built will replace, and the one that it replaced, set aside.

    That one is large and nobody reads it: its folders may be moved.
    """

    site: Path
    spare: Path | None = None


@dataclass(frozen=True)
class Inherited:
    """What stands in a former site, whose files are linked, and in its spare: its folders move."""

    site: Standing
    spare: Standing

    def of(self, part: str) -> "Inherited":
        """The same, of this part alone: for another process."""
        return Inherited(self.site.of(part), self.spare.of(part))

    def given(self, site: Path, home: str, key: str, files: Sequence[str]) -> Left | None:
        """Have the part that fills the folder `home` in `site`, if it stands under `key`."""
        return self.spare.moved(site, home, key, files) or self.site.linked(site, home, key, files)


_PARTS: Final = TypeAdapter(dict[str, Left])


def standing(cache: Path, site: Path, day: date) -> Standing:
    """What the folder `cache` knows of `site`: nothing if it is not whole or of another day."""
    with suppress(ValidationError):
        if told := read(cache / f"{noted(site)}{SUFFIX}", day, 0):
            return Standing(site, _PARTS.validate_json(told))
    return Standing(site, {})


def inherited(cache: Path, former: Former | None, day: date) -> Inherited:
    """What the folder `cache` knows of a former site and of its spare."""
    nothing = Standing(Path(), {})
    site = standing(cache, former.site, day) if former else nothing
    spare = standing(cache, former.spare, day) if former and former.spare else nothing
    return Inherited(site, spare)


def note(cache: Path, site: Path, parts: Mapping[str, Left], day: date) -> None:
    """Note what stands in `site` now."""
    content = _PARTS.dump_json(dict(parts))
    write(cache / f"{noted(site)}{SUFFIX}", Days(day, day + timedelta(1)), [(content,)])


def noted(site: Path) -> str:
    """The name of the note of `site`."""
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


def _inside(root: str, folder: str) -> dict[str, Seen]:
    """Every file in a folder, however deep, by its address; an empty folder counts as one.

    Raises OSError when there is no such folder.
    """
    found: dict[str, Seen] = {}
    waiting = [folder]
    if Path(root + folder).is_symlink():
        raise NotADirectoryError(root + folder)
    while waiting:
        here = waiting.pop()
        with os.scandir(root + here) as entries:
            inside = list(entries)
        if not inside:
            found[here] = _seen(root + here)
        for each in inside:
            if each.is_dir(follow_symlinks=False):
                waiting.append(f"{here}/{each.name}")
            else:
                found[f"{here}/{each.name}"] = _seen(each.path)
    return found


def _seen(path: str) -> Seen:
    said = os.lstat(path)
    return Seen(said.st_ino, said.st_mtime_ns, said.st_size)
