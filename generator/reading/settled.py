"""« # vérifié nom : parce que… »: somebody looked at what a rule found, and says why it is fine."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

_SAID: Final = re.compile(r"#\s*v[ée]rifi[ée]e?\s+([\w-]+)\s*:\s*(\S.*?)\s*$", re.IGNORECASE)


def reason(lines: Sequence[str], number: int, regle: str) -> str:
    """Why what `regle` found at line `number` (from 1) is fine; empty: nobody says so.

    The comment is at the end of that line, or alone on the lines just above.
    """
    for line in _beside(lines, number):
        if (found := _SAID.search(line)) and found[1].lower() == regle:
            return found[2]
    return ""


def _beside(lines: Sequence[str], number: int) -> Iterator[str]:
    if not 0 < number <= len(lines):
        return
    yield lines[number - 1]
    for line in reversed(lines[: number - 1]):
        if not line.lstrip().startswith("#"):
            return
        yield line
