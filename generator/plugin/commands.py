"""Building and previewing the site with MkDocs."""

from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import get_plugin_logger

from generator.atomic import replaced

log = get_plugin_logger("horizon")


def build(config_file: Path, site_dir: Path, *, strict: bool) -> None:
    """Build the whole site into `site_dir`; raises SystemExit when it is refused."""
    settings = load_config(str(config_file), site_dir=str(site_dir), strict=strict or None)
    settings.plugins.on_startup(command="build", dirty=False)
    try:
        mkdocs_build(settings)
    finally:
        settings.plugins.on_shutdown()


def serve(config_file: Path, address: str) -> None:
    """Preview the site at `address`, drafts included, rebuilt at every change.

    A mistake is told, and the last good site stays. Raises SystemExit when the first build is
    refused.
    """
    host, _, port = address.rpartition(":")
    with TemporaryDirectory(prefix="horizon-") as folder:
        site = Path(folder) / "site"
        settings = _preview(config_file, site)
        server = LiveReloadServer(partial(_again, config_file, site), host, int(port), str(site))
        for path in (settings.docs_dir, str(config_file), *settings.watch):
            server.watch(path)
        try:
            server.serve()  # type: ignore[no-untyped-call]
        except KeyboardInterrupt:
            log.info("L’aperçu est arrêté.")
        finally:
            server.shutdown()


def _preview(config_file: Path, site: Path) -> MkDocsConfig:
    settings = load_config(str(config_file), site_url="", strict=False)
    settings.plugins.on_startup(command="serve", dirty=False)
    with replaced(site) as fresh:
        settings.site_dir = str(fresh)
        mkdocs_build(settings)
    return settings


def _again(config_file: Path, site: Path) -> None:
    """Build once more after a change, and say how it went."""
    start = monotonic()
    try:
        _preview(config_file, site)
        log.info("La page est à jour (%.1f s).", monotonic() - start)
    except SystemExit:
        log.error("L’aperçu montre encore la dernière version sans erreur.")
