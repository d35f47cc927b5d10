"""A project where there is none: its settings, written pages, what all dossiers share."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

_HERE = Path(__file__).resolve().parents[1]
_MODEL: Final = _HERE / "projet_neuf" if (_HERE / "projet_neuf").is_dir() else _HERE.parent
"""The project that a new one begins as: in the wheel, or the checkout."""

SETTINGS: Final = "mkdocs.yml"
_PAGES: Final = "content"
_SHARED: Final = ("charte.yml", "synonymes.yml", "themes.yml")
_OPTIONS: Final = re.compile(r"- horizon: \{.*\}")
_SEE: Final = re.compile(
    r" ?\[Voir [^\]]*\]\((?:\.\./)+territoires/[^)]*\)\.?"
    r"|^- \[[^\]]*\]\((?:\.\./)+territoires/[^)]*\)\n",
    re.MULTILINE,
)
"""Words that do nothing but lead to a territory that a new project does not have."""
_ELSEWHERE: Final = re.compile(r"\[([^\]]*)\]\((?:\.\./)+territoires/[^)]*\)")
"""A link to one, in a sentence that stands without it."""


def is_project(root: Path) -> bool:
    """Whether `root` can be shown as a site."""
    return (root / SETTINGS).is_file()


def is_empty(root: Path) -> bool:
    """Whether there is nothing in `root` that a new project could be mixed up with."""
    return all(path.name.startswith(".") for path in root.iterdir())


def start(root: Path) -> None:
    """Write what a project needs and `root` lacks; what is there stays as it is."""
    for name, content in _files():
        path = root / name
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)


def _files() -> Iterator[tuple[str, bytes]]:
    """What a new project holds; its settings come last, for they make it one."""
    for path in sorted((_MODEL / _PAGES).rglob("*")):
        if path.is_file():
            content = path.read_bytes()
            own = _without_territories(content) if path.suffix == ".md" else content
            yield path.relative_to(_MODEL).as_posix(), own
    for name in _SHARED:
        yield f"territories/{name}", (_MODEL / "territories" / name).read_bytes()
    text = (_MODEL / SETTINGS).read_text("utf-8")
    yield SETTINGS, _OPTIONS.sub("- horizon", text).encode()


def _without_territories(page: bytes) -> bytes:
    return _ELSEWHERE.sub(r"\1", _SEE.sub("", page.decode())).encode()
