"""The build refuses a link or an anchor that leads nowhere, and the old site stays."""

from pathlib import Path

import pytest

from tests.dossiers import MINIMAL
from tests.sites import construire, contents, horizon, write

PAGE = "content/essai/index.md"


@pytest.mark.site
@pytest.mark.parametrize(
    "link", ["absente.html", "../demarche/index.html#nulle-part", "#nulle-part", "javascript:x()"]
)
def test_a_broken_link_fails_the_build(tmp_path: Path, link: str) -> None:
    project = write(tmp_path / "projet", MINIMAL | {PAGE: "# Essai\n\n[Ici](#essai)\n"})
    before = contents(construire(project, tmp_path / "site"))
    write(project, {PAGE: f'# Essai\n\n<a href="{link}">Là</a>\n'})
    done = horizon("construire", "--dossier", project, "--vers", tmp_path / "site")
    assert done.returncode == 1
    assert "essai/index.html" in done.stdout
    assert link in done.stdout
    assert "Traceback" not in done.stdout
    assert contents(tmp_path / "site") == before
