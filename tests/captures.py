"""`make captures`: the pictures of the guide, taken from what runs so that they stay true."""

import io
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.sync_api import Page

from generator.reading.demarches import packaged
from generator.tasks.classeur import written
from tests.browser.chromium import chromium
from tests.dossiers import MINIMAL
from tests.sites import HORIZON, PROJECT, write
from tests.test_guide import examples, following
from tests.workbook.book import Book

NAME = "val-d-exemple"
HERE = PROJECT / "content/guide/captures"
SIZE = {"width": 1000, "height": 700}
COLOURS = 64


def main() -> None:
    """Take every picture again, in the place of the old ones."""
    with TemporaryDirectory() as folder:
        root = _project(Path(folder))
        with _preview(root) as address, chromium() as browser:
            page = browser.new_page(viewport=SIZE)
            _desk(page, address, root)
            _mistake(page, address, root)


def _project(root: Path) -> Path:
    """The dossier that the examples of the guide make, as a site."""
    shared = {
        f"territories/{name}": (PROJECT / "territories" / name).read_text("utf-8")
        for name in ("charte.yml", "themes.yml")
    }
    files = following(examples(), packaged()["vitalite-sociale"])
    dossier = {f"territories/{NAME}/{name}": text for name, text in files.items()}
    pages = {name: text for name, text in MINIMAL.items() if "/val-d-essai/" not in name}
    return write(root, pages | shared | dossier)


@contextmanager
def _preview(root: Path) -> Iterator[str]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        address = f"127.0.0.1:{free.getsockname()[1]}"
    server = subprocess.Popen([HORIZON, "servir", "--dossier", root, "--adresse", address])
    try:
        while True:
            try:
                urllib.request.urlopen(f"http://{address}/", timeout=30).close()
                break
            except (urllib.error.URLError, ConnectionError):
                assert server.poll() is None
                time.sleep(0.2)
        yield f"http://{address}"
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait()


def _desk(page: Page, address: str, root: Path) -> None:
    page.goto(f"{address}/mon-dossier/")
    _take(page, "mon-dossier")
    page.goto(f"{address}/mon-dossier/{NAME}/")
    _take(page, "reste-a-faire")
    book = Book.of(written(root, NAME))
    row = {"Nom": "Le Zinc", "Catégorie": "Café, bar", "Commune": "Bourg-Exemple"}
    book.add("Lieux", row)
    _drop(page, root, book)
    _take(page, "erreurs")
    book.sheets["Lieux"].pop()
    heads = book.heads("Lieux")
    row = {
        head: book.sheets["Lieux"][3][at] for at, head in enumerate(heads) if "Repère" not in head
    }
    book.add("Lieux", row | {"Nom": "Le Zinc"})
    _drop(page, root, book)
    _take(page, "changements")
    page.goto(f"{address}/territoires/{NAME}/index.html")
    _take(page, "page", whole=True)


def _drop(page: Page, root: Path, book: Book) -> None:
    path = root / f"{NAME}.xlsx"
    path.write_bytes(book.content())
    page.locator("input[type=file]").set_input_files(path)
    page.get_by_role("button", name="Lire le classeur").click()


def _mistake(page: Page, address: str, root: Path) -> None:
    path = root / "territories" / NAME / "lieux.yml"
    path.write_text(path.read_text("utf-8").replace("categorie: ", "categorie: un-", 1), "utf-8")
    page.goto(f"{address}/territoires/{NAME}/lieux/index.html")
    page.wait_for_selector(".bureau-bandeau.faux")
    _take(page, "bandeau", whole=True)


def _take(page: Page, name: str, *, whole: bool = False) -> None:
    """Keep what the page shows, in few colours: the guide is light."""
    page.wait_for_timeout(800)
    target = page.screenshot() if whole else page.locator("main").screenshot()
    picture = Image.open(io.BytesIO(target)).convert("RGB")
    picture = picture.crop((0, 0, picture.width, min(picture.height, 900)))
    HERE.mkdir(exist_ok=True)
    picture.quantize(COLOURS).save(HERE / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
