"""The preview of the site: it follows the files, and outlives their mistakes."""

import posixpath
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory
from threading import RLock, Timer
from time import monotonic
from typing import Any, Final

from click import ClickException
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import get_plugin_logger

from generator.atomic import replaced
from generator.building.crew import FEW
from generator.building.preview import Preview, shown, signatures
from generator.building.workshop import LayoutError
from generator.derived.notice import JOUR
from generator.plugin.commands import load, refusals
from generator.plugin.hooks import Horizon
from generator.plugin.pages import folders, settings
from generator.reading.problem import Problems

log = get_plugin_logger("horizon")

_IDLE: Final = 2.0
"""Seconds without a change after which all pages, and the search index, are brought up to date."""


class Live:
    """The site on show in `site`, and the files that it follows."""

    def __init__(self, config_file: Path, site: Path) -> None:
        self.config_file, self.site = config_file, site
        self.timer: Timer | None = None
        self.lock = RLock()
        """Held by whoever changes what is on show: a change, a request, the work of idle times."""
        self.start()

    def start(self) -> None:
        """Build all, in the place of what was on show. Raises ClickException."""
        text = self.config_file.read_bytes() if self.config_file.is_file() else b""
        before = signatures(self.config_file.parent)
        with refusals():
            config = load(self.config_file, site_url="", strict=False)
            content = _files(Path(config.docs_dir))
            plugin = _plugin(config)
            plugin.preview = None  # MkDocs keeps one plugin for all builds of a process
            config.plugins.on_startup(command="serve", dirty=False)
            with replaced(self.site) as fresh:
                config.site_dir = str(fresh)
                mkdocs_build(config)
        assert plugin.ready is not None
        assert plugin.delivered is not None
        self.config, self.plugin, self.text = config, plugin, text
        self.preview: Preview = shown(plugin.ready, plugin.delivered, self.site, before)
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
            if self.config_file.read_bytes() != self.text:
                self.start()
            else:
                self._follow()
        except (ClickException, Problems, LayoutError) as error:
            told = error.message if isinstance(error, ClickException) else str(error)
            log.error("%s\nL’aperçu montre encore la dernière version sans erreur.", told)
            return
        log.info("La page est à jour (%.1f s).", monotonic() - start)
        self.timer = Timer(_IDLE, self._complete)
        self.timer.daemon = True
        self.timer.start()

    def ask(self, address: str) -> None:
        """Have the page at `address` up to date before it is read."""
        with self.lock:
            self._ask(address)

    def _ask(self, address: str) -> None:
        try:
            if self.behind and address.endswith(self.plugin.written):
                self._write()
            self.preview.ask(address)
        except (ClickException, Problems, LayoutError) as error:
            log.error("%s", error)

    def _follow(self) -> None:
        self.config.plugins.on_config(self.config)
        before = self.preview.shop.order.key
        broken = self.preview.update(settings(self.config, JOUR), folders(self.config))
        if told := "\n".join(str(link) for link in broken):
            log.error("%s", told)
        self.behind |= self.preview.shop.order.key != before
        if (now := _files(Path(self.config.docs_dir))) != self.content:
            self._write()
            self.content = now

    def _write(self) -> None:
        """Build the pages that people wrote."""
        with self.preview.lock, refusals(), TemporaryDirectory(prefix="horizon-") as name:
            self.config.site_dir = name
            mkdocs_build(self.config)
            copytree(name, self.site, dirs_exist_ok=True)
            self.behind = False

    def _complete(self) -> None:
        with self.lock:
            if len(self.preview.seen) > FEW:
                return
            self.ask(self.plugin.written[0] if self.plugin.written else "")
            self.ask("")
            if self.plugin.config.recherche:
                self.plugin.index(self.site)


class Server(LiveReloadServer):
    """Shows a site whose pages are made when they are asked for."""

    def __init__(self, live: Live, host: str, port: int) -> None:
        super().__init__(live.again, host, port, str(live.site))
        self.live = live

    def _serve_request(
        self, environ: Mapping[str, Any], start_response: Callable[..., Any]
    ) -> Iterable[bytes] | None:
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        if not path.startswith("/livereload/"):
            folder = "index.html" if path.endswith("/") else ""
            self.live.ask(posixpath.normpath(f"{path}{folder}").lstrip("/"))
        return super()._serve_request(environ, start_response)


def serve(config_file: Path, host: str, port: int) -> None:
    """Preview the site at this address, drafts included, following every change.

    A mistake is told, and the last good site stays. Raises ClickException when the first build is
    refused or the address is taken.
    """
    with TemporaryDirectory(prefix="horizon-") as folder:
        live = Live(config_file, Path(folder) / "site")
        server = Server(live, host, port)
        for path in (live.config.docs_dir, str(config_file), *live.config.watch):
            server.watch(path)
        try:
            server.serve()  # type: ignore[no-untyped-call]
        except KeyboardInterrupt:
            log.info("L’aperçu est arrêté.")
        except OSError as error:
            message = f"L’adresse {host}:{port} ne peut pas servir ({error.strerror}) : "
            raise ClickException(f"{message}essayez --adresse {host}:{port + 1}") from None
        finally:
            server.shutdown()


def _files(folder: Path) -> list[tuple[str, int]]:
    """The files that people wrote, and when they did."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return sorted((str(path), path.stat().st_mtime_ns) for path in files)


def _plugin(config: MkDocsConfig) -> Horizon:
    plugin = config.plugins["horizon"]
    assert isinstance(plugin, Horizon)
    return plugin
