"""Side by side or one after the other: the same site, the same errors, no half of a site."""

import os
import signal
import subprocess
import time
from pathlib import Path

import pytest
from click import ClickException

from generator.building import crew
from generator.building.workshop import LayoutError, Prepared
from tests.bench.dossiers import project as many
from tests.building.projects import built
from tests.building.test_cache import TWO
from tests.sites import HORIZON, construire, contents, write


def test_processes_give_every_byte_that_one_gives(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795824000")
    alone = built(write(tmp_path / "un", TWO), tmp_path / "site-un")
    monkeypatch.setattr(crew, "FEW", 0)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    assert built(write(tmp_path / "deux", TWO), tmp_path / "site-deux") == alone


def test_a_killed_process_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew, "FEW", 0)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    monkeypatch.setattr(crew, "_prepare", _stop)
    with pytest.raises(LayoutError, match=r"un des processus .* a été arrêté"):
        built(write(tmp_path / "projet", TWO), tmp_path / "site")


def _stop(_: str) -> Prepared:
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


@pytest.mark.site
def test_what_people_write_at_an_address_of_ours_leaves_the_site_that_stands(
    tmp_path: Path,
) -> None:
    root = write(tmp_path / "projet", TWO)
    before = contents(construire(root, tmp_path / "site"))
    ours = "content/territoires/val-d-essai/lieux/index.md"
    head = "---\ntitle: Autre\ndescription: Autre chose\n---\n\n# Autre\n\n"
    dead = f'{head}<p id="halle"></p><p id="cafe-du-pont"></p>\n\n[rien](../rien.md)\n'
    write(root, {ours: dead})
    with pytest.raises(ClickException):
        construire(root, tmp_path / "site")
    assert contents(tmp_path / "site") == before
    write(root, {ours: dead.replace("[rien](../rien.md)", "Rien.")})
    after = contents(construire(root, tmp_path / "site"))
    assert b"Autre" in after["territoires/val-d-essai/lieux/index.html"]


@pytest.mark.site
def test_interrupted_the_old_site_stays_whole(tmp_path: Path) -> None:
    root = many(tmp_path / "projet", crew.FEW + 6)
    before = contents(construire(write(tmp_path / "petit", TWO), tmp_path / "site"))
    running = subprocess.Popen(
        [HORIZON, "construire", "--dossier", root, "--vers", tmp_path / "site"],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    while not list((root / ".horizon").glob("*.pack")):
        assert running.poll() is None, running.communicate()
        time.sleep(0.05)
    os.killpg(running.pid, signal.SIGINT)
    told, _ = running.communicate(timeout=120)
    assert running.returncode != 0
    assert "Traceback" not in told
    assert contents(tmp_path / "site") == before
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".site-")]
