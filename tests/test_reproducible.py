"""The same input gives the same bytes, whoever builds, wherever and whenever."""

import shutil
from pathlib import Path

from tests.sites import PROJECT, construire, contents


def test_two_builds_are_byte_identical(site: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "ailleurs"
    for name in ("content", "territories"):
        shutil.copytree(PROJECT / name, elsewhere / name, copy_function=shutil.copyfile)
    shutil.copyfile(PROJECT / "mkdocs.yml", elsewhere / "mkdocs.yml")
    another_day = "1800000000"
    again = construire(
        elsewhere,
        tmp_path / "site",
        PYTHONHASHSEED="7",
        TZ="Pacific/Auckland",
        LC_ALL="C",
        SOURCE_DATE_EPOCH=another_day,
    )
    first, second = contents(site), contents(again)
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []
