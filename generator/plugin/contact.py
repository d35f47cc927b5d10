"""Where those who know something write: a page, an address of e-mail, or an office."""

import re
from typing import Final
from urllib.parse import urlsplit

_MAIL: Final = re.compile(r"[^@\s<>\"']+@[^@\s<>\"']+\.[a-zA-Z]{2,}")
_SHORTEST: Final = 10
"""Letters of a postal address, at least."""


def contact(said: str) -> dict[str, str]:
    """What layouts know of it, as `lien`, `courriel` or `bureau`; raises ValueError, in French."""
    text = said.strip()
    if not text:
        return {}
    if "://" in text or text.startswith("www."):
        parts = urlsplit(text)
        if parts.scheme in {"http", "https"} and parts.hostname and not re.search(r"\s", text):
            return {"lien": text}
        raise ValueError(
            f"`contact` : « {text} » n’est pas une adresse de page ; "
            "écrivez-la entière, avec https://"
        )
    if "@" in text:
        if _MAIL.fullmatch(text):
            return {"courriel": text}
        raise ValueError(f"`contact` : « {text} » n’est pas une adresse de courriel")
    if len(text) < _SHORTEST:
        raise ValueError(
            f"`contact` : « {text} » est trop court ; écrivez l’adresse d’une page (https://…), "
            "un courriel, ou l’adresse postale d’un bureau"
        )
    return {"bureau": text}
