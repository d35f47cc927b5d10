"""The wheel alone, far from the checkout, builds the same site."""

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
    ):
        assert f"generator/{name}" in names
    assert {name.split("/")[0] for name in names if ".dist-info/" not in name} == {"generator"}


@pytest.mark.site
def test_the_wheel_builds_the_same_site(wheel: Path, site: Path, tmp_path: Path) -> None:
    far, venv = tmp_path / "loin", tmp_path / "venv"
    for name in ("content", "territories"):
        shutil.copytree(PROJECT / name, far / name)
    shutil.copyfile(PROJECT / "mkdocs.yml", far / "mkdocs.yml")
    subprocess.run([sys.executable, "-m", "venv", venv], check=True)
    pip = [venv / "bin" / "python", "-m", "pip", "install", "--quiet"]
    subprocess.run(
        [*pip, "--constraint", PROJECT / "constraints.txt", f"{wheel}[papier]"], check=True
    )
    built = tmp_path / "site"
    asked = ("construire", "--dossier", far, "--vers", built)
    done = horizon(*asked, command=venv / "bin" / "horizon", PYTHONPATH="")
    assert done.returncode == 0, done.stdout
    assert contents(built) == contents(site)
