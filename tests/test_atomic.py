"""Killed at any moment, a build leaves the old site whole, or the new one."""

import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from generator import atomic
from generator.atomic import replaced
from tests.dossiers import MINIMAL, TERRITOIRE
from tests.sites import HORIZON, PROJECT, construire, contents, horizon, write

MOMENTS = 10

RUNNING = """
import sys
from pathlib import Path
from generator.atomic import replaced
with replaced(Path(sys.argv[1])) as fresh:
    (fresh / "index.html").write_text("en cours")
    print(fresh, flush=True)
    sys.stdin.read()
"""
"""A build that says where it works, and works until it is told to stop."""

KILLED = """
import os, sys
from pathlib import Path
from generator import atomic
atomic._swap = lambda *_: False
rename = Path.rename
def set_aside(path, to):
    rename(path, to)
    os._exit(9)
Path.rename = set_aside
with atomic.replaced(Path(sys.argv[1])) as fresh:
    (fresh / "index.html").write_text("tué")
"""
"""A build killed when the old site is set aside and the new one not yet in its place."""


def test_the_old_site_goes_aside_in_the_place_of_the_one_before_it(tmp_path: Path) -> None:
    site, aside = tmp_path / "site", tmp_path / "reste/ancien"
    aside.parent.mkdir()
    for text in ("un", "deux", "trois"):
        with replaced(site, lambda: aside) as fresh:
            (fresh / "index.html").write_text(text)
    assert (site / "index.html").read_text() == "trois"
    assert (aside / "index.html").read_text() == "deux"
    assert {path.name for path in tmp_path.rglob("*")} == {"site", "reste", "ancien", "index.html"}


@contextmanager
def running(target: Path) -> Iterator[tuple[subprocess.Popen[str], Path]]:
    """A build of `target` in another process, and the folder where it works."""
    build = subprocess.Popen(
        [sys.executable, "-c", RUNNING, target],
        cwd=PROJECT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with build:
        assert build.stdout
        yield build, Path(build.stdout.readline().strip())


def renew(target: Path, text: str) -> None:
    with replaced(target) as fresh:
        (fresh / "index.html").write_text(text)


def home(target: Path) -> str:
    return (target / "index.html").read_text()


def test_the_new_folder_takes_the_place_of_the_old(tmp_path: Path) -> None:
    site = tmp_path / "pas/encore/site"
    for text in ("ancien", "nouveau"):
        renew(site, text)
        assert home(site) == text
    assert list(site.parent.iterdir()) == [site]


def test_the_new_folder_takes_the_place_where_two_cannot_be_exchanged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(atomic, "_swap", lambda *_: False)
    test_the_new_folder_takes_the_place_of_the_old(tmp_path)


def test_a_failed_build_leaves_the_old_folder_alone(tmp_path: Path) -> None:
    site = tmp_path / "site"
    renew(site, "ancien")
    with pytest.raises(ZeroDivisionError), replaced(site) as fresh:
        (fresh / "index.html").write_text("raté")
        raise ZeroDivisionError
    assert home(site) == "ancien"
    assert list(tmp_path.iterdir()) == [site]


def test_a_running_build_keeps_its_folder_and_a_killed_one_does_not(tmp_path: Path) -> None:
    site = tmp_path / "site"
    with running(site) as (build, folder):
        renew(site, "entre-temps")
        assert home(folder) == "en cours"
        build.kill()
        build.wait()
        assert home(folder) == "en cours"
        renew(site, "ensuite")
    assert home(site) == "ensuite"
    assert list(tmp_path.iterdir()) == [site]


def test_two_builds_at_once_both_end_well(tmp_path: Path) -> None:
    site = tmp_path / "site"
    with running(site) as (build, _), replaced(site) as fresh:
        (fresh / "index.html").write_text("le dernier")
        build.communicate("")
        assert build.returncode == 0
        assert home(site) == "en cours"
    assert home(site) == "le dernier"
    assert list(tmp_path.iterdir()) == [site]


def test_a_site_set_aside_by_a_killed_build_comes_back(tmp_path: Path) -> None:
    site = tmp_path / "site"
    renew(site, "ancien")
    killed = subprocess.run([sys.executable, "-c", KILLED, site], cwd=PROJECT, check=False)
    assert killed.returncode == 9
    assert not site.exists()
    with replaced(site):
        assert home(site) == "ancien"


def test_a_folder_of_somebody_with_such_a_name_stays(tmp_path: Path) -> None:
    theirs = tmp_path / ".site-sauvegarde/old/index.html"
    theirs.parent.mkdir(parents=True)
    theirs.write_text("à moi")
    renew(tmp_path / "site", "nouveau")
    assert theirs.read_text() == "à moi"


@pytest.mark.site
def test_a_killed_build_loses_nothing(tmp_path: Path) -> None:
    project = write(tmp_path / "projet", MINIMAL)
    site = project / "site"
    old = contents(construire(project, site))
    shutil.copytree(site, tmp_path / "ancien")
    write(project, {TERRITOIRE: MINIMAL[TERRITOIRE].replace("Val d’Essai", "Val Neuf")})
    start = time.monotonic()
    horizon("construire", "--dossier", project, "--vers", tmp_path / "neuf")
    new = contents(tmp_path / "neuf")
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
        ".horizon",
        "content",
        "mkdocs.yml",
        "site",
        "territories",
    }
