"""Where the templates, styles and scripts are: inside the wheel, or beside the package."""

from pathlib import Path
from typing import Final

_HERE = Path(__file__).resolve().parent
THEME: Final = _HERE / "theme" if (_HERE / "theme").is_dir() else _HERE.parent / "theme"
