"""Other engines build the exported pages into the same site: same text, links and maps."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.once import once
from tests.sites import PROJECT, addresses, contents, horizon
from tests.tree import tree


def read(path: Path) -> tuple[str, list[tuple[str, str]]]:
    """The text of the page but its spaces, and where its links and frames lead."""
    page = tree(path.read_text("utf-8"))
    shown = page.one("main") if page.has("main") else tree("")
    led = [
        (name, node.attributes[name].removeprefix("./"))
        for node in shown.all("[href], [src]")
        for name in ("href", "src")
        if name in node.attributes
    ]
    return shown.text.replace(" ", ""), led


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages of the published site, as files for another engine."""

    def make(folder: Path) -> None:
        done = horizon("exporter", folder / "pages", "--dossier", PROJECT)
        assert done.returncode == 0, done.stdout

    return once(tmp_path_factory, "export", make) / "pages"


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
def test_another_engine_builds_the_same_pages(
    engine: str, exported: Path, site: Path, tmp_path: Path
) -> None:
    pages = shutil.copytree(exported, tmp_path / "pages")
    build = [Path(sys.executable).with_name(engine), "build", "--config-file", "mkdocs.yml"]
    subprocess.run(build, cwd=pages, check=True)
    built = pages / "site"
    ours = [address for address in addresses(site) if not address.startswith("hors-ligne/")]
    assert set(ours) <= set(addresses(built))
    shared = [address for address in ours if address != "404.html"]
    assert [page for page in shared if read(built / page) != read(site / page)] == []
    maps = [address for address in shared if not address.endswith("index.html")]
    assert maps
    assert [
        page for page in maps if (built / page).read_bytes() != (site / page).read_bytes()
    ] == []
