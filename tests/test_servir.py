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
STILL = "L’aperçu montre encore la dernière version sans erreur"
LAYOUT = "habillage/layout/footer.html"


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Callable[..., str]]:
    """Reads a page of the preview of the minimal site, or with no name what it tells."""
    write(
        tmp_path / "projet",
        MINIMAL | {"mkdocs.yml": SETTINGS, LAYOUT: "<footer>Un pied</footer>\n"},
    )
    with socket.create_server(("127.0.0.1", 0)) as free:
        address = f"127.0.0.1:{free.getsockname()[1]}"
    told = tmp_path / "dit.txt"
    with told.open("w", encoding="utf-8") as output:
        server = subprocess.Popen(
            [HORIZON, "servir", "--dossier", tmp_path / "projet", "--adresse", address],
            stdout=output,
            stderr=output,
        )

    def read(page: str = "") -> str:
        if not page:
            return told.read_text("utf-8", "replace")
        with urllib.request.urlopen(f"http://{address}/{page}", timeout=30) as answer:
            return str(answer.read(), "utf-8")

    yield read
    server.terminate()
    server.wait()


def eventually(read: Callable[[], str], expected: str, times: int = 1) -> None:
    """Wait until what is read holds the `expected` text, so many times."""
    end = time.monotonic() + 300
    while time.monotonic() < end:
        try:
            if read().count(expected) >= times:
                return
        except (urllib.error.URLError, ConnectionError):
            pass
        time.sleep(0.1)
    pytest.fail(f"« {expected} » n’est pas venu")


@pytest.mark.site
def test_the_preview_follows_the_files(preview: Callable[..., str], tmp_path: Path) -> None:
    project = tmp_path / "projet"

    def change(old: str, new: str) -> None:
        write(project, {TERRITOIRE: MINIMAL[TERRITOIRE].replace(old, new)})

    eventually(lambda: preview(PORTRAIT), "Un territoire inventé pour les tests")
    change("pour les tests", "pour rire")
    eventually(lambda: preview(PORTRAIT), "Un territoire inventé pour rire")
    change("lettre: E", "lettre: trop longue")
    eventually(preview, STILL)
    shown = preview(PORTRAIT)
    assert "Un territoire inventé pour rire" in shown
    assert "lettre: trop longue" in shown, "the mistake stands over the last good page"
    change("pour les tests", "pour de bon")
    eventually(lambda: preview(PORTRAIT), "Un territoire inventé pour de bon")
    assert "trop longue" not in preview(PORTRAIT)
    assert "Commencer un dossier" in preview("mon-dossier/")
    write(project, {"content/demarche/index.md": "# Une autre page\n"})
    eventually(lambda: preview("demarche/index.html"), "Une autre page")
    write(project, {"mkdocs.yml": "site_name: ["})
    eventually(preview, STILL, 2)
    assert "Une autre page" in preview("demarche/index.html")
    write(project, {"mkdocs.yml": SETTINGS, LAYOUT: "<footer>Un autre pied</footer>\n"})
    eventually(lambda: preview(PORTRAIT), "Un autre pied")
