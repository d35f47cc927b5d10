"""Other engines build the exported pages into the same site: same text, links and maps."""

import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.sites import PROJECT, addresses, contents, horizon


class Read(HTMLParser):
    """The text of <main> but its spaces, and where its links and frames lead."""

    def __init__(self) -> None:
        super().__init__()
        self.inside = False
        self.words: list[str] = []
        self.targets: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside |= tag == "main"
        if self.inside:
            self.targets += [str(to) for name, to in attrs if name in {"href", "src"}]

    def handle_endtag(self, tag: str) -> None:
        self.inside &= tag != "main"

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.words += data.split()


def read(path: Path) -> tuple[str, list[str]]:
    reader = Read()
    reader.feed(path.read_text("utf-8"))
    return "".join(reader.words), reader.targets


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages of the published site, as files for another engine."""
    folder = tmp_path_factory.mktemp("export") / "pages"
    done = horizon("exporter", folder, "--dossier", PROJECT)
    assert done.returncode == 0, done.stdout
    return folder


def test_properdocs_builds_the_same_bytes(site: Path, tmp_path: Path) -> None:
    """The kept continuation of MkDocs runs our plugin, and reads the same mkdocs.yml."""
    build = [Path(sys.executable).with_name("properdocs"), "build", "--strict"]
    options = ["--config-file", "mkdocs.yml", "--site-dir", tmp_path / "site"]
    done = subprocess.run(
        [*build, *options], cwd=PROJECT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    built, ours = contents(tmp_path / "site"), contents(site)
    assert built.keys() == ours.keys()
    assert [name for name in ours if built[name] != ours[name]] == []


@pytest.mark.site
@pytest.mark.parametrize("engine", ["properdocs", "zensical"])
def test_another_engine_builds_the_same_pages(engine: str, exported: Path, site: Path) -> None:
    build = [Path(sys.executable).with_name(engine), "build", "--config-file", "mkdocs.yml"]
    subprocess.run(build, cwd=exported, check=True)
    built = exported / "site"
    assert set(addresses(site)) <= set(addresses(built))
    pages = [address for address in addresses(site) if address != "404.html"]
    assert [page for page in pages if read(built / page) != read(site / page)] == []
    maps = [address for address in pages if not address.endswith("index.html")]
    assert maps
    assert [
        page for page in maps if (built / page).read_bytes() != (site / page).read_bytes()
    ] == []
