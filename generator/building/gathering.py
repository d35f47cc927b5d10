"""What goes across dossiers, in two parts: made or remembered, then put in its place."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from hashlib import blake2b
from pathlib import Path
from typing import Final, Literal

from pydantic import TypeAdapter, ValidationError

from generator.building.pack import Entry
from generator.building.parts import Days, read, write
from generator.building.workshop import (
    SUFFIX,
    Prepared,
    Workshop,
    column_of,
    data_of,
    filling,
    finished,
    put,
    summary_of,
)
from generator.derived.notice import Notice
from generator.derived.output import SiteFile
from generator.publishing.gather import gather_all_data, gather_pages
from generator.publishing.links import Linked, linked
from generator.publishing.render import Output
from generator.publishing.stamp import stamp

Part = Literal["pages", "donnees"]

PARTS: Final[tuple[Part, ...]] = ("pages", "donnees")


@dataclass(frozen=True)
class Gathered:
    """What a part wrote into the site: its files, and what its pages lead to."""

    entries: tuple[Entry, ...]
    linked: Linked


_GATHERED: Final = TypeAdapter(Gathered)


def part_key(shop: Workshop, dossiers: Iterable[Prepared], part: Part) -> str:
    """What the part made of `dossiers` depends on, as one short name."""
    digest = blake2b(f"{shop.order.key}\n{shop.order.day}\n{part}".encode())
    for each in dossiers:
        if each.known:
            digest.update(f"\n{each.known.head.identifiant}\n".encode())
            digest.update(each.known.pages if part == "pages" else each.known.donnees)
    return digest.hexdigest()[:40]


def gather(shop: Workshop, dossiers: Sequence[Prepared], site: Path, part: Part) -> Gathered:
    """Write a part of what goes across `dossiers` into `site`, where their files are.

    Raises LayoutError.
    """
    path = shop.order.cache / f"{part_key(shop, dossiers, part)}{SUFFIX}"
    if known := _remembered(path, shop.order.day, site):
        return known
    made = _made(shop, dossiers, site, part)
    days = Days(shop.order.day, shop.order.day + timedelta(1))
    files = ((site / each.adresse).read_bytes() for each in made.entries)
    write(path, days, [(_GATHERED.dump_json(made),), files])
    return made


def _remembered(path: Path, day: date, site: Path) -> Gathered | None:
    """The part kept at `path`, its files written, if it is whole and of that day."""
    told = read(path, day, 0)
    content = read(path, day, 1) if told is not None else None
    if told is None or content is None:
        return None
    try:
        known = _GATHERED.validate_json(told)
    except ValidationError:
        return None
    start = 0
    for entry in known.entries:
        put(site / entry.adresse, content[start : start + entry.taille])
        start += entry.taille
    return known


def _made(shop: Workshop, dossiers: Sequence[Prepared], site: Path, part: Part) -> Gathered:
    files: dict[str, Entry] = {}
    with filling():
        made = _outputs(shop, dossiers, site, part)
        told = linked(_written(shop, made, site, files), shop.order.settings.root)
    return Gathered(tuple(files.values()), told)


def _outputs(
    shop: Workshop, dossiers: Sequence[Prepared], site: Path, part: Part
) -> Iterator[Output]:
    """What the part is made of."""
    order, known = shop.order, {each.head.identifiant: each for each in dossiers if each.head}
    notice = Notice(order.settings.site_url)
    if part == "donnees":
        data = (data_of(shop, each) for each in known.values())
        return gather_all_data(data, shop.commun, notice, lambda name: (site / name).read_bytes())
    summaries = (summary_of(shop, each) for each in known.values())
    return gather_pages(
        summaries,
        shop.commun,
        notice,
        lambda name: column_of(shop, known[name]),
        order.day if order.settings.papier else None,
        partage=order.settings.partage,
    )


def _written(
    shop: Workshop, made: Iterable[Output], site: Path, files: dict[str, Entry]
) -> Iterator[tuple[str, str]]:
    """Write what is made and add it to `files`; give the address and the text of each page."""
    for item in made:
        entry, content = finished(shop, item)
        content = stamp(content, shop.order.day)
        more = isinstance(item, SiteFile) and item.appended
        put(site / entry.adresse, content, more=more)
        before = files[entry.adresse].taille if more else 0
        files[entry.adresse] = replace(entry, taille=before + len(content))
        if entry.adresse.endswith(".html"):
            yield entry.adresse, content.decode()
