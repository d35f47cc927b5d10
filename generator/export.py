"""The same pages as plain files, for any other engine that reads Markdown and a MkDocs theme."""

import json
import re
import shutil
from collections.abc import Iterable
from pathlib import Path

from generator.pages.gabarit import THEME
from generator.pages.page import Fichier, Page, placed
from generator.publication import front_matter

_PLUGINS = re.compile(r"^plugins:[^\n]*\n(?:[ \t-][^\n]*\n|\n)*", re.MULTILINE)
_DOCS_DIR = re.compile(r"^docs_dir:[^\n]*\n", re.MULTILINE)
_THEME = re.compile(r"^theme:[ \t]*\n", re.MULTILINE)


def export(items: Iterable[Page | Fichier], root: Path, folder: Path) -> int:
    """Write pages, files, theme and settings into the empty `folder`; returns how many pages."""
    docs = folder / "docs"
    shutil.copytree(root / "content", docs)
    pages = 0
    for item in items:
        if isinstance(item, Page):
            pages += 1
            _write(docs / f"{item.adresse}index.md", _markdown(item).encode())
        else:
            _write(docs / item.adresse, item.contenu)
    shutil.copytree(
        THEME,
        folder / "theme",
        ignore=shutil.ignore_patterns("assets", "pages", "partials", "sitemap.xml"),
    )
    settings = (root / "mkdocs.yml").read_text("utf-8")
    (folder / "mkdocs.yml").write_text(_without_plugin(settings), "utf-8")
    return pages


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _markdown(page: Page) -> str:
    """Front matter (JSON is YAML), then the body as one block of HTML, which Markdown leaves."""
    meta = "".join(
        f"{key}: {json.dumps(value, ensure_ascii=False)}\n"
        for key, value in front_matter(page).items()
    )
    return f'---\n{meta}---\n\n<div class="page-corps">\n{placed(page)}\n</div>\n'


def _without_plugin(settings: str) -> str:
    settings = _PLUGINS.sub("plugins: []\n\n", settings)
    settings = _DOCS_DIR.sub("docs_dir: docs\n", settings)
    return _THEME.sub("theme:\n  custom_dir: theme\n", settings)
