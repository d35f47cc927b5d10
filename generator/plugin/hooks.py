"""The MkDocs plugin: what the pipeline does at each step of a build."""

from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from subprocess import CalledProcessError
from time import monotonic
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.config import base
from mkdocs.config import config_options as opt
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext

from generator.building.build import Delivered, Ready, broken, deliver, ready, remember
from generator.building.crew import crew
from generator.building.preview import Preview
from generator.building.standing import Former
from generator.building.workshop import LayoutError
from generator.compiled import remembering
from generator.derived.notice import JOUR
from generator.derived.texte import jour, nombre, pluriel
from generator.finding.index import index
from generator.finding.pages import write_pages
from generator.jour import publication_day
from generator.pages.files.assets import assets_folder
from generator.pages.layout.prose import insecables
from generator.paper import press
from generator.paper.partage import ACCUEIL
from generator.plugin.contact import contact
from generator.plugin.pages import Known, copy_of, folders, is_content, relative, settings
from generator.reading.content import check_front, read_content
from generator.reading.problem import Problem, Problems
from generator.tasks.hors_ligne import announce, offer
from generator.theme import THEME

log = get_plugin_logger("horizon")

_MANIFEST = "manifest.webmanifest"
_UNSEARCHED = "La recherche n’a pas pu être préparée ; `recherche: false` s’en passe"
_OURS = ("menu", "territoire", "structure", "documents", "image")
"""What only the pages of dossiers tell their layout."""


class Options(base.Config):  # type: ignore[no-untyped-call]
    """What mkdocs.yml may say of the plugin."""

    brouillons = opt.Type(bool, default=False)
    """Whether drafts show; `horizon servir` always shows them."""
    recherche = opt.Type(bool, default=True)
    """Whether the search index is made."""
    papier = opt.Type(bool, default=False)
    """Whether documents to print are made; never in the preview, which they would slow down."""
    partage = opt.Type(bool, default=False)
    """Whether pages have a picture for those who send their address, where `site_url` is set."""
    hors_ligne = opt.Type(bool, default=False)
    """Whether the site offers its copy for a key; never in the preview."""
    contact = opt.Type(str, default="")
    """Where those who know something write: a page, an e-mail, an office; else nobody is asked."""


