"""Puts Pagefind's index in order: it writes filters as they fall out of a hash map.

No option of Pagefind does that, and its authors promise the same bytes for fragments alone (issue
638 of its repository). This knows how one version writes an index: `VERSION`, and no other.
"""

import gzip
import json
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

import cbor2

VERSION: Final = "1.5.2"
"""The version of Pagefind whose index this reads; pyproject.toml asks for it exactly."""

_MARK = b"pagefind_dcd"


def put_in_order(index: Path) -> None:
    """Sort the filters and their values in the folder `index`, and rename what names them.

    Raises ValueError when another version of Pagefind wrote it.
    """
    entry = index / "pagefind-entry.json"
    content = json.loads(entry.read_text("utf-8"))
    if content["version"] != VERSION:
        raise ValueError(f"Pagefind {content['version']} au lieu de {VERSION}")
    names: dict[str, str] = {}
    for path in sorted(index.glob("filter/*.pf_filter")):
        name, values = _read(path)
        names[path.stem] = _rewrite(path, "{}.pf_filter", [name, sorted(values)])
    for path in sorted(index.glob("pagefind.*.pf_meta")):
        meta = _read(path)
        meta[3] = sorted([name, names[stem]] for name, stem in meta[3])
        stem = path.stem.removeprefix("pagefind.")
        names[stem] = _rewrite(path, "pagefind.{}.pf_meta", meta)
    for language in content["languages"].values():
        language["hash"] = names[language["hash"]]
    entry.write_text(json.dumps(content, ensure_ascii=False, sort_keys=True), "utf-8")


def _read(path: Path) -> list[Any]:
    content: list[Any] = cbor2.loads(gzip.decompress(path.read_bytes()).removeprefix(_MARK))
    return content


def _rewrite(path: Path, pattern: str, content: list[Any]) -> str:
    """Replace the file by one that its content names; returns that name."""
    plain = _MARK + cbor2.dumps(content)
    name = f"fr_{sha256(plain).hexdigest()[:10]}"
    path.unlink()
    path.with_name(pattern.format(name)).write_bytes(gzip.compress(plain, mtime=0))
    return name
