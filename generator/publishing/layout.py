"""The page around every page: a body and what surrounds it become a whole HTML file."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from posixpath import normpath
from typing import Any, Final, NamedTuple
from urllib.parse import urljoin, urlsplit

from jinja2 import Environment, FileSystemLoader, pass_context

from generator.compiled import remembering
from generator.derived.output import Page
from generator.publishing.publication import front_matter

FICHIER: Final = "@@FICHIER"
"""Stands for a file of a dossier, without its extension, in `Settings.source`."""

_ABSOLUTE: Final = re.compile(r"[a-z][a-z0-9+.-]*:|[/#]", re.IGNORECASE)
_PLAIN: Final = re.compile(r"^$|\\|\.\./|//|^\.")
"""What is no plain address from the root of the site."""


@dataclass(frozen=True)
class Settings:
    """What layouts know of the whole site, as `config`.

    `extra`: what mkdocs.yml says under this name, and the folder of styles and the day.
    `source`: the address of the file behind a page, where mkdocs.yml says where it is; else empty.
    `papier`: whether documents to print are made. `partage`: whether pictures of pages are, for
    those who send their addresses.
    """

    site_name: str
    site_url: str
    site_description: str
    copyright: str
    use_directory_urls: bool
    extra: Mapping[str, Any]
    source: str = ""
    papier: bool = False
    partage: bool = False

    @property
    def root(self) -> str:
        """The path at which the site is shown on its host."""
        return urlsplit(self.site_url or "/").path

    def address(self, page: Page) -> str:
        """Where `page` is, from the root of the site."""
        return page.adresse if self.use_directory_urls else f"{page.adresse}index.html"


class Heading(NamedTuple):
    """An entry of the list of parts of a page."""

    title: str
    id: str
    level: int
    children: tuple[()] = ()

    @property
    def url(self) -> str:
        return f"#{self.id}"


@dataclass(frozen=True)
class Laid:
    """A page as layouts see it, as `page`."""

    title: str
    url: str
    content: str
    meta: Mapping[str, object]
    toc: tuple[Heading, ...]
    canonical_url: str | None
    is_homepage: bool


def layouts(folders: tuple[str, ...]) -> Environment:
    """The layouts of the first of `folders` that has them, each compiled once."""
    made = Environment(loader=FileSystemLoader(folders), auto_reload=False)
    remembering(made, "layout")
    made.filters["url"] = relative
    return made


def lay_out(ours: Page, settings: Settings, environment: Environment) -> bytes:
    """The whole HTML of a page. Raises TemplateError."""
    url = settings.address(ours)
    meta = front_matter(ours)
    if settings.source and ours.fichier:
        meta["source_url"] = settings.source.replace(FICHIER, ours.fichier.removesuffix(".yml"))
    base = settings.site_url and f"{settings.site_url.removesuffix('/')}/"
    page = Laid(
        title=ours.titre,
        url=url,
        content=ours.corps,
        meta=meta,
        toc=tuple(Heading(title, anchor, level) for level, anchor, title in ours.titres),
        canonical_url=urljoin(base, url) if base else None,
        is_homepage=not ours.adresse,
    )
    layout = environment.get_template("main.html")
    return layout.render(page=page, config=settings, base_url="").encode()


@pass_context
def relative(context: Any, value: str) -> str:
    """The filter `url`: the link from the page to an address from the root of the site."""
    return between(context["page"].url, value)


def between(here: str, value: str) -> str:
    """The link from the page at `here` to `value`; a full address, or an anchor, stays."""
    if _ABSOLUTE.match(value):
        return value
    if _PLAIN.search(value):
        value = normpath(value) + ("/" if value.endswith("/") else "")
    mine, theirs = here.split("/")[:-1], value.removeprefix("./").split("/")
    same = 0
    for one, other in zip(mine, theirs, strict=False):
        if one != other:
            break
        same += 1
    return "/".join((*[".."] * (len(mine) - same), *theirs[same:])) or "./"
