"""Styles, scripts and pictures of the theme, as files of the site."""

from collections.abc import Iterator
from hashlib import sha256
from typing import Final

from generator.derived.output import SiteFile
from generator.pages.files.scripts import scripts
from generator.theme import THEME

_FOLDER: Final = THEME / "assets"


def assets() -> Iterator[SiteFile]:
    """One stylesheet made of all, the scripts joined, and the pictures as they are."""
    made = _made()
    for name, text in made.items():
        yield SiteFile(f"{_address(made)}{name}", text.encode())
    for path in sorted(_FOLDER.rglob("*")):
        if path.is_file() and path.suffix not in {".css", ".js"}:
            yield SiteFile(f"assets/{path.relative_to(_FOLDER).as_posix()}", path.read_bytes())


def assets_folder() -> str:
    """Address of the folder of the style and scripts, for the layouts as `config.extra.assets`.

    What they hold names it: no browser shows a new page with the style that it kept of an old one.
    """
    return _address(_made())


def _made() -> dict[str, str]:
    sheets = sorted((_FOLDER / "css").glob("*.css"))
    style = "\n".join(sheet.read_text("utf-8") for sheet in sheets)
    return {"horizon.css": style, **dict(scripts(_FOLDER / "js", "horizon"))}


def _address(made: dict[str, str]) -> str:
    return f"assets/{sha256(''.join(made.values()).encode()).hexdigest()[:10]}/"
