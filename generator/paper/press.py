"""The printing press: the only module that calls Typst."""

import json
import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from functools import lru_cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Final

from generator.theme import THEME

if TYPE_CHECKING:
    import typst

MANQUE: Final = (
    "Les documents à imprimer demandent Typst, qui n’est pas installé ; "
    "tapez : pip install 'horizon-partage[papier]'"
)
"""What to say where the extra is not installed."""

_PAGE: Final = re.compile(rb"/Type\s*/Page\b")
_FOLDER: Final = THEME / "paper"
_WIDE: Final = 600
"""Points across a picture."""


def available() -> bool:
    """Whether documents can be made here."""
    return all(find_spec(name) for name in ("typst", "segno"))


def printed(template: str, data: Mapping[str, Any], day: date, body: float) -> bytes:
    """The tagged PDF of `theme/paper/<template>.typ`, in letters of `body` points, dated `day`.

    Data reach the template as JSON: whatever a text holds, it is printed and never obeyed.
    """
    given = {"donnees": json.dumps(data, ensure_ascii=False), "corps": str(body)}
    made = _compiler(template).compile(
        format="pdf",
        sys_inputs=given,
        pdf_standards="ua-1",
        timestamp=datetime.combine(day, time(), UTC),
    )
    assert isinstance(made, bytes)
    return made


def picture(template: str, data: Mapping[str, Any], width: int) -> bytes:
    """The PNG, `width` pixels wide, of the one page of `theme/paper/<template>.typ`, 600 points."""
    given = {"donnees": json.dumps(data, ensure_ascii=False)}
    made = _compiler(template).compile(format="png", sys_inputs=given, ppi=72 * width / _WIDE)
    assert isinstance(made, bytes)
    return made


def pages(pdf: bytes) -> int:
    """How many pages a PDF of this press has."""
    return len(_PAGE.findall(pdf))


@lru_cache(maxsize=16)
def _compiler(template: str) -> "typst.Compiler":
    """The compiler of a template, with the fonts that Typst brings: the same everywhere."""
    import typst

    fonts = typst.Fonts(include_system_fonts=False)
    return typst.Compiler(_FOLDER / f"{template}.typ", root=_FOLDER, font_paths=fonts)
