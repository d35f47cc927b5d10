"""The forms that a short value may take, in French, and how to bring a value into them."""

import re
from collections.abc import Callable
from typing import Final

from generator.model.folding import slug


def _digits(value: str) -> str:
    return re.sub(r"\D", "", value)


def _insee(value: str) -> str | None:
    code = re.sub(r"\s", "", value).upper()
    code = f"0{code}" if re.fullmatch(r"\d{4}", code) else code
    return code if re.fullmatch(r"(\d{2}|2[AB])\d{3}", code) else None


def _department(value: str) -> str | None:
    code = value.strip().upper()
    code = f"0{code}" if re.fullmatch(r"\d", code) else code
    return code if re.fullmatch(r"\d{2}|2[AB]|97\d", code) else None


def _photo(value: str) -> str | None:
    stem, dot, extension = value.rpartition(".")
    found = extension.lower() in {"jpg", "jpeg", "png", "webp"} and slug(stem)
    return f"{slug(stem)}{dot}{extension.lower()}" if found else None


PATTERNS: Final[dict[str, tuple[str, Callable[[str], str | None]]]] = {
    r"^[a-z0-9]+(-[a-z0-9]+)*$": (
        "un nom court (minuscules sans accent, chiffres et traits d’union)",
        lambda value: slug(value)[:60] or None,
    ),
    r"^(\d{2}|2[AB])\d{3}$": ("un code Insee de cinq caractères", _insee),
    r"^\d{9}$": (
        "un numéro SIREN de neuf chiffres",
        lambda value: _digits(value) if len(_digits(value)) == 9 else None,
    ),
    r"^(\d{2}|2[AB]|97\d)$": ("un code de département", _department),
    r"^[a-z0-9-]+\.(jpg|jpeg|png|webp)$": ("un nom de photo", _photo),
    r"^material/[a-z0-9-]+$": ("un pictogramme", lambda value: f"material/{slug(value)}"),
    "^[A-ENR-]*$": (
        "une lettre par participant (A à E, N, R, ou - pour qui n’a pas voté)",
        lambda value: votes if (votes := re.sub("[^A-ENR-]", "", value.upper())) else None,
    ),
    "^[A-Z]{1,3}$": (
        "une lettre majuscule",
        lambda value: (re.sub("[^A-Z]", "", value.upper())[:3]) or None,
    ),
}
"""What each pattern of the model stands for, and what to write instead of a value."""
