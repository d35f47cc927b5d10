"""The site on show in the preview: it follows the files, and outlives their mistakes."""

from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory
from threading import RLock, Timer
from time import monotonic
from typing import Final

from click import ClickException
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger

from generator.atomic import replaced
from generator.building.crew import FEW
from generator.building.preview import Preview, shown, signatures
from generator.building.workshop import LayoutError, put
from generator.derived.notice import JOUR
from generator.derived.output import Page, SiteFile
from generator.derived.texte import jour
from generator.desk.banner import EMPTY
from generator.jour import publication_day
from generator.pages.files.assets import assets
from generator.plugin.commands import load, refusals
from generator.plugin.hooks import Horizon
from generator.plugin.pages import folders, settings
from generator.publishing.layout import lay_out, layouts
from generator.reading.problem import Problem, Problems

log = get_plugin_logger("horizon")

_STILL: Final = "L’aperçu montre encore la dernière version sans erreur."
_IDLE: Final = 2.0
"""Seconds without a change after which all pages, and the search index, are brought up to date."""


class Live:
    """The site on show in `site`, and the files that it follows."""

    def __init__(self, config_file: Path, site: Path) -> None:
        self.config_file, self.site = config_file, site
        self.timer: Timer | None = None
        self.lock = RLock()
        """Held by whoever changes what is on show: a change, a request, the work of idle times."""
        self.preview: Preview | None = None
        """None until a first site could be built."""
        self.problems: tuple[Problem, ...] = ()
        """What keeps the last good site on show, if the files of dossiers do."""
        self.told = ""
        """What else does."""
        try:
            self.start()
        except ClickException:
            if not self.problems:
                raise
            self._nothing()

    def start(self) -> None:
        """Build all, in the place of what was on show. Raises ClickException."""
        text = self.config_file.read_bytes() if self.config_file.is_file() else b""
        before = signatures(self.config_file.parent)
        with refusals():
            config = load(self.config_file, site_url="", strict=False)
            content = _files(Path(config.docs_dir))
            plugin = _plugin(config)
            plugin.preview = None  # MkDocs keeps one plugin for all builds of a process
            plugin.problems = ()
            config.plugins.on_startup(command="serve", dirty=False)
            if self.preview is None:
                self.config = config
            try:
                with replaced(self.site) as fresh:
                    config.site_dir = str(fresh)
                    mkdocs_build(config)
            finally:
                self.problems = plugin.problems
        assert plugin.ready is not None
        assert plugin.delivered is not None
        self.config, self.plugin, self.text = config, plugin, text
        self.preview = shown(plugin.ready, plugin.delivered, self.site, before)
        plugin.preview = self.preview
        self.content = content
        self.behind = False

    def again(self) -> None:
        """Follow a change, and say how it went."""
        with self.lock:
            self._again()

    def _again(self) -> None:
        start = monotonic()
        if self.timer:
            self.timer.cancel()
        try:
            if self.preview is None or self.config_file.read_bytes() != self.text:
                self.start()
            else:
                self._follow(self.preview)
        except Problems as found:
            self.problems, self.told = found.problems, ""
            log.error("%s\n%s", found, _STILL)
            return
        except (ClickException, LayoutError) as error:
            told = error.message if isinstance(error, ClickException) else str(error)
            self.told = "" if self.problems else told
            log.error("%s\n%s", told, _STILL)
            return
        self.problems, self.told = (), ""
        log.info("La page est à jour (%.1f s).", monotonic() - start)
        self.timer = Timer(_IDLE, self._complete)
        self.timer.daemon = True
        self.timer.start()

    def ask(self, address: str) -> None:
        """Have the page at `address` up to date before it is read."""
        with self.lock:
            self._ask(address)

    def _ask(self, address: str) -> None:
        if self.preview is None:
            return
        try:
            if self.behind and address.endswith(self.plugin.written):
                self._write(self.preview)
            self.preview.ask(address)
        except (ClickException, Problems, LayoutError) as error:
            log.error("%s", error)

    def lay(self, page: Page) -> bytes:
        """The whole HTML of a page that no site has."""
        said = settings(self.config, jour(publication_day().isoformat()))
        return lay_out(page, said, layouts(tuple(folders(self.config))))

    def _nothing(self) -> None:
        """Show that there is no site yet."""
        for file in (*assets(), SiteFile("index.html", EMPTY.encode())):
            put(self.site / file.adresse, file.contenu)

    def _follow(self, preview: Preview) -> None:
        self.config.plugins.on_config(self.config)
        before = preview.shop.order.key
        broken = preview.update(settings(self.config, JOUR), folders(self.config))
        if told := "\n".join(str(link) for link in broken):
            log.error("%s", told)
        self.behind |= preview.shop.order.key != before
        if (now := _files(Path(self.config.docs_dir))) != self.content:
            self._write(preview)
            self.content = now

    def _write(self, preview: Preview) -> None:
        """Build the pages that people wrote."""
        with preview.lock, refusals(), TemporaryDirectory(prefix="horizon-") as name:
            self.config.site_dir = name
            mkdocs_build(self.config)
            copytree(name, self.site, dirs_exist_ok=True)
            self.behind = False

    def _complete(self) -> None:
        with self.lock:
            if self.preview is None or len(self.preview.seen) > FEW:
                return
            self.ask(self.plugin.written[0] if self.plugin.written else "")
            self.ask("")
            if self.plugin.config.recherche:
                self.plugin.index(self.site)


def _files(folder: Path) -> list[tuple[str, int]]:
    """The files that people wrote, and when they did."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return sorted((str(path), path.stat().st_mtime_ns) for path in files)


def _plugin(config: MkDocsConfig) -> Horizon:
    plugin = config.plugins["horizon"]
    assert isinstance(plugin, Horizon)
    return plugin
