"""Puts Pagefind's index in order: it writes filters as they fall out of a hash map."""

import gzip
import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import cbor2

_MARK = b"pagefind_dcd"


def put_in_order(index: Path) -> None:
    """Sort the filters and their values in the folder `index`, and rename what names them."""
    names: dict[str, str] = {}
    for path in sorted(index.glob("filter/*.pf_filter")):
        name, values = _read(path)
        names[path.stem] = _rewrite(path, "{}.pf_filter", [name, sorted(values)])
    for path in sorted(index.glob("pagefind.*.pf_meta")):
        meta = _read(path)
        meta[3] = sorted([name, names[stem]] for name, stem in meta[3])
        stem = path.stem.removeprefix("pagefind.")
        names[stem] = _rewrite(path, "pagefind.{}.pf_meta", meta)
    entry = index / "pagefind-entry.json"
    content = json.loads(entry.read_text("utf-8"))
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