class Horizon(BasePlugin[Options]):  # type: ignore[no-untyped-call]
    """Hooks in the order in which MkDocs calls them."""

    def __init__(self) -> None:
        self.serving = False
        self.start = monotonic()
        self.open = ExitStack()
        """What has to be closed when the build ends, well or not."""
        self.ready: Ready | None = None
        self.delivered: Delivered | None = None
        self.written: tuple[str, ...] = ()
        """The files that people wrote, by address."""
        self.layouts: Environment | None = None
        self.preview: Preview | None = None
        """What is on show: then only what people wrote is built."""
        self.former: Former | None = None
        """The site that the one being built will replace, if there is one; and where it goes."""
        self.aside: Path | None = None
        self.for_key = False
        """Whether the site is the one that is copied on a key."""
        self.problems: tuple[Problem, ...] = ()
        """What the last build was refused for, if the files of dossiers were the reason."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        self.start = monotonic()
        root = Path(config.config_file_path).parent
        config.theme.dirs = folders(config)
        own = config.theme.custom_dir
        watched = (root / "territories", THEME, *([Path(own)] if own else []))
        config.watch.extend(str(folder) for folder in watched if folder.is_dir())
        config.extra["assets"] = assets_folder()
        try:
            config.extra["contact"] = contact(self.config.contact)
        except ValueError as error:
            raise PluginError(f"\n{config.config_file_path} : {error}.") from None
        config.extra["publie"] = jour(publication_day().isoformat())
        config.extra["hors_ligne"] = self.for_key or (self.config.hors_ligne and not self.serving)
        if config.extra["hors_ligne"] and config.use_directory_urls:
            raise PluginError("`hors_ligne: true` demande `use_directory_urls: false`.")
        config.extra["partage"] = ACCUEIL if self._partage(config) else ""
        config.theme.static_templates.add(_MANIFEST)
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Read and render before MkDocs empties the old site, so that a mistake costs nothing."""
        if self.preview:
            return
        self.open.close()
        try:
            self.ready = self.open.enter_context(
                ready(
                    Path(config.config_file_path).parent,
                    replace(
                        settings(config, JOUR), papier=self._papier(), partage=self._partage(config)
                    ),
                    folders(config),
                    log.info,
                    brouillons=self.config.brouillons or self.serving,
                )
            )
        except Problems as problems:
            self.problems = problems.problems
            raise PluginError(f"\n{problems}") from None
        except LayoutError as error:
            raise PluginError(f"\n{error}") from None
        for problem in self.ready.warnings:
            if problem.gravite == "avertissement":
                log.warning("%s", problem)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Write our pages and files: MkDocs keeps to those that people wrote."""
        self.layouts = self.layouts or remembering(config.theme.get_env(), "mkdocs")
        self.layouts.auto_reload = self.serving
        self.layouts.filters["url"] = relative
        if self.preview:
            self.delivered = self.preview.delivered
        else:
            assert self.ready is not None
            try:
                self.delivered = deliver(self.ready, Path(config.site_dir), self.former, log.info)
            except (LayoutError, OSError) as error:
                raise PluginError(f"\n{error}") from None
        kept = [each for each in files if is_content(each, config)]
        self.written = tuple(each.dest_uri for each in kept)
        for address in () if self.preview else self.delivered.files.keys() & {*self.written}:
            (Path(config.site_dir) / address).unlink()  # the site that stands may share it
        return Known(kept, self.delivered.files, config)

    def _papier(self) -> bool:
        """Whether to make documents: asked for, and possible here."""
        return self.config.papier and not self.serving and self._press()

    def _partage(self, config: MkDocsConfig) -> bool:
        """Whether to make pictures of pages: asked for, of use, and possible here."""
        wanted = self.config.partage and bool(config.site_url) and not self.serving
        return wanted and self._press()

    def _press(self) -> bool:
        if not press.available():
            log.warning("%s", press.MANQUE)
        return press.available()

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

    def on_post_page(self, output: str, **_: Any) -> str:
        """Hold punctuation to its word in the titles and menus too."""
        return insecables(output)

    def on_template_context(self, context: TemplateContext, **_: Any) -> TemplateContext:
        """Tell the sitemap of the pages that MkDocs did not make."""
        assert self.delivered is not None
        return {**context, "adresses": self.delivered.pages}  # type: ignore[typeddict-unknown-key]

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        if self.preview:
            return
        assert self.ready and self.delivered
        site = Path(config.site_dir)
        if self.config.recherche:
            write_pages(site) if self.for_key else self.index(site)
        if self.for_key:
            announce(site, copy_of(config))
        elif config.extra["hors_ligne"]:
            log.info("La copie pour une clé pèse %s.", offer(site, copy_of(config)))
        if wrong := broken(self.delivered, self.written):
            report = "\n".join(str(link) for link in wrong)
            if not self.serving:
                raise PluginError(f"\n{report}")
            log.error("%s", report)
        self.aside = remember(self.ready, self.delivered, self.former)
        log.info("%s", self._summary())
        if not self.serving:
            self.open.close()

    def _summary(self) -> str:
        """What was built, in one line."""
        assert self.ready and self.delivered
        kept = sum(each.remembered for each in self.ready.dossiers)
        return (
            f"{pluriel(len(self.ready.dossiers), 'dossier')} ({kept} repris du cache), "
            f"{nombre(len(self.delivered.pages) + len(self.written))} pages, "
            f"{nombre(len(self.delivered.files))} fichiers, "
            f"{nombre(self.delivered.weight / 1e6, 1)} Mo, "
            f"{nombre(monotonic() - self.start, 1)} s"
        )

    def on_build_error(self, **_: Any) -> None:
        self.open.close()

    def index(self, folder: Path) -> None:
        """Make the search index of the site in `folder`."""
        assert self.ready is not None
        try:
            with crew(self.ready.crew.shop, len(self.ready.dossiers)) as hands:
                if hands.pool:
                    log.info("La recherche se prépare…")
                index(folder, hands.share)
        except (CalledProcessError, LayoutError, OSError, ValueError) as error:
            raise PluginError(f"\n{_UNSEARCHED} ({error}).") from None
