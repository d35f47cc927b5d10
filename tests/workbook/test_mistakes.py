"""What facilitators type wrong in a workbook: each mistake is told exactly, and nothing written."""

import shutil
from pathlib import Path

import pytest

from generator.reading.problem import render
from generator.tasks.classeur import read
from tests.reading.mistakes import BASE

MISTAKES = sorted((Path(__file__).parent / "erreurs").iterdir())


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda path: path.name)
def test_mistake(mistake: Path, tmp_path: Path) -> None:
    """To add one: a folder with a sheet as CSV, and what should be said of it in attendu.txt."""
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    sheet = next(mistake.glob("*.csv"))
    found = read(tmp_path, "val-d-essai", sheet)
    told = "".join(f"{render(problem)}\n" for problem in found.problems)
    assert told == (mistake / "attendu.txt").read_text("utf-8")
    assert found.wrong
    assert not found.texts
