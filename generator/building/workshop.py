"""One dossier at a time: made or remembered, then put in its place in the site."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from traceback import extract_tb
from typing import Any, Final, TypeVar

from jinja2 import Environment, TemplateError, TemplateSyntaxError

from generator.building.key import dossier_key
from generator.building.pack import (
    Entry,
    Genre,
    Head,
    Known,
    Pack,
    Value,
    content,
    given,
    head,
    save,
)
from generator.building.parts import SUFFIX
from generator.building.standing import Inherited, Left, left
from generator.derived import adresses
from generator.derived.commun import Commun, commun
from generator.derived.echeance import echeance
from generator.derived.notice import Notice
from generator.derived.output import Page, SiteFile
from generator.derived.worked import WorkedDossier
from generator.publishing.given import Parts
from generator.publishing.layout import Settings, lay_out, layouts
from generator.publishing.links import Linked, inside, linked
from generator.publishing.render import render
from generator.publishing.stamp import stamp
from generator.reading.dossier import read_dossier
from generator.reading.problem import Problem
from generator.reading.site import HOME, Common, Found, conclude, read_common

T = TypeVar("T")
_TRIES: Final = 5
"""How often a folder that changes while it is read is read again."""


class LayoutError(Exception):
    """A template that cannot be filled, or a folder that changes meanwhile: in one sentence."""


@dataclass(frozen=True)
class Order:
    """What every process is told once.

    `cache`: the folder of packs; `key`: what all of them depend on.
    """

    root: Path
    brouillons: bool
    settings: Settings
    folders: tuple[str, ...]
    day: date
    cache: Path
    key: str


@dataclass(frozen=True)
class Workshop:
    """The order, what was read for all dossiers, and the layouts."""

    order: Order
    common: Common
    commun: Commun
    parts: Parts
    layouts: Environment


@dataclass(frozen=True)
class Prepared:
    """What became of a folder: what is known of its pack, or problems, or neither for a draft.

    `key` names the pack. `remembered`: nothing had to be made.
    """

    folder: str
    key: str
    known: Known | None = None
    problems: tuple[Problem, ...] = ()
    remembered: bool = False

    @property
    def head(self) -> Head | None:
        return self.known.head if self.known else None

    @property
    def place(self) -> str:
        """The folder of the site that it has for itself."""
        name = self.head.identifiant if self.head else self.folder
        return adresses.dossier_de(name).rstrip("/")

    @property
    def light(self) -> "Prepared":
        """The same without what only the check of the whole site reads: for other processes."""
        if self.known is None:
            return self
        head = replace(self.known.head, linked=Linked((), {}), warnings=())
        return replace(self, known=replace(self.known, head=head), problems=())


def told(common: Common, done: Sequence[Prepared]) -> tuple[Problem, ...]:
    """All problems of the project, those that only all dossiers together show among them."""
    heads = [each.head for each in done if each.head]
    found = [Found(head.identifiant, head.lettre) for head in heads]
    return conclude(common, found, [problem for each in done for problem in each.problems])


def opened(order: Order, common: Common | None = None) -> Workshop:
    """The workshop for `order`; `common` spares it reading what dossiers share."""
    read = common or read_common(order.root, order.brouillons)
    shared = commun(read.site, order.day)
    return Workshop(order, read, shared, Parts(tuple(shared.themes)), layouts(order.folders))


def prepare(shop: Workshop, folder: str) -> Prepared:
    """Have the pack of the dossier in `folder` in the cache. Raises LayoutError."""
    path = shop.order.root / HOME / folder
    key = dossier_key(shop.order.key, path)
    if known := head(shop.order.cache / f"{key}{SUFFIX}", shop.order.day):
        return Prepared(folder, key, known, known.head.warnings, remembered=True)
    for _ in range(_TRIES):
        made, problems = _made(shop, folder)
        now = dossier_key(shop.order.key, path)
        if now == key:  # else somebody wrote meanwhile: what was read is of no known state
            new = save(shop.order.cache / f"{key}{SUFFIX}", made, shop.parts) if made else None
            return Prepared(folder, key, new, problems)
        key = now
    raise LayoutError(f"{HOME}/{folder} change pendant la construction : relancez-la")


def given_by(shop: Workshop, prepared: Prepared, name: str) -> Any:
    """A part of what a prepared dossier gives to what goes across. Raises LayoutError."""
    found: Value[Any] = _kept(shop, prepared, partial(given, name=name, parts=shop.parts))
    return found.value


def deliver(shop: Workshop, site: Path, prepared: Prepared, there: Inherited | None = None) -> Left:
    """Have the files of a prepared dossier in `site`, as published on the day of the order.

    Those that are `there` already, the same, are taken over. Raises LayoutError.
    """
    entries = prepared.head.entries if prepared.head else ()
    names = [entry.adresse for entry in entries]
    if there and (known := there.given(site, prepared.place, prepared.key, names)):
        return known
    files, start = _kept(shop, prepared, content), 0
    for entry in entries:
        end = start + entry.taille
        put(site / entry.adresse, stamp(files[start:end], shop.order.day))
        start = end
    return left(site, prepared.key, names)


def _kept(shop: Workshop, prepared: Prepared, part: Callable[[Path, date], T | None]) -> T:
    """A part of the pack of a dossier, made again when it is broken or gone. Raises LayoutError."""
    path, day = shop.order.cache / f"{prepared.key}{SUFFIX}", shop.order.day
    found = part(path, day)
    if found is None:
        path.unlink(missing_ok=True)
        prepare(shop, prepared.folder)
        found = part(path, day)
    if found is None:
        raise LayoutError(f"{HOME}/{prepared.folder} change pendant la construction : relancez-la")
    return found


def put(path: Path, content: bytes, *, more: bool = False) -> None:
    """Write a file and the folders that it needs; `more` goes at the end of what is there."""
    try:
        with path.open("ab" if more else "wb") as file:
            file.write(content)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def finished(shop: Workshop, item: Page | SiteFile) -> tuple[Entry, bytes]:
    """A page with its layout, or a file as it is; the day is left open. Raises TemplateError."""
    if isinstance(item, SiteFile):
        return Entry(item.adresse, "file", len(item.contenu)), item.contenu
    content = lay_out(item, shop.order.settings, shop.layouts)
    genre: Genre = "hidden" if item.brouillon or item.hors_recherche else "page"
    return Entry(f"{item.adresse}index.html", genre, len(content)), content


@contextmanager
def filling() -> Iterator[None]:
    """Turn a TemplateError into a LayoutError that says where it is."""
    try:
        yield
    except TemplateError as error:
        raise LayoutError(f"{_place(error)} : {error.message}") from None


def _place(error: TemplateError) -> str:
    """The template and line where filling it failed."""
    if isinstance(error, TemplateSyntaxError):
        return f"{error.filename or error.name}, ligne {error.lineno}"
    frames = [frame for frame in extract_tb(error.__traceback__) if frame.filename.endswith("ml")]
    return f"{frames[-1].filename}, ligne {frames[-1].lineno}" if frames else "un gabarit"


def _made(shop: Workshop, folder: str) -> tuple[Pack | None, tuple[Problem, ...]]:
    """The pack of the dossier in `folder`, unless it has errors or is a draft; its problems."""
    path = shop.order.root / HOME / folder
    dossier, found = read_dossier(
        path, f"{HOME}/{folder}", shop.common.shared, shop.order.brouillons
    )
    problems = tuple(found)
    if dossier is None or any(each.gravite == "erreur" for each in problems):
        return None, problems
    return _packed(shop, WorkedDossier(shop.commun, dossier), problems), problems


def _packed(shop: Workshop, worked: WorkedDossier, warnings: tuple[Problem, ...]) -> Pack:
    order, dossier = shop.order, worked.dossier
    printed_on = order.day if order.settings.papier else None
    with filling():
        rendered = render(
            worked,
            Notice(order.settings.site_url),
            printed_on,
            partage=order.settings.partage,
        )
        files = [finished(shop, item) for item in rendered.outputs]
    pages = ((e.adresse, text.decode()) for e, text in files if e.adresse.endswith(".html"))
    told = linked(pages, order.settings.root)
    told_of = Head(
        identifiant=dossier.identifiant,
        lettre=dossier.territoire.lettre,
        du=order.day,
        jusqu_au=order.day + timedelta(1) if printed_on else echeance(worked),
        entries=tuple(entry for entry, _ in files),
        linked=inside(told, [entry.adresse for entry, _ in files]),
        warnings=warnings,
    )
    body = b"".join(written for _, written in files)
    return Pack(told_of, rendered.given, body)
