"""Building and previewing the site with MkDocs."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import Any

from click import ClickException
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import get_plugin_logger

from generator.atomic import replaced
from generator.plugin.hooks import Horizon

log = get_plugin_logger("horizon")


def build(config_file: Path, site_dir: Path, *, strict: bool) -> None:
    """Build the whole site into `site_dir`; raises ClickException when it is refused."""
    with refusals():
        settings = load(config_file, site_dir=str(site_dir), strict=strict or None)
        _spare(settings)
        settings.plugins.on_startup(command="build", dirty=False)
        try:
            mkdocs_build(settings)
        finally:
            settings.plugins.on_shutdown()


def serve(config_file: Path, host: str, port: int) -> None:
    """Preview the site at this address, drafts included, rebuilt at every change.

    A mistake is told, and the last good site stays. Raises ClickException when the first build is
    refused or the address is taken.
    """
    with TemporaryDirectory(prefix="horizon-") as folder:
        site = Path(folder) / "site"
        with refusals():
            settings = _preview(config_file, site)
        server = LiveReloadServer(partial(_again, config_file, site), host, port, str(site))
        for path in (settings.docs_dir, str(config_file), *settings.watch):
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


def load(config_file: Path, **options: Any) -> MkDocsConfig:
    """What mkdocs.yml says, once it is there and asks for our plugin."""
    if not config_file.is_file():
        raise ClickException(f"Il manque {config_file} : donnez son dossier avec --dossier.")
    settings = load_config(str(config_file), **options)
    if "horizon" not in settings.plugins:
        raise ClickException(f"{config_file} n’a pas `horizon` sous `plugins:` : ajoutez-le.")
    return settings


@contextmanager
def refusals() -> Iterator[None]:
    """Turn a refusal of MkDocs into a ClickException in French."""
    try:
        yield
    except Abort:
        raise ClickException("Le site n’est pas construit ; la raison est au-dessus.") from None
    except ConfigurationError as error:
        raise ClickException(f"mkdocs.yml ne peut pas être lu : {error}") from None


def _spare(settings: MkDocsConfig) -> None:
    """Keep the garbage collector off what the plugin reads; only our commands own the process."""
    plugin = settings.plugins["horizon"]
    assert isinstance(plugin, Horizon)
    plugin.while_reading = _uncollected


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep the garbage collector off what is made within: it has no cycles and is kept."""
    gc.unfreeze()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def _preview(config_file: Path, site: Path) -> MkDocsConfig:
    settings = load(config_file, site_url="", strict=False)
    _spare(settings)
    settings.plugins.on_startup(command="serve", dirty=False)
    with replaced(site) as fresh:
        settings.site_dir = str(fresh)
        mkdocs_build(settings)
    return settings


def _again(config_file: Path, site: Path) -> None:
    """Build once more after a change, and say how it went."""
    start = monotonic()
    try:
        with refusals():
            _preview(config_file, site)
        log.info("La page est à jour (%.1f s).", monotonic() - start)
    except ClickException as error:
        log.error("%s\nL’aperçu montre encore la dernière version sans erreur.", error.message)
