"""The live preview follows the files, and outlives their mistakes."""

import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.dossiers import MINIMAL, TERRITOIRE
from tests.sites import HORIZON, write

PORTRAIT = "territoires/val-d-essai/index.html"
SETTINGS = MINIMAL["mkdocs.yml"].replace("theme:\n", "theme:\n  custom_dir: habillage\n")
LAYOUT = "habillage/layout/footer.html"


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Callable[[str], str]]:
    """Reads a page of the preview of the minimal site, which is written in tmp_path."""
    write(tmp_path, MINIMAL | {"mkdocs.yml": SETTINGS, LAYOUT: "<footer>Un pied</footer>\n"})
    with socket.create_server(("127.0.0.1", 0)) as free:
        address = f"127.0.0.1:{free.getsockname()[1]}"
    server = subprocess.Popen(
        [HORIZON, "servir", "--dossier", tmp_path, "--adresse", address],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )

    def read(page: str) -> str:
        with urllib.request.urlopen(f"http://{address}/{page}", timeout=30) as answer:
            return str(answer.read(), "utf-8")

    yield read
    server.terminate()
    server.wait()


def eventually(read: Callable[[], str], expected: str) -> None:
    """Wait until what is read holds the `expected` text."""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        try:
            if expected in read():
                return
        except urllib.error.URLError:
            pass
        time.sleep(0.1)
    pytest.fail(f"« {expected} » n’est pas venu")


@pytest.mark.site
def test_the_preview_follows_the_files(preview: Callable[[str], str], tmp_path: Path) -> None:
    def change(old: str, new: str) -> None:
        write(tmp_path, {TERRITOIRE: MINIMAL[TERRITOIRE].replace(old, new)})

    eventually(lambda: preview(PORTRAIT), "Un territoire inventé pour les tests")
    change("pour les tests", "pour rire")
    eventually(lambda: preview(PORTRAIT), "Un territoire inventé pour rire")
    change("lettre: E", "lettre: trop longue")
    time.sleep(2)
    assert "Un territoire inventé pour rire" in preview(PORTRAIT)
    change("pour les tests", "pour de bon")
    eventually(lambda: preview(PORTRAIT), "Un territoire inventé pour de bon")
    write(tmp_path, {"content/demarche/index.md": "# Une autre page\n"})
    eventually(lambda: preview("demarche/index.html"), "Une autre page")
    write(tmp_path, {"mkdocs.yml": "site_name: ["})
    time.sleep(2)
    assert "Une autre page" in preview("demarche/index.html")
    write(tmp_path, {"mkdocs.yml": SETTINGS, LAYOUT: "<footer>Un autre pied</footer>\n"})
    eventually(lambda: preview(PORTRAIT), "Un autre pied")
