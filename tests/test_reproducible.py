"""The same input gives the same bytes on the same day, whoever builds and wherever.

The day is part of the input: pages say what is to come (SOURCE_DATE_EPOCH sets it).
"""

import shutil
from pathlib import Path

from tests.sites import PROJECT, contents, horizon


def test_two_builds_are_byte_identical(site: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "ailleurs"
    for name in ("content", "territories"):
        shutil.copytree(PROJECT / name, elsewhere / name, copy_function=shutil.copyfile)
    shutil.copyfile(PROJECT / "mkdocs.yml", elsewhere / "mkdocs.yml")
    again = tmp_path / "site"
    asked = ("construire", "--dossier", elsewhere, "--vers", again)
    done = horizon(*asked, PYTHONHASHSEED="7", TZ="Pacific/Auckland", LC_ALL="C")
    assert done.returncode == 0, done.stdout
    first, second = contents(site), contents(again)
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []
