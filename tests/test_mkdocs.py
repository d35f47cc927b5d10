"""MkDocs' own command builds the very same site, and finds nothing to warn about."""

import subprocess
import sys
from pathlib import Path

from tests.sites import PROJECT, contents


def test_mkdocs_build_strict_gives_the_same_site(site: Path, tmp_path: Path) -> None:
    mkdocs = Path(sys.executable).with_name("mkdocs")
    done = subprocess.run(
        [mkdocs, "build", "--strict", "--site-dir", tmp_path / "site"],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert contents(tmp_path / "site") == contents(site)
