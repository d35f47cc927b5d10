"""Exports the pages as files for another engine that reads Markdown and a MkDocs theme."""

import json
import re
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from generator.derived.output import Page, SiteFile
from generator.pages.files.assets import assets_folder
from generator.publishing.publication import front_matter
from generator.publishing.stamp import stamp
from generator.theme import THEME

_NOT_LAYOUTS: Final = shutil.ignore_patterns("assets", "pages", "partials", "sitemap.xml")
"""Files of a theme that the export leaves out: pages hold them, or the engine writes them."""


_KEY: Final = r"^{}[ \t]*:[^\n]*\n(?:[ \t\-\]}}#][^\n]*\n|\n)*"
"""A key of mkdocs.yml with all that it holds, and the comments that follow."""


@dataclass(frozen=True)
class Reglages:
    """What mkdocs.yml says: its text, the folder of written pages, theme, `extra`, own layouts.

    `papier`: whether documents to print are made.
    """

    texte: str
    docs: Path
    theme: Mapping[str, object]
    extra: Mapping[str, object]
    custom: Path | None = None
    papier: bool = False


def export(items: Iterable[Page | SiteFile], reglages: Reglages, folder: Path, day: date) -> int:
    """Write pages, files, theme and settings into the empty `folder`, as published on `day`.

    Returns how many pages.
    """
    docs, theme = folder / "docs", folder / "theme"
    shutil.copytree(reglages.docs, docs)
    pages = 0
    for item in items:
        file = _source(item) if isinstance(item, Page) else item
        pages += file is not item
        path = docs / file.adresse
        path.parent.mkdir(parents=True, exist_ok=True)
        replace(file, contenu=stamp(file.contenu, day)).write(path)
    for layouts in filter(None, (THEME, reglages.custom)):
        shutil.copytree(layouts, theme, ignore=_NOT_LAYOUTS, dirs_exist_ok=True)
    (folder / "mkdocs.yml").write_text(_settings(reglages), "utf-8")
    return pages


def _source(page: Page) -> SiteFile:
    """The page as Markdown: front matter in JSON (which is YAML), body as one HTML block."""
    meta = "".join(
        f"{key}: {json.dumps(value, ensure_ascii=False)}\n"
        for key, value in front_matter(page).items()
    )
    text = f'---\n{meta}---\n\n<div class="page-corps">\n{page.corps}\n</div>\n'
    return SiteFile(f"{page.adresse}index.md", text.encode())


def _settings(reglages: Reglages) -> str:
    """The text of mkdocs.yml with the folders of the export and without our plugin."""
    extra = {**reglages.extra, "assets": assets_folder()}
    theme = json.dumps({**reglages.theme, "custom_dir": "theme"}, ensure_ascii=False)
    told = {
        "plugins": "[]",
        "docs_dir": "docs",
        "theme": theme,
        "extra": json.dumps(extra, ensure_ascii=False, default=str),
    }
    kept = reglages.texte.rstrip() + "\n"
    for key in told:
        kept = re.sub(_KEY.format(key), "", kept, flags=re.MULTILINE)
    return kept + "".join(f"{key}: {value}\n" for key, value in told.items())
