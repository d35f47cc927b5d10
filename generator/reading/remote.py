"""What a service of the State answers, or why it does not."""

from collections.abc import Callable
from http.client import HTTPException
from typing import Final
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from generator.reading.problem import Problem, Problems

GEO: Final = "https://geo.api.gouv.fr"
"""Communes, intercommunalités and their outlines."""

_SECONDS: Final = 20
_HEADERS: Final = {"Accept": "application/json", "User-Agent": "horizon-partage"}


def answered(url: str, longest: int, refused: Callable[[str], Problem]) -> bytes | None:
    """The answer at `url`, its first `longest` bytes; None when nothing is known there (404).

    Raises Problems: the one that `refused` makes of the reason.
    """
    try:
        with urlopen(Request(url, headers=_HEADERS), timeout=_SECONDS) as answer:
            content: bytes = answer.read(longest)
            return content
    except HTTPError as error:
        error.close()
        if error.code == 404:
            return None
        why = "trop de demandes" if error.code == 429 else f"elle répond « {error.code} »"
    except (OSError, HTTPException, ValueError):
        why = "pas de réseau, ou pas de réponse"
    raise Problems([refused(why)])
