"""The MkDocs plugin: what the pipeline does at each step of a build."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from subprocess import CalledProcessError
from typing import Any, Literal
from urllib.parse import urlsplit

from jinja2 import Environment, TemplateError
from mkdocs.config import base
from mkdocs.config import config_options as opt
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext

from generator.derived.output import Page
from generator.derived.texte import jour
from generator.jour import publication_day
from generator.links import broken_links
from generator.model.site import Site
from generator.pages.files.assets import assets_folder
from generator.paper import press
from generator.plugin.pages import folders, place, relative, write
from generator.publication import publish
from generator.reading.content import check_front, read_content
from generator.reading.problem import Problems
from generator.reading.site import read_site
from generator.search import INDEX, index
from generator.theme import THEME

log = get_plugin_logger("horizon")

_OURS = ("menu", "territoire", "structure", "documents")
"""What only the pages of dossiers tell their layout."""

MANY = 5000
"""Pages and files after which to say that work goes on."""


class Options(base.Config):  # type: ignore[no-untyped-call]
    """What mkdocs.yml may say of the plugin."""

    brouillons = opt.Type(bool, default=False)
    """Whether drafts show; `horizon servir` always shows them."""
    recherche = opt.Type(bool, default=True)
    """Whether the search index is made."""
    papier = opt.Type(bool, default=False)
    """Whether documents to print are made; never in the preview, which they would slow down."""


class Horizon(BasePlugin[Options]):  # type: ignore[no-untyped-call]
    """Hooks in the order in which MkDocs calls them."""

    def __init__(self) -> None:
        self.serving = False
        self.site: Site | None = None
        self.layouts: Environment | None = None
        self.addresses: list[str] = []
        self.search: dict[str, bytes] = {}
        self.while_reading: Callable[[], AbstractContextManager[None]] = nullcontext
        """A context manager around reading, with which our commands stop the garbage collector."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        root = Path(config.config_file_path).parent
        config.theme.dirs = folders(config)
        own = config.theme.custom_dir
        watched = (root / "territories", THEME, *([Path(own)] if own else []))
        config.watch.extend(str(folder) for folder in watched if folder.is_dir())
        config.extra["assets"] = assets_folder()
        config.extra["publie"] = jour(publication_day().isoformat())
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Read before MkDocs empties the old site, so that a mistake costs nothing."""
        with self.while_reading():
            reading = read_site(
                Path(config.config_file_path).parent,
                brouillons=self.config.brouillons or self.serving,
            )
        for problem in reading.avertissements:
            log.warning("%s", problem)
        if reading.site is None:
            raise PluginError(f"\n{Problems(reading.erreurs)}")
        self.site = reading.site

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Write our pages and files one by one as they come: none is held in memory.

        MkDocs keeps to the pages that people wrote; of ours it knows where they are.
        """
        assert self.site is not None
        result = Files([file for file in files if _is_content(file, config)])
        self.layouts = self.layouts or config.theme.get_env()
        self.layouts.auto_reload = self.serving
        self.layouts.filters["url"] = relative
        self.addresses = []
        today, url = publication_day(), config.site_url or ""
        try:
            paper = self._papier()
            items = publish(self.site, today, self._content(config), url, papier=paper)
            for number, item in enumerate(items, start=1):
                file = write(item, self.layouts, config)
                if file.src_uri not in result.src_uris:
                    result.append(file)
                if isinstance(item, Page) and not (item.brouillon or item.hors_recherche):
                    self.addresses.append(file.url)
                if number % MANY == 0:
                    log.info("%d pages et fichiers écrits…", number)
        except TemplateError as error:
            raise PluginError(f"\n{place(error)} : {error.message}") from None
        self.site = None  # the model weighs half of all: the checks to come have room
        return result

    def _papier(self) -> bool:
        """Whether to make documents: asked for, and possible here."""
        if not self.config.papier or self.serving:
            return False
        if not press.available():
            log.warning("%s", press.MANQUE)
            return False
        return True

    @staticmethod
    def _content(config: MkDocsConfig) -> Callable[[str], bytes]:
        """A function that reads back files that are already in the site."""
        return lambda address: Path(config.site_dir, address).read_bytes()

    def on_env(self, env: Environment, **_: Any) -> Environment | None:
        """One environment for all pages, compiled once even in the preview."""
        return self.layouts

    def on_page_read_source(self, *, page: MkDocsPage, **_: Any) -> str | None:
        """Read what people wrote as strictly as the dossiers."""
        if page.file.abs_src_path is None:
            return None
        try:
            return read_content(Path(page.file.abs_src_path), page.file.src_uri)
        except Problems as problems:
            raise PluginError(f"\n{problems}") from None

    def on_page_markdown(self, markdown: str, *, page: MkDocsPage, **_: Any) -> str:
        for name in _OURS:
            page.meta.pop(name, None)
        try:
            check_front(page.meta, page.file.src_uri)
        except Problems as problems:
            raise PluginError(f"\n{problems}") from None
        if page.edit_url:
            page.meta["source_url"] = page.edit_url
        return markdown

    def on_template_context(self, context: TemplateContext, **_: Any) -> TemplateContext:
        """Tell the sitemap of the pages that MkDocs did not make."""
        return {**context, "adresses": self.addresses}  # type: ignore[typeddict-unknown-key]

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        folder = Path(config.site_dir)
        root = urlsplit(config.site_url or "/").path
        if broken := broken_links(folder, root):
            report = "\n".join(str(link) for link in broken)
            if not self.serving:
                raise PluginError(f"\n{report}")
            log.error("%s", report)
        if self.config.recherche:
            self._index(folder)

    def _index(self, folder: Path) -> None:
        """Make the search index; in the preview only once, it takes longer than the pages."""
        if not self.search:
            try:
                index(folder)
            except (CalledProcessError, OSError, ValueError) as error:
                message = "La recherche n’a pas pu être préparée ; `recherche: false` s’en passe"
                raise PluginError(f"\n{message} ({error}).") from None
        if self.serving:
            self.search = self.search or _contents(folder / INDEX)
            for name, content in self.search.items():
                path = folder / INDEX / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)


def _contents(folder: Path) -> dict[str, bytes]:
    """Every file of `folder`, by its path there."""
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def _is_content(file: File, config: MkDocsConfig) -> bool:
    """Whether people wrote the file: what the theme brings, the pipeline publishes itself."""
    return file.src_dir is None or Path(file.src_dir) == Path(config.docs_dir)
