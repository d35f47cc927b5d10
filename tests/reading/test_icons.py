"""A pictogram that does not exist is told where it is named."""

from pathlib import Path

from tests.reading.mistakes import BASE, lay, told


def test_an_unknown_pictogram_is_told(tmp_path: Path) -> None:
    root = lay(BASE / "territories/val-d-essai", tmp_path)
    themes = root / "territories/themes.yml"
    themes.write_text(themes.read_text("utf-8").replace("material/bus", "material/buss"), "utf-8")
    assert told(root).startswith(
        "territories/themes.yml:3:66: il n’y a pas de pictogramme `material/buss`\n"
    )
