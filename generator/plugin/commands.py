"""Building the site with MkDocs."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from click import ClickException
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError
from mkdocs.plugins import get_plugin_logger

from generator.atomic import replaced
from generator.building.build import spare
from generator.building.standing import Former
from generator.plugin.hooks import Horizon
from generator.plugin.pages import copy_of
from generator.tasks.hors_ligne import copied, unfold

log = get_plugin_logger("horizon")


def build(config_file: Path, site: Path, *, strict: bool) -> None:
    """Build the whole site in the place of `site`; raises ClickException when it is refused."""
    former = Former(site.resolve(), spare(config_file.parent, site.resolve()))
    aside: Path | None = None
    with replaced(site, lambda: aside) as fresh, refusals():
        settings = load(config_file, site_dir=str(fresh.resolve()), strict=strict or None)
        plugin = _plugin(settings)
        plugin.former = former
        _build(settings)
        aside = plugin.aside


def build_copy(config_file: Path, folder: Path, *, strict: bool) -> None:
    """Build the copy of the site that opens without a server; raises ClickException if refused."""
    with refusals(), TemporaryDirectory(prefix="horizon-") as name:
        options = {"site_dir": name, "strict": strict or None, "use_directory_urls": False}
        settings = load(config_file, **options)
        _plugin(settings).for_key = True
        _build(settings)
        unfold(copied(Path(name), copy_of(settings)), folder)


def _plugin(settings: MkDocsConfig) -> Horizon:
    plugin = settings.plugins["horizon"]
    assert isinstance(plugin, Horizon)
    return plugin


def _build(settings: MkDocsConfig) -> None:
    settings.plugins.on_startup(command="build", dirty=False)
    try:
        mkdocs_build(settings)
    finally:
        settings.plugins.on_shutdown()


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
