"""The MkDocs plugin: hands the pages and files of the pipeline to MkDocs, in memory."""

from pathlib import Path
from typing import Any, Literal

from jinja2 import Template
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.commands.serve import serve as mkdocs_serve
from mkdocs.config import base, load_config
from mkdocs.config import config_options as opt
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import _TocToken, get_toc
from mkdocs.utils.templates import TemplateContext

from generator.jour import publication_day
from generator.links import broken_links
from generator.model.site import Site
from generator.pages.gabarit import THEME
from generator.pages.page import Fichier, Page, placed
from generator.publication import front_matter, publish
from generator.reading.problem import Problems
from generator.reading.site import read_site
from generator.search import index

log = get_plugin_logger("horizon")

MANY = 5000
"""Pages and files after which to say that work goes on."""


class Options(base.Config):  # type: ignore[no-untyped-call]
    """What mkdocs.yml may say of the plugin."""

    brouillons = opt.Type(bool, default=False)
    """Whether drafts show; `horizon servir` always shows them."""
    recherche = opt.Type(bool, default=True)
    """Whether the search index is made."""


class Horizon(BasePlugin[Options]):  # type: ignore[no-untyped-call]
    """Hooks in the order in which MkDocs calls them."""

    def __init__(self) -> None:
        self.serving = False
        self.indexed = False
        self.site: Site | None = None
        self.addresses: list[str] = []

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        root = Path(config.config_file_path).parent
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(THEME))
        config.watch.extend(
            str(folder) for folder in (root / "territories", THEME) if folder.is_dir()
        )
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Read before MkDocs empties the old site, so that a mistake costs nothing."""
        reading = read_site(
            Path(config.config_file_path).parent,
            brouillons=self.config.brouillons or self.serving,
        )
        for problem in reading.avertissements:
            log.warning("%s", problem)
        if reading.site is not None:
            self.site = reading.site
        elif self.serving and self.site is not None:
            log.error("%s", Problems(reading.erreurs))
        else:
            raise PluginError(f"\n{Problems(reading.erreurs)}")

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Write our pages and files one by one as they come: none is held in memory.

        MkDocs keeps to the pages that people wrote; of ours it knows where they are.
        """
        assert self.site is not None
        result = Files([file for file in files if not _is_theme_asset(file, config)])
        layout = config.theme.get_env().get_template("main.html")
        self.addresses = []
        for number, item in enumerate(
            publish(self.site, publication_day(), config.site_url or ""), start=1
        ):
            file = Written(item, config)
            if isinstance(item, Page):
                file.write(self._laid_out(item, file, layout, config))
            else:
                file.write(item.contenu)
            result.append(file)
            if number % MANY == 0:
                log.info("%d pages et fichiers écrits…", number)
        return result

    def _laid_out(self, ours: Page, file: File, layout: Template, config: MkDocsConfig) -> bytes:
        """The whole HTML of a page."""
        page = MkDocsPage(None, file, config)
        page.meta = front_matter(ours)
        if page.edit_url:
            page.meta["source_url"] = page.edit_url
        page.toc = get_toc([_token(*title) for title in ours.titres])
        page.content = placed(ours)
        file.page = None
        if page.canonical_url and not ours.brouillon:
            self.addresses.append(page.canonical_url)
        return layout.render(page=page, config=config, base_url="").encode()

    def on_page_markdown(self, markdown: str, *, page: MkDocsPage, **_: Any) -> str:
        if page.edit_url:
            page.meta["source_url"] = page.edit_url
        return markdown

    def on_template_context(self, context: TemplateContext, **_: Any) -> TemplateContext:
        """Tell the sitemap of the pages that MkDocs did not make."""
        return {**context, "adresses": self.addresses}  # type: ignore[typeddict-unknown-key]

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        folder = Path(config.site_dir)
        if broken := broken_links(folder):
            report = "\n".join(str(link) for link in broken)
            if not self.serving:
                raise PluginError(f"\n{report}")
            log.error("%s", report)
        if self.config.recherche and not self.indexed:
            index(folder)
            self.indexed = self.serving


class Written(File):
    """A page or file of ours: already in the site, there for MkDocs to check links against it."""

    def __init__(self, item: Page | Fichier, config: MkDocsConfig) -> None:
        path = f"{item.adresse}index" if isinstance(item, Page) else item.adresse
        html = f"{path}.html" if isinstance(item, Page) else None
        super().__init__(
            f"{path}.md" if html else path,
            src_dir=None,
            dest_dir=config.site_dir,
            use_directory_urls=config.use_directory_urls,
            dest_uri=html,
        )
        self.generated_by = "horizon"
        if isinstance(item, Page):
            self.edit_uri = f"../{item.fichier}" if item.fichier else None

    def write(self, content: bytes) -> None:
        """Put the file in its place in the site."""
        path = Path(self.abs_dest_path)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)

    def is_documentation_page(self) -> bool:
        return False

    def copy_file(self, dirty: bool = False) -> None:
        """Nothing is left to do."""


def build(config_file: Path, site_dir: Path, *, strict: bool) -> None:
    """Build the whole site into `site_dir`; raises SystemExit when it is refused."""
    settings = load_config(str(config_file), site_dir=str(site_dir), strict=strict or None)
    settings.plugins.on_startup(command="build", dirty=False)
    try:
        mkdocs_build(settings)
    finally:
        settings.plugins.on_shutdown()


def serve(config_file: Path, address: str) -> None:
    """Preview the site at `address`, drafts included, rebuilt at every change."""
    mkdocs_serve(str(config_file), dev_addr=address, livereload=True)


def _is_theme_asset(file: File, config: MkDocsConfig) -> bool:
    """Whether Material brings the file: our layout uses none of its styles and scripts."""
    return file.src_dir is not None and Path(file.src_dir) != Path(config.docs_dir)


def _token(level: int, anchor: str, title: str) -> _TocToken:
    return {"level": level, "id": anchor, "name": title, "children": []}
