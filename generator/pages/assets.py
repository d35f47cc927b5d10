"""Styles, scripts and pictures of the theme, as files of the site."""

from collections.abc import Iterator

from generator.pages.gabarit import THEME
from generator.pages.page import Fichier


def assets() -> Iterator[Fichier]:
    """One stylesheet made of all (one request a page), and the other assets as they are."""
    folder = THEME / "assets"
    sheets = sorted((folder / "css").glob("*.css"))
    css = "\n".join(sheet.read_text("utf-8") for sheet in sheets)
    yield Fichier("assets/horizon.css", css.encode())
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path not in sheets:
            yield Fichier(f"assets/{path.relative_to(folder).as_posix()}", path.read_bytes())
