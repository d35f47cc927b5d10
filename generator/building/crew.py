"""The processes that share the work: as many as processors, none beside ours for a few dossiers."""

import ctypes
import gc
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from threading import active_count
from typing import Final, NamedTuple, TypeVar

from generator.building.gathering import PARTS, Part, Unit, gather
from generator.building.standing import Inherited, Left, Standing
from generator.building.workshop import (
    LayoutError,
    Order,
    Prepared,
    Workshop,
    deliver,
    opened,
    prepare,
)
from generator.reading.site import Common

FEW: Final = 24
"""Dossiers up to which starting other processes costs more than it brings."""

_BATCH: Final = 200
"""Things handed to another process at once."""

_DIE_WITH_PARENT: Final = 1
"""PR_SET_PDEATHSIG of prctl(2): a copy holds what its parent has locked."""

T = TypeVar("T")
R = TypeVar("R")
Told = Callable[[], None]
"""Called each time a dossier is done."""


class Across(NamedTuple):
    """The dossiers, the site to fill, the one that stands."""

    dossiers: Sequence[Prepared]
    site: Path
    standing: Standing


_mine: list[Workshop] = []
"""The workshop of this process, when it is one of the crew."""
_across: list[Across] = []
"""What it knows of what goes across dossiers."""


@dataclass(frozen=True)
class Crew:
    """Does the same for many dossiers, here or in the processes of `pool`."""

    shop: Workshop
    pool: ProcessPoolExecutor | None = None
    across: Across | None = None
    """What it is to gather."""

    def prepare(self, folders: Sequence[str], told: Told) -> list[Prepared]:
        """Every folder prepared, in the order of `folders`. Raises LayoutError."""
        if self.pool:
            return _shared_out(self.pool, _prepare, folders, told)
        return list(_one_by_one(partial(prepare, self.shop), folders, told))

    def deliver(
        self, prepared: Sequence[Prepared], site: Path, there: Inherited, told: Told
    ) -> list[Left]:
        """The files of all that is prepared, put into `site`. Raises LayoutError."""
        if self.pool:
            each = [(one.light, there.of(one.place)) for one in prepared]
            return _shared_out(self.pool, partial(_deliver, site), each, told)
        task = partial(deliver, self.shop, site, there=there)
        return list(_one_by_one(task, prepared, told))

    def gather(self) -> list[Unit]:
        """What goes across dossiers, put into the site. Raises LayoutError."""
        assert self.across
        if self.pool:
            made = _shared_out(self.pool, _gather, PARTS, _nobody)
        else:
            made = [gather(self.shop, *self.across, part) for part in PARTS]
        return [unit for units in made for unit in units]

    def share(self, task: Callable[[Sequence[T]], R], items: Sequence[T]) -> list[R]:
        """What `task` makes of `items`, a few at a time. Raises LayoutError."""
        if self.pool:
            return _shared_out(self.pool, task, list(_batches(items)), _nobody)
        return [task(items)]

    def leave(self) -> None:
        """End the processes: nothing is left for them to do."""
        if self.pool:
            self.pool.shutdown()


@contextmanager
def crew(shop: Workshop, dossiers: int, across: Across | None = None) -> Iterator[Crew]:
    """A crew for this many dossiers; its processes end with the block, whatever ends it.

    They know what is to be made `across` dossiers from their birth: to send it would take long.
    """
    workers = min(_processors(), len(PARTS) if across else dossiers)
    if dossiers <= FEW or workers < 2:
        yield Crew(shop, None, across)
        return
    way = _way()
    if across and way == "spawn":  # it is sent
        across = across._replace(dossiers=[each.light for each in across.dossiers])
    pool = ProcessPoolExecutor(
        workers, get_context(way), initializer=_enter, initargs=(shop.order, shop.common, across)
    )
    try:
        yield Crew(shop, pool, across)
    finally:
        pool.shutdown(cancel_futures=True)


def _batches(items: Sequence[T]) -> Iterator[Sequence[T]]:
    """The same items, at most `_BATCH` at a time."""
    return (items[start : start + _BATCH] for start in range(0, len(items), _BATCH))


def _one_by_one(task: Callable[[T], R], items: Sequence[T], told: Told) -> Iterator[R]:
    for item in items:
        yield task(item)
        told()


def _shared_out(
    pool: ProcessPoolExecutor, task: Callable[[T], R], items: Sequence[T], told: Told
) -> list[R]:
    try:
        waiting = [pool.submit(task, item) for item in items]
        for done in as_completed(waiting):
            done.result()
            told()
    except BrokenProcessPool:
        raise LayoutError(
            "un des processus qui construisent le site a été arrêté ; "
            "si la mémoire manque, fermez d’autres programmes, puis relancez"
        ) from None
    return [done.result() for done in waiting]


def _processors() -> int:
    """How many processors this process may use."""
    known = getattr(os, "sched_getaffinity", None)
    return len(known(0)) if known else os.cpu_count() or 1


def _way() -> str:
    """How processes start: as copies of ours, which need not import all again, where it is safe."""
    return "fork" if sys.platform == "linux" and active_count() == 1 else "spawn"


def _enter(order: Order, common: Common, across: Across | None) -> None:
    """Be one of the crew: Ctrl+C is for the process that waits for us, and we die with it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()  # what all of us share stays shared: collecting it would copy it
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)
    _mine[:] = [opened(order, common)]
    _across[:] = [across] if across else []
    if across:  # what is read stays until the end: looking for what may go takes a fifth of it
        gc.set_threshold(100_000, 50, 100)


def _prepare(folder: str) -> Prepared:
    return prepare(_mine[0], folder)


def _deliver(site: Path, each: tuple[Prepared, Inherited]) -> Left:
    prepared, there = each
    return deliver(_mine[0], site, prepared, there)


def _gather(part: Part) -> tuple[Unit, ...]:
    return gather(_mine[0], *_across[0], part)


def _nobody() -> None:
    """Nobody waits for this count."""
