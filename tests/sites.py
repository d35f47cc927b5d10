"""Whole sites for tests: written from a few lines, built by the command that people use."""

import os
import subprocess
import sys
from pathlib import Path

from generator.plugin import build

PROJECT = Path(__file__).parents[1]
HORIZON = Path(sys.executable).with_name("horizon")

Files = dict[str, str]


def write(folder: Path, files: Files) -> Path:
    """Write `files`, by path, into `folder`."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


def horizon(
    *arguments: str | Path, command: Path = HORIZON, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run the command with `arguments`, whatever its exit status."""
    return subprocess.run(
        [command, *arguments],
        env=os.environ | environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        check=False,
    )


def construire(root: Path, vers: Path) -> Path:
    """Build the site whose mkdocs.yml is in `root` into `vers`, which must succeed.

    What the command does, in this process: it need not start anew for each of many small sites.
    """
    build(root / "mkdocs.yml", vers, strict=False)
    return vers


def contents(site: Path) -> dict[str, bytes]:
    """Every file of a finished site, by its address."""
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


def addresses(site: Path) -> list[str]:
    """The pages of a finished site, maps included."""
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
