"""The swap of finished folders: the old one or the new one, whole, and nothing left beside it."""

import ctypes
import subprocess
import sys
from pathlib import Path

import pytest

from generator.atomic import replaced
from tests.sites import contents, write

OLD = {"index.html": "ancien", "a/b.html": "ancien"}
NEW = {"index.html": "neuf", "c.html": "neuf"}


@pytest.fixture(params=["at once", "one by one"])
def system(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A system that exchanges two folders at once, then one that cannot."""
    if request.param == "one by one":
        monkeypatch.setattr(ctypes, "CDLL", None)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Where a site goes, in a folder of its own."""
    (tmp_path / "projet").mkdir()
    return tmp_path / "projet/site"


def texts(folder: Path) -> dict[str, str]:
    return {name: content.decode() for name, content in contents(folder).items()}


def alone(site: Path) -> bool:
    """Whether nothing but the site is in its folder."""
    return list(site.parent.iterdir()) == [site]


@pytest.mark.usefixtures("system")
@pytest.mark.parametrize("before", [{}, OLD])
def test_a_finished_folder_takes_the_place(site: Path, before: dict[str, str]) -> None:
    write(site, before)
    with replaced(site) as fresh:
        write(fresh, NEW)
        assert not before or texts(site) == before, "the old site is shown until the end"
    assert texts(site) == NEW
    assert alone(site)


@pytest.mark.usefixtures("system")
def test_a_failure_leaves_the_old_one(site: Path) -> None:
    write(site, OLD)
    with pytest.raises(ZeroDivisionError), replaced(site) as fresh:
        write(fresh, NEW)
        raise ZeroDivisionError
    assert texts(site) == OLD
    assert alone(site)


def test_a_failure_leaves_nothing_where_nothing_was(site: Path) -> None:
    with pytest.raises(ZeroDivisionError), replaced(site):
        raise ZeroDivisionError
    assert list(site.parent.iterdir()) == []


def test_the_folder_to_fill_is_empty_and_beside_the_site(tmp_path: Path) -> None:
    site = tmp_path / "loin/encore/site"
    with replaced(site) as fresh:
        assert fresh.is_relative_to(site.parent) and not fresh.is_relative_to(site)
        assert list(fresh.iterdir()) == []
        write(fresh, NEW)
    assert texts(site) == NEW


KILLED = """
import ctypes, os, shutil, signal, sys
from pathlib import Path

def stop(*_, **__):
    os.kill(os.getpid(), signal.SIGKILL)

site, moment = Path(sys.argv[1]), sys.argv[2]
if moment == "between the two renames":
    renamed = Path.rename
    ctypes.CDLL = None
    Path.rename = lambda self, to: (renamed(self, to), stop())
elif moment == "before what was there is removed":
    shutil.rmtree = stop

from generator.atomic import replaced
with replaced(site) as fresh:
    (fresh / "index.html").write_text("jamais")
    if moment == "while it is filled":
        stop()
"""


@pytest.mark.parametrize(
    "moment",
    ["while it is filled", "between the two renames", "before what was there is removed"],
)
def test_the_next_one_sweeps_what_a_killed_one_left(site: Path, moment: str) -> None:
    write(site, OLD)
    done = subprocess.run([sys.executable, "-c", KILLED, site, moment], check=False)
    assert done.returncode < 0, "it was killed"
    assert not alone(site)
    with replaced(site) as fresh:
        assert texts(site) in (OLD, {"index.html": "jamais"}), "a whole site is shown meanwhile"
        write(fresh, NEW)
    assert texts(site) == NEW
    assert alone(site)


def test_two_at_work_do_not_sweep_one_another(site: Path) -> None:
    other = subprocess.Popen(
        [sys.executable, "-c", AT_WORK, site], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert other.stdin and other.stdout
    assert other.stdout.readline() == b"rempli\n"
    with replaced(site) as fresh:
        write(fresh, OLD)
    other.communicate(b"\n")
    assert other.returncode == 0
    assert texts(site) == {"index.html": "autre"}
    assert alone(site)


AT_WORK = """
import sys
from pathlib import Path
from generator.atomic import replaced
with replaced(Path(sys.argv[1])) as fresh:
    (fresh / "index.html").write_text("autre")
    print("rempli", flush=True)
    sys.stdin.readline()
"""


def test_what_others_put_beside_it_stays(site: Path) -> None:
    beside = write(site.parent, {".site-notes/a": "a", ".site-2024-07/a": "a", "site-1/a": "a"})
    with replaced(site) as fresh:
        write(fresh, NEW)
    assert {path.name for path in beside.iterdir()} == {
        "site",
        ".site-notes",
        ".site-2024-07",
        "site-1",
    }
