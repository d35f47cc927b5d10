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


def lien_social(root: Path) -> Path:
    """The base dossier in `root`, of a démarche whose participants vote: its identity alone."""
    shutil.copytree(BASE, root, dirs_exist_ok=True)
    for path in (root / "territories/val-d-essai").glob("*.yml"):
        if path.name == "territoire.yml":
            text = path.read_text("utf-8")
            path.write_text(text.replace("vitalite-sociale", "lien-social"), "utf-8")
        else:
            path.unlink()
    return root


def told(root: Path) -> str:
    """What the reader says of `root`, as the command prints it."""
    problems = read_site(root, brouillons=False).problems
    return "".join(f"{render(problem)}\n" for problem in problems)
