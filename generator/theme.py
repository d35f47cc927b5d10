"""Where templates, styles, scripts and the ground of France are: in the wheel, or beside it."""

import json
from functools import cache
from pathlib import Path
from typing import Any, Final

_HERE = Path(__file__).resolve().parent
THEME: Final = _HERE / "theme" if (_HERE / "theme").is_dir() else _HERE.parent / "theme"


@cache
def departements() -> dict[str, Any]:
    """The départements of metropolitan France: GeoJSON, with its source and licence."""
    found: dict[str, Any] = json.loads((THEME / "maps" / "departements.geojson").read_text("utf-8"))
    return found
