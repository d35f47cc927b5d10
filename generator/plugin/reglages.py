"""What mkdocs.yml says, for what works without MkDocs."""

from pathlib import Path
from typing import Any

from generator.paper import press
from generator.plugin.commands import load, refusals
from generator.tasks.other_engine import Reglages


def reglages(config_file: Path) -> Reglages:
    """The settings that an export needs; raises ClickException when they cannot be read."""
    with refusals():
        read = load(config_file)
    own = read.theme.custom_dir
    return Reglages(
        texte=config_file.read_text("utf-8"),
        docs=Path(read.docs_dir),
        theme=_theme(read.user_configs),
        extra=read.extra,
        custom=Path(own) if own else None,
        papier=read.plugins["horizon"].config["papier"] and press.available(),
    )


def adresse(config_file: Path) -> str:
    """The address of the site, empty when mkdocs.yml gives none."""
    with refusals():
        return load(config_file).site_url or ""


def _theme(said: list[dict[str, Any]]) -> dict[str, object]:
    """The theme as people wrote it, in one line or in several."""
    theme = next((part["theme"] for part in reversed(said) if part.get("theme")), "material")
    return dict(theme) if isinstance(theme, dict) else {"name": theme}
