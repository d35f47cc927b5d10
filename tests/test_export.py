"""What is exported follows mkdocs.yml, however it is written."""

from pathlib import Path

import pytest
import yaml

from tests.dossiers import MINIMAL
from tests.sites import horizon, write

PAGES = {
    name.replace("content/", "ecrits/"): text
    for name, text in MINIMAL.items()
    if name.startswith("content/")
}


def exported(folder: Path, settings: str) -> tuple[Path, dict]:
    files = PAGES | {name: text for name, text in MINIMAL.items() if name.startswith("territ")}
    extra = {"mkdocs.yml": settings, "ecrits/a-part.md": "# À part\n", "a-nous/main.html": "Nous"}
    root = write(folder / "projet", files | extra)
    done = horizon("exporter", folder / "pages", "--dossier", root)
    assert done.returncode == 0, done.stdout
    return folder / "pages", yaml.safe_load((folder / "pages/mkdocs.yml").read_text("utf-8"))


@pytest.mark.parametrize(
    "theme",
    [
        "theme: material",
        "theme: {name: material, custom_dir: a-nous}",
        "theme:\n# le nôtre\n  name: material\n\n  custom_dir: a-nous\n  language: fr",
    ],
)
def test_theme_and_folder_of_pages_are_those_of_the_settings(tmp_path: Path, theme: str) -> None:
    said = (
        f"site_name: x\nplugins:\n  - horizon:\n      recherche: false\n{theme}\ndocs_dir: ecrits\n"
    )
    folder, settings = exported(tmp_path, said)
    assert (folder / "docs/a-part.md").is_file()
    assert (folder / "docs/territoires/val-d-essai/index.md").is_file()
    main = (folder / "theme/main.html").read_text("utf-8")
    assert (main == "Nous") == ("custom_dir" in theme)
    assert (folder / "theme/layout/header.html").is_file()
    assert settings["docs_dir"] == "docs" and settings["plugins"] == []
    assert settings["theme"]["name"] == "material"
    assert settings["theme"]["custom_dir"] == "theme"
    assert settings["theme"].get("language") == ("fr" if "language" in theme else None)


def test_broken_settings_are_told_and_nothing_is_written(tmp_path: Path) -> None:
    write(tmp_path, MINIMAL | {"mkdocs.yml": "site_name: ["})
    done = horizon("exporter", tmp_path / "pages", "--dossier", tmp_path)
    assert done.returncode == 1
    assert "mkdocs.yml ne peut pas être lu" in done.stdout and "Traceback" not in done.stdout
    assert not (tmp_path / "pages").exists()
