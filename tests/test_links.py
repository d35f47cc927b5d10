"""The build refuses a link or an anchor that leads nowhere, and the old site stays."""

from collections.abc import Callable
from pathlib import Path
from shutil import copytree
from urllib.parse import unquote

import pytest
from playwright.sync_api import Page

from tests.browser.chromium import serve
from tests.dossiers import MINIMAL
from tests.sites import Files, construire, contents, horizon, write

PAGE = "content/essai/index.md"


@pytest.mark.site
def test_broken_links_fail_the_build_and_all_are_said(tmp_path: Path) -> None:
    wrong = ["absente.html", "../demarche/index.html#nulle-part", "#nulle-part", "javascript:x()"]
    project = write(tmp_path / "projet", MINIMAL | {PAGE: "# Essai\n\n[Ici](#essai)\n"})
    before = contents(construire(project, tmp_path / "site"))
    links = "\n\n".join(f'<a href="{link}">Là</a>' for link in wrong)
    write(project, {PAGE: f"# Essai\n\n{links}\n"})
    done = horizon("construire", "--dossier", project, "--vers", tmp_path / "site")
    assert done.returncode == 1
    for link in wrong:
        assert any("essai/index.html" in line and link in line for line in done.stdout.splitlines())
    assert "Traceback" not in done.stdout
    assert contents(tmp_path / "site") == before


@pytest.mark.site
@pytest.mark.parametrize("root", ["/hp/", "/espace%20commun/hp/"])
def test_a_lost_reader_finds_the_way_back_wherever_the_site_is_published(
    build_site: Callable[[Files], Path], tmp_path: Path, page: Page, root: str
) -> None:
    settings = f"{MINIMAL['mkdocs.yml']}site_url: https://exemple.fr{root}\n"
    site = build_site({"mkdocs.yml": settings})
    folder = tmp_path / "serveur" / unquote(root).strip("/")
    copytree(site, folder)
    with serve(tmp_path / "serveur") as server:
        page.goto(f"{server}{root}404.html")
        links = {
            link.get_attribute("href") or "" for link in page.locator("a:not([href^='#'])").all()
        }
        assert len(links) > 5
        assert [link for link in links if not page.request.get(f"{server}{link}").ok] == []


@pytest.mark.site
def test_a_link_beside_the_folder_of_the_site_fails_the_build(tmp_path: Path) -> None:
    settings = f"{MINIMAL['mkdocs.yml']}site_url: https://exemple.fr/hp/\n"
    settings = settings.replace("  name: material", "  name: material\n  custom_dir: habits")
    layout = '<!doctype html><a href="/index.html">Accueil</a>'
    project = write(tmp_path, MINIMAL | {"mkdocs.yml": settings, "habits/404.html": layout})
    done = horizon("construire", "--dossier", project, "--vers", tmp_path / "site")
    assert done.returncode == 1
    assert "404.html : le lien « /index.html » ne mène à rien" in done.stdout
