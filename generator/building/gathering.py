"""What goes across dossiers, unit by unit: made or remembered, then put in its place."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from hashlib import blake2b
from pathlib import Path
from typing import Any, Final, Literal, TypeVar

from pydantic import TypeAdapter, ValidationError

from generator.building.pack import Entry, Value
from generator.building.parts import SUFFIX, Days, read, write
from generator.building.standing import Left, Standing, left
from generator.building.workshop import (
    Prepared,
    Workshop,
    filling,
    finished,
    given_by,
    put,
)
from generator.derived.notice import Notice
from generator.derived.output import SiteFile
from generator.publishing.gather_data import gather_data
from generator.publishing.gather_pages import gather_maps, gather_pages
from generator.publishing.given import adapter
from generator.publishing.links import Linked, linked
from generator.publishing.render import Output
from generator.publishing.stamp import stamp
from generator.publishing.units import Across, Givens, Made

T = TypeVar("T")
Part = Literal["pages", "donnees", "cartes"]

PARTS: Final[tuple[Part, ...]] = ("pages", "donnees", "cartes")
"""They need nothing of each other: processes share them, the longest first."""

Asked = dict[str, tuple[str, ...]]
"""The parts that a unit asked dossiers for, each with the dossiers; none named when it is all."""


@dataclass(frozen=True)
class Unit:
    """What a unit put into the site: its files, what its pages lead to, and how it was left."""

    nom: str
    cles: tuple[str, str]
    """What the cache calls what is kept of it."""
    entries: tuple[Entry, ...]
    linked: Linked
    left: Left


@dataclass(frozen=True)
class _Told:
    """What is kept of a unit besides its value and the content of its files."""

    entries: tuple[Entry, ...]
    linked: Linked


_ASKED: Final = TypeAdapter(Asked)
_TOLD: Final = TypeAdapter(_Told)


@dataclass
class _Dossiers:
    """The prepared dossiers, and what was read of them already."""

    shop: Workshop
    known: Mapping[str, Prepared]
    read: dict[tuple[str, str], Any] = field(default_factory=dict)
    digests: dict[str, bytes] = field(default_factory=dict)

    def givens(self, asked: dict[str, set[str]]) -> Givens:
        """What each gives, which notes in `asked` what it is asked for."""
        lazily = self.shop.parts.lazily
        return tuple(lazily(self._load(name, asked)) for name in self.known)

    def _load(self, dossier: str, asked: dict[str, set[str]]) -> Callable[[str], Any]:
        def load(part: str) -> Any:
            asked.setdefault(part, set()).add(dossier)
            if (dossier, part) in self.read:
                return self.read[dossier, part]
            value = given_by(self.shop, self.known[dossier], part)
            if not isinstance(value, bytes):  # files would fill the memory
                self.read[dossier, part] = value
            return value

        return load

    def inputs(self, start: str, asked: Asked) -> str:
        """What tells what was asked for from anything else that might be."""
        digest = blake2b(start.encode())
        digest.update("\n".join(self.known).encode())
        for part in sorted(asked):
            digest.update(f"\n{part}\n".encode())
            digest.update(self._digest(part, asked[part]) if asked[part] else self._of_all(part))
        return digest.hexdigest()[:40]

    def _of_all(self, part: str) -> bytes:
        """What tells this part of all dossiers: many units ask for it."""
        if part not in self.digests:
            self.digests[part] = self._digest(part, self.known)
        return self.digests[part]

    def _digest(self, part: str, dossiers: Iterable[str]) -> bytes:
        digest, at = blake2b(), self.shop.parts.places[part]
        for dossier in dossiers:
            digest.update(f"{dossier}\n".encode())
            if (prepared := self.known.get(dossier)) and prepared.known:
                digest.update(prepared.known.given[at])
        return digest.digest()


@dataclass
class _Gathering:
    """Units one after the other, as `Keep` says."""

    dossiers: _Dossiers
    site: Path
    standing: Standing
    units: dict[str, Unit] = field(default_factory=dict)

    def keep(
        self, name: str, make: Callable[[Givens], Made[T]], kind: Any, after: Sequence[str] = ()
    ) -> T:
        order = self.dossiers.shop.order
        start = f"{order.key}\n{name}"
        key = blake2b(start.encode()).hexdigest()[:40]
        start += f"\n{order.day}"
        start += "".join(f"\n{each} {self.units[each].left.key}" for each in after)
        of: TypeAdapter[T] = adapter(kind)
        asked = self._kept(key, 0, _ASKED)
        inputs = self.dossiers.inputs(start, asked.value) if asked else ""
        told, value = self._kept(inputs, 0, _TOLD), self._kept(inputs, 1, of)
        known = self._again(inputs, name, told.value) if told and value else None
        if not (told and value and known):
            inputs, told, value = self._made(key, start, make, of)
            known = left(self.site, inputs, [each.adresse for each in told.value.entries])
        self.units[name] = Unit(name, (key, inputs), told.value.entries, told.value.linked, known)
        return value.value

    def _kept(self, key: str, part: int, kind: TypeAdapter[T]) -> Value[T] | None:
        """A part of what is kept under that key, if it is whole."""
        text = read(self._path(key), self.dossiers.shop.order.day, part)
        with suppress(ValidationError):
            return Value(kind.validate_json(text)) if text is not None else None
        return None

    def _keep(self, key: str, *parts: Iterable[bytes]) -> None:
        day = self.dossiers.shop.order.day
        write(self._path(key), Days(day, day + timedelta(1)), parts)

    def _path(self, key: str) -> Path:
        return self.dossiers.shop.order.cache / f"{key}{SUFFIX}"

    def _again(self, inputs: str, name: str, told: _Told) -> Left | None:
        """Have the files of a remembered unit in the site; None if they are not whole."""
        addresses = [each.adresse for each in told.entries]
        if known := self.standing.linked(self.site, name, inputs, addresses):
            return known
        content = read(self._path(inputs), self.dossiers.shop.order.day, 2)
        if content is None:
            return None
        start = 0
        for entry in told.entries:
            put(self.site / entry.adresse, content[start : start + entry.taille])
            start += entry.taille
        return left(self.site, inputs, addresses)

    def _made(
        self, key: str, start: str, make: Callable[[Givens], Made[T]], kind: TypeAdapter[T]
    ) -> tuple[str, Value[_Told], Value[T]]:
        """Make a unit, write its files and keep it. Raises LayoutError."""
        asked: dict[str, set[str]] = {}
        files: dict[str, Entry] = {}
        with filling():
            made = _Run(make(self.dossiers.givens(asked)))
            links = linked(self._written(made, files), self.dossiers.shop.order.settings.root)
        every = len(self.dossiers.known)
        of = {part: () if len(d) == every else tuple(sorted(d)) for part, d in asked.items()}
        inputs = self.dossiers.inputs(start, of)
        told = _Told(tuple(files.values()), links)
        content = ((self.site / each.adresse).read_bytes() for each in told.entries)
        self._keep(inputs, (_TOLD.dump_json(told),), (kind.dump_json(made.value),), content)
        self._keep(key, (_ASKED.dump_json(of),))
        return inputs, Value(told), Value(made.value)

    def _written(
        self, made: Iterable[Output], files: dict[str, Entry]
    ) -> Iterator[tuple[str, str]]:
        """Write what is made and add it to `files`; give the address and text of each page."""
        shop = self.dossiers.shop
        for item in made:
            entry, content = finished(shop, item)
            content = stamp(content, shop.order.day)
            more = isinstance(item, SiteFile) and item.appended
            put(self.site / entry.adresse, content, more=more)
            before = files[entry.adresse].taille if more else 0
            files[entry.adresse] = entry._replace(taille=before + len(content))
            if entry.adresse.endswith(".html"):
                yield entry.adresse, content.decode()


@dataclass
class _Run(Iterable[Output]):
    """What a unit gives, and what is known of it at the end."""

    made: Made[Any]
    value: Any = None

    def __iter__(self) -> Iterator[Output]:
        self.value = yield from self.made


def gather(
    shop: Workshop, dossiers: Sequence[Prepared], site: Path, standing: Standing, part: Part
) -> tuple[Unit, ...]:
    """Have a part of what goes across `dossiers` in `site`. Raises LayoutError."""
    known = {each.head.identifiant: each for each in dossiers if each.head}
    order = shop.order
    day = order.day if order.settings.papier else None
    across = Across(
        shop.commun, Notice(order.settings.site_url), day, partage=order.settings.partage
    )
    work = _Gathering(_Dossiers(shop, known), site, standing)
    if part == "pages":
        gather_pages(work.keep, across)
    elif part == "cartes":
        gather_maps(work.keep)
    else:
        gather_data(work.keep, across, lambda address: (site / address).read_bytes())
    return tuple(work.units.values())
