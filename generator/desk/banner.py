"""What the preview adds at the foot of each page: its mistakes, or the way to « Mon dossier »."""

from collections.abc import Sequence
from typing import Final

from generator.desk.asked import ADDRESS
from generator.pages.layout.gabarit import remplir
from generator.reading.problem import Problem

SHOWN: Final = 20
"""Mistakes shown at once."""

EMPTY: Final = """<!doctype html><html lang="fr"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Aperçu</title></head>
<body><main><h1>Le site n’est pas encore prêt</h1></main></body></html>"""
"""The page shown while there has been no site without mistakes."""


def banner(problems: Sequence[Problem], told: str, *, built: bool) -> bytes:
    """The foot of a page of the preview.

    `told`: what else keeps the site from being up to date. `built`: there has been a good one.
    """
    said = {"problems": problems[:SHOWN], "dit": told, "bati": built, "bureau": f"/{ADDRESS}"}
    return remplir("desk/bandeau", "", **said).encode()
