"""The index is put in order by what knows one version of Pagefind, and only that one."""

import json
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest

from generator.finding.order import VERSION, put_in_order
from tests.sites import PROJECT


@pytest.mark.parametrize("package", ["pagefind", "pagefind-bin"])
def test_the_version_that_is_known_is_asked_for_and_installed(package: str) -> None:
    asked = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["project"]
    assert f"{package}=={VERSION}" in asked["dependencies"]
    assert version(package) == VERSION


def test_the_index_of_another_version_is_refused_and_left(tmp_path: Path) -> None:
    entry = tmp_path / "pagefind-entry.json"
    entry.write_text(json.dumps({"version": "1.6.0", "languages": {}}), "utf-8")
    before = entry.read_bytes()
    with pytest.raises(ValueError, match=r"Pagefind 1\.6\.0"):
        put_in_order(tmp_path)
    assert entry.read_bytes() == before
