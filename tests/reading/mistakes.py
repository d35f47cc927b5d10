"""The mistakes of facilitators: one folder each, laid over a small dossier without a mistake."""

import shutil
from pathlib import Path

from generator.reading.problem import render
from generator.reading.site import read_site

HERE = Path(__file__).parent
BASE = HERE / "base"
MISTAKES = sorted(path for path in (HERE / "erreurs").iterdir() if path.is_dir())


def lay(mistake: Path, root: Path) -> Path:
    """The base dossier in `root`, with the files of `mistake` over it; démarches lie beside it."""
    shutil.copytree(BASE, root, dirs_exist_ok=True)
    dossier = root / "territories/val-d-essai"
    shutil.copytree(
        mistake, dossier, ignore=shutil.ignore_patterns("attendu.txt"), dirs_exist_ok=True
    )
    if (dossier / "demarches").is_dir():
        (dossier / "demarches").rename(root / "territories/demarches")
    return root


def told(root: Path) -> str:
    """What the reader says of `root`, as the command prints it."""
    problems = read_site(root, brouillons=False).problems
    return "".join(f"{render(problem)}\n" for problem in problems)
