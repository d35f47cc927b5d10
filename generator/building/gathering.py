"""What goes across dossiers, unit by unit: made or remembered, then put in its place."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from hashlib import blake2b
from pathlib import Path
from typing import Any, Final, Literal, TypeVar

from pydantic import TypeAdapter, ValidationError

from generator.building.pack import Entry
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
from generator.publishing.gather_pages import gather_pages
from generator.publishing.given import NAMES, lazily
from generator.publishing.links import Linked, linked
from generator.publishing.render import Output
from generator.publishing.stamp import stamp
from generator.publishing.units import Across, Givens, Made

T = TypeVar("T")
Part = Literal["pages", "donnees"]

PARTS: Final[tuple[Part, ...]] = ("pages", "donnees")
"""Units that need nothing of each other stand in two parts, for two processes."""

Asked = dict[str, tuple[str, ...]]
"""The parts that a unit asked dossiers for, each with the dossiers; none named when it is all."""


@dataclass(frozen=True)
class Unit:
    """What a unit put into the site: its files, what its pages lead to, and how it was left."""

    nom: str
    cle: str
    """What its pack is called in the cache."""
    entries: tuple[Entry, ...]
    linked: Linked
    left: Left


@dataclass(frozen=True)
class _Told:
    """What is kept of a unit besides its value and its files.

    `inputs`: what tells all that it was made of; `asked`: what that is.
    """

    inputs: str
    asked: Asked
    entries: tuple[Entry, ...]
    linked: Linked


_TOLD: Final = TypeAdapter(_Told)


@dataclass
class _Dossiers:
    """The prepared dossiers, and what was read of them already."""

    shop: Workshop
    known: Mapping[str, Prepared]
    read: dict[tuple[str, str], Any] = field(default_factory=dict)

    def givens(self, asked: dict[str, set[str]]) -> Givens:
        """What each gives, which notes in `asked` what it is asked for."""
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
            at = NAMES.index(part) if part in NAMES else None
            for dossier in asked[part] or self.known:
                head = self.known[dossier].known if dossier in self.known else None
                digest.update(head.given[at] if head and at is not None else b"?")
        return digest.hexdigest()[:40]


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
        shop = self.dossiers.shop
        start = f"{shop.order.key}\n{shop.order.day}\n{name}"
        key = blake2b(start.encode()).hexdigest()[:40]
        path = shop.order.cache / f"{key}{SUFFIX}"
        start += "".join(f"\n{each} {self.units[each].left.key}" for each in after)
        adapter: TypeAdapter[T] = TypeAdapter(kind)
        told, value = self._told(path, start), self._value(path, adapter)
        known = self._again(path, name, told) if told and value else None
        if not (told and value and known):
            told, value = self._made(path, start, make, adapter)
            known = left(self.site, told.inputs, [each.adresse for each in told.entries])
        self.units[name] = Unit(name, key, told.entries, told.linked, known)
        return value[0]

    def _told(self, path: Path, start: str) -> _Told | None:
        """What is kept of a unit, if it was made of what is here now."""
        text = read(path, self.dossiers.shop.order.day, 0)
        try:
            told = _TOLD.validate_json(text) if text else None
        except ValidationError:
            return None
        same = told and told.inputs == self.dossiers.inputs(start, told.asked)
        return told if same else None

    def _value(self, path: Path, adapter: TypeAdapter[T]) -> tuple[T] | None:
        text = read(path, self.dossiers.shop.order.day, 1)
        try:
            return (adapter.validate_json(text),) if text else None
        except ValidationError:
            return None

    def _again(self, path: Path, name: str, told: _Told) -> Left | None:
        """Have the files of a remembered unit in the site; None if they are not whole."""
        addresses = [each.adresse for each in told.entries]
        if known := self.standing.linked(self.site, name, told.inputs, addresses):
            return known
        content = read(path, self.dossiers.shop.order.day, 2)
        if content is None:
            return None
        start = 0
        for entry in told.entries:
            put(self.site / entry.adresse, content[start : start + entry.taille])
            start += entry.taille
        return left(self.site, told.inputs, addresses)

    def _made(
        self, path: Path, start: str, make: Callable[[Givens], Made[T]], adapter: TypeAdapter[T]
    ) -> tuple[_Told, tuple[T]]:
        """Make a unit, write its files and keep it. Raises LayoutError."""
        asked: dict[str, set[str]] = {}
        files: dict[str, Entry] = {}
        with filling():
            made = _Run(make(self.dossiers.givens(asked)))
            links = linked(self._written(made, files), self.dossiers.shop.order.settings.root)
        everything = len(self.dossiers.known)
        of = {part: () if len(d) == everything else tuple(sorted(d)) for part, d in asked.items()}
        told = _Told(self.dossiers.inputs(start, of), of, tuple(files.values()), links)
        day = self.dossiers.shop.order.day
        content = ((self.site / each.adresse).read_bytes() for each in told.entries)
        texts = (_TOLD.dump_json(told),), (adapter.dump_json(made.value),), content
        write(path, Days(day, day + timedelta(1)), texts)
        return told, (made.value,)

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
            files[entry.adresse] = replace(entry, taille=before + len(content))
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
    shop: Workshop, dossiers: Sequence[Prepared], site: Path, part: Part, standing: Standing
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
    else:
        gather_data(work.keep, across, lambda address: (site / address).read_bytes())
    return tuple(work.units.values())
