"""A whole site: every dossier prepared, then delivered, then what goes across them."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from generator.building.cache import FOLDER, cache, held, sweep
from generator.building.crew import FEW, Across, Crew, crew
from generator.building.gathering import Unit
from generator.building.key import common_key
from generator.building.pack import Entry, Head
from generator.building.progress import progress
from generator.building.standing import Former, Left, Standing, inherited, note, noted
from generator.building.workshop import LayoutError, Order, Prepared, opened, told
from generator.jour import publication_day
from generator.publishing.layout import Settings
from generator.publishing.links import Broken, Linked, broken_links, linked
from generator.reading import demarches
from generator.reading.problem import Problem, Problems
from generator.reading.site import HOME, read_common

_SHARE: Final = 2
"""How many times the site the cache may weigh."""
_HOME: Final = 2
"""How deep the page of a dossier lies: territoires/x/index.html."""


@dataclass(frozen=True)
class Ready:
    """Every dossier is in the cache and nothing is wrong: the old site may go.

    `dossiers`: in the order of their letters. `warnings`: what is odd, and stops nothing.
    """

    crew: Crew
    prepared: tuple[Prepared, ...]
    """Every folder, drafts too, in the order of their names."""
    dossiers: tuple[Prepared, ...]
    warnings: tuple[Problem, ...]


@dataclass(frozen=True)
class Delivered:
    """What was written into a site: the files by address, and what their pages lead to."""

    site: Path
    root: str
    files: dict[str, Entry]
    linked: tuple[Linked, ...]
    left: dict[str, Left]
    """How each part was left, by its name."""
    used: frozenset[str]
    """What the cache has of it."""
    before: Standing
    """What was known of the site that it replaces."""

    @property
    def weight(self) -> int:
        """The bytes of its files."""
        return sum(entry.taille for entry in self.files.values())

    @property
    def pages(self) -> list[str]:
        """The addresses of pages that are shown to whoever looks for them."""
        return sorted(
            address.removesuffix("index.html") if address.endswith("/index.html") else address
            for address, entry in self.files.items()
            if entry.genre == "page"
        )


@contextmanager
def ready(
    root: Path,
    settings: Settings,
    layouts: Sequence[str],
    say: Callable[[str], None],
    *,
    brouillons: bool,
) -> Iterator[Ready]:
    """Prepare every dossier of the project in `root`; its crew is there until the block ends.

    `say` writes a line about work that lasts.

    Raises Problems, all at once, when something is wrong in the files, and LayoutError.
    """
    with ExitStack() as stack:
        folder = stack.enter_context(cache(root))
        key = common_key(settings, layouts, shared_files(root), brouillons=brouillons)
        day = publication_day()
        order = Order(root, brouillons, settings, tuple(layouts), day, folder, key)
        shop = opened(order, common := read_common(root, brouillons))
        hands = stack.enter_context(crew(shop, len(common.folders)))
        names = [path.name for path in common.folders]
        with progress("Les dossiers se préparent", len(names), say) as step:
            done = hands.prepare(names, step)
        problems = told(common, done)
        if common_key(settings, layouts, shared_files(root), brouillons=brouillons) != key:
            raise LayoutError(f"{HOME} change pendant la construction : relancez-la")
        errors = tuple(each for each in problems if each.gravite == "erreur")
        if errors:
            raise Problems(errors)
        dossiers = in_order(done)
        yield Ready(hands, tuple(done), dossiers, problems)


def deliver(
    ready: Ready, site: Path, former: Former | None, say: Callable[[str], None]
) -> Delivered:
    """Have all pages and files of ours in `site`. Raises LayoutError.

    Where nothing changed, those of the former site are taken over.
    """
    order = ready.crew.shop.order
    there = inherited(order.cache, former, order.day)
    with progress("Les pages s’écrivent", len(ready.dossiers), say) as step:
        done = ready.crew.deliver(ready.dossiers, site, there, step)
    ready.crew.leave()
    task = Across(ready.dossiers, site, there.site)
    with crew(ready.crew.shop, len(ready.dossiers), task) as fresh:  # what the first have read goes
        if fresh.pool:
            say("Les pages et les données de tous les dossiers s’écrivent…")
        across = fresh.gather()
    parts: list[Head | Unit] = [each.head for each in ready.dossiers if each.head]
    parts += across
    files = {entry.adresse: entry for part in parts for entry in part.entries}
    left = {each.place: how for each, how in zip(ready.dossiers, done, strict=True)}
    left |= {unit.nom: unit.left for unit in across}
    used = {each.key for each in ready.prepared}.union(*(unit.cles for unit in across))
    told = tuple(part.linked for part in parts)
    return Delivered(site, order.settings.root, files, told, left, frozenset(used), there.site)


def remember(ready: Ready, delivered: Delivered, former: Former | None) -> Path | None:
    """Note what is in the site that takes the place of the former one, and what the cache keeps.

    Returns where the former one goes: nowhere if the cache would weigh more than twice the site.
    """
    order, used = ready.crew.shop.order, set(delivered.used)
    if former is None:
        sweep(order.cache, used, room(order.cache, used, delivered))
        return None
    old = delivered.before
    note(order.cache, former.site, delivered.left, order.day)
    used.add(noted(former.site))
    free = room(order.cache, used, delivered)
    apart = old.weight_beside(delivered.left)
    aside = former.spare if apart <= free else None
    if aside:
        note(order.cache, aside, old.parts, order.day)
        used |= {noted(aside), aside.name}
    sweep(order.cache, used, free - (apart if aside else 0))
    return aside


def room(cache: Path, used: Iterable[str], delivered: Delivered) -> int:
    """The bytes that are left in the cache beside what is used."""
    return _SHARE * delivered.weight - held(cache, used)


def spare(root: Path, site: Path) -> Path | None:
    """Where what stands at `site` is set aside once it is replaced; nowhere when it is small."""
    home = root / HOME
    many = home.is_dir() and sum(path.is_dir() for path in home.iterdir()) > FEW
    return root.resolve() / FOLDER / f"{noted(site)}.site" if many else None


def shared_files(root: Path) -> list[Path]:
    """The files of the project in `root` that all dossiers depend on."""
    home = root / HOME
    return [*sorted(home.glob("*.y*ml")), *sorted((home / demarches.FOLDER).glob("*.y*ml"))]


def broken(delivered: Delivered, theirs: Iterable[str]) -> tuple[Broken, ...]:
    """The links that lead nowhere once all is written; `theirs`: the files that people wrote."""
    written = {*_beside(delivered), *theirs}
    texts = (
        (page, (delivered.site / page).read_text("utf-8"))
        for page in sorted(written)
        if page.endswith(".html")
    )
    parts = (*delivered.linked, linked(texts, delivered.root))
    return broken_links(parts, {*delivered.files, *written})


def _beside(delivered: Delivered) -> Iterator[str]:
    """The files of the site that are not ours; folders that hold ours alone are not looked into."""
    ours = delivered.files.keys()
    homes = {head.rpartition("/")[0] for head in ours if head.count("/") == _HOME}
    for folder, inside, names in os.walk(delivered.site):
        here = Path(folder).relative_to(delivered.site).as_posix()
        inside[:] = [name for name in inside if f"{here}/{name}" not in homes]
        for name in names:
            address = name if here == "." else f"{here}/{name}"
            if address not in ours:
                yield address


def in_order(done: Iterable[Prepared]) -> tuple[Prepared, ...]:
    """Those that have something to publish, in the order of their letters and names."""
    known = [(each.head.lettre, each.head.identifiant, each) for each in done if each.head]
    return tuple(each for *_, each in sorted(known, key=lambda one: one[:2]))
