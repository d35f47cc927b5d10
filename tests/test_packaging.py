"""The wheel, far from the checkout, builds the same site: the same bytes on the same day."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.once import once
from tests.sites import PROJECT, contents, horizon


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout."""

    def make(folder: Path) -> None:
        pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", folder]
        subprocess.run([*pip, PROJECT], check=True)

    return next(once(tmp_path_factory, "roue", make).glob("*.whl"))


@pytest.mark.site
def test_the_wheel_holds_the_generator_and_the_theme_only(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for name in (
        "theme/main.html",
        "theme/paper/base.typ",
        "schemas/vitalite-sociale/territoire.json",
        "demarches/vitalite-sociale.yml",
        "nouveau.yml",
        "projet_neuf/mkdocs.yml",
        "projet_neuf/content/guide/index.md",
        "projet_neuf/territories/themes.yml",
    ):
        assert f"generator/{name}" in names
    assert {name.split("/")[0] for name in names if ".dist-info/" not in name} == {"generator"}


@pytest.mark.site
def test_the_wheel_builds_the_same_bytes_whoever_builds_and_wherever(
    wheel: Path, site: Path, tmp_path: Path
) -> None:
    """The day is part of the input: pages say what is to come (SOURCE_DATE_EPOCH sets it)."""
    far, installed, built = tmp_path / "loin", tmp_path / "installe", tmp_path / "site"
    for name in ("content", "territories"):
        shutil.copytree(PROJECT / name, far / name, copy_function=shutil.copyfile)
    shutil.copyfile(PROJECT / "mkdocs.yml", far / "mkdocs.yml")
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", installed]
    subprocess.run([*pip, wheel], check=True)
    found = subprocess.run(
        [sys.executable, "-c", "import generator; print(generator.__file__)"],
        env=os.environ | {"PYTHONPATH": str(installed)},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert Path(found.stdout.strip()).is_relative_to(installed)
    asked = ("construire", "--dossier", far, "--vers", built)
    done = horizon(
        *asked,
        command=installed / "bin" / "horizon",
        PYTHONPATH=str(installed),
        PYTHONHASHSEED="7",
        TZ="Pacific/Auckland",
        LC_ALL="C",
    )
    assert done.returncode == 0, done.stdout
    first, second = contents(site), contents(built)
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []
