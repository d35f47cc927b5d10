"""Every dossier still makes a whole site when any one of its files is not there."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.derived.output import Page
from generator.reading.site import read_site
from tests.publications import everything
from tests.sites import PROJECT
from tests.tree import tree

DEMARCHES = "demarches"
HOMES = (PROJECT / "territories", PROJECT / "tests/dossiers/fictif/territories")


def removable() -> Iterator[Path]:
    for home in HOMES:
        for folder in sorted(path.parent for path in home.glob("*/territoire.yml")):
            yield from sorted(
                each for each in folder.glob("*.yml") if each.name != "territoire.yml"
            )


@pytest.mark.parametrize(
    "path", list(removable()), ids=lambda path: f"{path.parent.name}/{path.stem}"
)
def test_the_site_is_whole_without(path: Path, tmp_path: Path) -> None:
    home = tmp_path / "territories"
    for dossier in (path.parent, *path.parents[1].glob("*.yml"), *path.parents[1].glob(DEMARCHES)):
        copy = shutil.copytree if dossier.is_dir() else shutil.copy
        home.mkdir(exist_ok=True)
        copy(dossier, home / dossier.name)
    (home / path.parent.name / path.name).unlink()
    site = read_site(tmp_path, brouillons=False).site
    assert site
    made = everything(site).values()
    pages = [item for item in made if isinstance(item, Page)]
    bodies = {page.adresse: tree(page.corps) for page in pages}
    ids = {address: set(body.values("[id]", "id")) for address, body in bodies.items()}
    files = {item.adresse for item in made if not isinstance(item, Page)}
    broken = {
        (address, link)
        for address, body in bodies.items()
        for name in ("href", "src")
        for link in body.values(f"[{name}*='territoires/']", name)
        if not leads_somewhere(link[link.index("territoires/") :], ids, files)
    }
    assert not broken
    assert {entry.adresse for page in pages for entry in page.menu} <= ids.keys()


def leads_somewhere(link: str, ids: dict[str, set[str]], files: set[str]) -> bool:
    """Whether the page is made and holds the anchor, or the file is made."""
    address, _, anchor = link.partition("#")
    address = address.partition("?")[0]
    page = address.removesuffix("index.html")
    return address in files or (page in ids and (not anchor or anchor in ids[page]))
