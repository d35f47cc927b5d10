"""A site on show while its files change: what changed is made at once, the rest when asked for."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import RLock
from typing import Final

from generator.building.build import Delivered, Ready, in_order, room, shared_files
from generator.building.cache import sweep
from generator.building.crew import FEW
from generator.building.gathering import PARTS, gather
from generator.building.key import common_key
from generator.building.standing import Standing
from generator.building.workshop import Prepared, Workshop, deliver, opened, prepare, put, told
from generator.jour import publication_day
from generator.pages.files.assets import assets
from generator.publishing.layout import Settings
from generator.publishing.links import Broken, Linked, broken_links
from generator.reading.problem import Problem, Problems
from generator.reading.site import HOME, read_common

_TERRITOIRES: Final = "territoires/"

Signature = tuple[tuple[str, int, int], ...]


@dataclass
class Preview:
    """What is on show in the folder `site`, and how far it is behind the files.

    `seen`: what was made of each folder, and how its files were then. `stale`: the folders whose
    pages on show are old. `across_stale`: whether the pages across dossiers are.
    """

    shop: Workshop
    site: Path
    seen: dict[str, tuple[Signature, Prepared]]
    delivered: Delivered
    stale: set[str] = field(default_factory=set)
    across_stale: bool = False
    lock: RLock = field(default_factory=RLock)

    def update(self, settings: Settings, layouts: Sequence[str]) -> tuple[Broken, ...]:
        """Follow the files; returns the links of what changed that lead nowhere.

        Raises Problems when the files have mistakes and LayoutError: the site on show stays.
        """
        with self.lock:
            order = self.shop.order
            key = common_key(
                settings, layouts, shared_files(order.root), brouillons=order.brouillons
            )
            day = publication_day()
            renewed = key != order.key or day != order.day
            common = read_common(order.root, order.brouillons)
            fresh = replace(order, settings=settings, folders=tuple(layouts), key=key, day=day)
            shop = opened(fresh, common) if renewed else replace(self.shop, common=common)
            before = {name: done for name, (_, done) in self.seen.items()}
            seen = self._look(shop, renewed=renewed)
            _refuse(told(shop.common, [done for _, done in seen.values()]))
            self.shop, self.seen = shop, seen
            gone = before.keys() - seen.keys()
            changed = {n for n, (_, done) in seen.items() if done is not before.get(n)}
            for name in (*gone, *changed):
                self._take_away(before.get(name), seen[name][1] if name in seen else None)
            self.stale = set(seen) if renewed else (self.stale | changed) & seen.keys()
            self.across_stale |= renewed or bool(gone or changed)
            for file in assets() if renewed else ():
                put(self.site / file.adresse, file.contenu)
            return self._leading_nowhere(self._bring(changed))

    def ask(self, address: str) -> None:
        """Have the page at `address` up to date. Raises Problems and LayoutError."""
        with self.lock:
            if address.startswith(_TERRITOIRES) and address.count("/") > 1:
                self._bring({address.split("/")[1]} & self.stale)
            elif self.across_stale and not address.startswith("assets/"):
                self._bring(set(self.stale))
                self._gather()

    def complete(self) -> None:
        """Have all up to date."""
        self.ask("")

    def _look(self, shop: Workshop, *, renewed: bool) -> dict[str, tuple[Signature, Prepared]]:
        """What each folder gives; those that did not change are not read again."""
        folders = [path.name for path in shop.common.folders]
        lazy = len(folders) > FEW or shop.common.site == self.shop.common.site
        found = {}
        for name in folders:
            signature = _signature(shop.order.root / HOME / name)
            known = self.seen.get(name)
            same = known is not None and known[0] == signature
            if known is not None and same and (lazy or not renewed):
                found[name] = known
            else:
                found[name] = (signature, prepare(shop, name))
        return found

    def _leading_nowhere(self, brought: Sequence[Linked]) -> tuple[Broken, ...]:
        """The links of what was brought that lead nowhere, even once all is up to date."""
        broken = self._broken(brought)
        if broken and self.across_stale and len(self.seen) <= FEW:
            self._gather()  # the first map of a site brings the files that maps load
            broken = self._broken(brought)
        return broken

    def _bring(self, folders: Iterable[str]) -> list[Linked]:
        """Put the pages of `folders` on show; returns what they lead to."""
        brought = []
        for name in sorted(folders):
            signature, done = self.seen[name]
            if done.head is None:
                continue
            again = prepare(self.shop, name)
            _refuse(again.problems)
            if again != done:
                self._take_away(done, again)
                self.seen[name] = (signature, again)
            deliver(self.shop, self.site, again)
            if again.head:
                self.delivered.files.update({each.adresse: each for each in again.head.entries})
                brought.append(again.head.linked)
            self.stale.discard(name)
        return brought

    def _broken(self, parts: Sequence[Linked]) -> tuple[Broken, ...]:
        heads = [done.head for _, done in self.seen.values() if done.head]
        known = (*self.delivered.linked, *(head.linked for head in heads))
        anchors = {page: text for part in known for page, text in part.anchors.items()}
        files = {*self.delivered.files}
        for part in parts:
            files |= {e.path for e in part.outgoing if (self.site / e.path).is_file()}
        return broken_links([Linked((), anchors), *parts], files)

    def _gather(self) -> None:
        dossiers = in_order(done for _, done in self.seen.values())
        own = {e.adresse for done in dossiers if done.head for e in done.head.entries}
        before = self.delivered.files.keys() - own
        files = {name: each for name, each in self.delivered.files.items() if name in own}
        there = Standing(self.site, self.delivered.left)
        across = [
            unit for part in PARTS for unit in gather(self.shop, dossiers, self.site, there, part)
        ]
        files |= {entry.adresse: entry for part in across for entry in part.entries}
        for gone in before - files.keys():
            with suppress(OSError):
                (self.site / gone).unlink()
        linked = tuple(part.linked for part in across)
        left = {unit.nom: unit.left for unit in across}
        self.delivered = replace(self.delivered, files=files, linked=linked, left=left)
        self.across_stale = bool(self.stale)
        used = {done.key for _, done in self.seen.values()}.union(*(unit.cles for unit in across))
        sweep(self.shop.order.cache, used, room(self.shop.order.cache, used, self.delivered))

    def _take_away(self, old: Prepared | None, new: Prepared | None) -> None:
        """Remove what a dossier showed and shows no more."""
        kept = {e.adresse for e in new.head.entries} if new and new.head else set()
        for entry in old.head.entries if old and old.head else ():
            if entry.adresse not in kept:
                self.delivered.files.pop(entry.adresse, None)
                with suppress(OSError):
                    (self.site / entry.adresse).unlink()


def signatures(root: Path) -> dict[str, Signature]:
    """How the files of each dossier of the project in `root` are now."""
    home = root / HOME
    return {path.name: _signature(path) for path in sorted(home.glob("*")) if path.is_dir()}


def shown(
    ready: Ready, delivered: Delivered, site: Path, before: Mapping[str, Signature]
) -> Preview:
    """The preview of what was delivered, and is now in `site`.

    `before`: how the files were when the work began: what changed meanwhile is to be seen again.
    """
    seen = {done.folder: (before.get(done.folder, ()), done) for done in ready.prepared}
    return Preview(ready.crew.shop, site, seen, delivered)


def _refuse(problems: Iterable[Problem]) -> None:
    if errors := tuple(problem for problem in problems if problem.gravite == "erreur"):
        raise Problems(errors)


def _signature(folder: Path) -> Signature:
    """How the files of a folder are now: names, times, sizes."""
    found = []
    for path in sorted(folder.rglob("*")):
        with suppress(OSError):
            said = path.stat()
            found.append((path.relative_to(folder).as_posix(), said.st_mtime_ns, said.st_size))
    return tuple(found)
