"""Pagefind's index in order: the same content gives the same files, whatever order it came in."""

import gzip
import json
from importlib.metadata import version
from pathlib import Path
from random import Random
from typing import Any

import cbor2
import pytest

from generator.finding.order import put_in_order
from tests.sites import contents

VERSION = version("pagefind")
MARK = b"pagefind_dcd"
FILTERS = {
    "genre": [["Action", [1, 2]], ["Lieu", [3]], ["Portrait", []]],
    "territoire": [["Amont", [1]], ["Aval", [2, 3]]],
}


def pack(content: Any) -> bytes:
    return gzip.compress(MARK + cbor2.dumps(content))


def unpack(path: Path) -> Any:
    packed = gzip.decompress(path.read_bytes())
    assert packed.startswith(MARK)
    return cbor2.loads(packed.removeprefix(MARK))


def index(folder: Path, seed: int) -> Path:
    """An index as Pagefind writes it, its filters and their values in disorder."""
    lots = Random(seed)
    (folder / "filter").mkdir(parents=True)
    named = []
    for name in lots.sample(sorted(FILTERS), len(FILTERS)):
        stem = f"fr_{lots.randrange(10**7)}"
        values = lots.sample(FILTERS[name], len(FILTERS[name]))
        (folder / f"filter/{stem}.pf_filter").write_bytes(pack([name, values]))
        named.append([name, stem])
    meta = f"fr_{lots.randrange(10**7)}"
    (folder / f"pagefind.{meta}.pf_meta").write_bytes(pack([VERSION, [["p", 1]], [], named, []]))
    entry = {"version": VERSION, "languages": {"fr": {"hash": meta, "page_count": 3}}}
    (folder / "pagefind-entry.json").write_text(json.dumps(entry), "utf-8")
    (folder / "pagefind.js").write_text("// rien", "utf-8")
    put_in_order(folder)
    return folder


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_order_it_came_in_leaves_no_trace(tmp_path: Path, seed: int) -> None:
    assert contents(index(tmp_path / "a", 0)) == contents(index(tmp_path / "b", seed))


def test_what_names_another_file_names_one_that_is_there(tmp_path: Path) -> None:
    folder = index(tmp_path / "index", 1)
    entry = json.loads((folder / "pagefind-entry.json").read_text("utf-8"))
    assert entry["languages"]["fr"]["page_count"] == 3
    (path,) = folder.glob("pagefind.*.pf_meta")
    assert path.name == f"pagefind.{entry['languages']['fr']['hash']}.pf_meta"
    meta = unpack(path)
    assert (meta[0], meta[1]) == (VERSION, [["p", 1]])
    filters = {name: unpack(folder / f"filter/{stem}.pf_filter") for name, stem in meta[3]}
    assert filters == {name: [name, sorted(values)] for name, values in FILTERS.items()}
    assert len(list(folder.glob("filter/*"))) == len(FILTERS)


def test_another_content_has_another_name(tmp_path: Path) -> None:
    before = {path.name for path in index(tmp_path / "a", 0).rglob("*.pf_*")}
    other = tmp_path / "b"
    index(other, 0)
    changed = next(iter(sorted(other.glob("filter/*"))))
    name, values = unpack(changed)
    changed.write_bytes(pack([name, [*values, ["Neuf", [4]]]]))
    put_in_order(other)
    assert len(before - {path.name for path in other.rglob("*.pf_*")}) == 2
