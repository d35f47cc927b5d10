"""Killed at any moment, a build leaves the old site whole, or the new one."""

import shutil
import subprocess
import time
from pathlib import Path

import pytest

from tests.dossiers import MINIMAL, TERRITOIRE
from tests.sites import HORIZON, construire, contents, write

MOMENTS = 25


@pytest.mark.site
def test_a_killed_build_loses_nothing(tmp_path: Path) -> None:
    project = write(tmp_path / "projet", MINIMAL)
    site = project / "site"
    old = contents(construire(project, site))
    shutil.copytree(site, tmp_path / "ancien")
    write(project, {TERRITOIRE: MINIMAL[TERRITOIRE].replace("Val d’Essai", "Val Neuf")})
    start = time.monotonic()
    new = contents(construire(project, tmp_path / "neuf"))
    length = time.monotonic() - start

    assert old != new
    for moment in range(MOMENTS):
        build = subprocess.Popen(
            [HORIZON, "construire", "--dossier", project],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(length * (moment + 1) / MOMENTS)
        build.kill()
        build.wait()
        assert contents(site) in (old, new), f"à {moment + 1}/{MOMENTS} de la construction"
        if contents(site) == new:
            shutil.rmtree(site)
            shutil.copytree(tmp_path / "ancien", site)

    assert contents(construire(project, site)) == new
    assert {path.name for path in project.iterdir()} == {
        "content",
        "mkdocs.yml",
        "site",
        "territories",
    }
