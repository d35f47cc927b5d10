"""The day of publication, left open in what is kept from one build to the next."""

import re
from datetime import date
from typing import Final

from generator.derived.notice import ISO, JOUR
from generator.derived.texte import jour

_FOLDED: Final = re.compile(rb"(?:\r\n )?".join(bytes([each]) for each in ISO.encode()))
"""The day in a calendar, whose long lines are cut anywhere (RFC 5545 § 3.1)."""


def stamp(content: bytes, day: date) -> bytes:
    """`content` as published on `day`."""
    if b"@@" not in content:
        return content
    said = content.replace(JOUR.encode(), jour(day.isoformat()).encode())
    said = said.replace(ISO.encode(), day.isoformat().encode())
    return _FOLDED.sub(lambda found: _fill(found[0], day), said) if b"\r\n " in said else said


def _fill(folded: bytes, day: date) -> bytes:
    """The day over the letters of `folded`, its cuts kept."""
    letters = iter(day.isoformat().encode())
    cut = b"\r\n "
    return cut.join(bytes(next(letters) for _ in part) for part in folded.split(cut))
