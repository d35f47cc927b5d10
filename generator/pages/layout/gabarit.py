"""Fills a template of `theme/` with what a page shows."""

from contextvars import ContextVar
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.compiled import remembering
from generator.derived import texte
from generator.derived.adresses import Cible
from generator.derived.notice import LICENCE, PRODUCTEUR
from generator.pages.layout.prose import insecables, prose
from generator.pages.layout.provenance import annoter, placee, renvoi
from generator.theme import THEME

_page: ContextVar[str] = ContextVar("page")
"""The address of the page being filled: links of macros count from it too."""


def _material() -> Path:
    spec = find_spec("material")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("mkdocs-material is not installed")
    return Path(spec.submodule_search_locations[0]) / "templates"


@lru_cache(maxsize=256)
def icone(nom: str) -> Markup:
    """The SVG of a pictogram, hidden from screen readers: the word beside it says it."""
    svg = (_material() / ".icons" / f"{nom}.svg").read_text("utf-8").strip()
    return Markup(
        svg.replace("<svg ", '<svg class="icone" aria-hidden="true" focusable="false" ', 1)
    )


def lien(vers: str | Cible, ancre: str = "") -> str:
    """The link from the page being filled to an address, or to a place given whole."""
    there = Cible(vers, ancre) if isinstance(vers, str) else vers
    return there.depuis(_page.get())


@lru_cache(maxsize=1)
def _environment() -> Environment:
    env = Environment(
        loader=FileSystemLoader(THEME),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.do"],
    )
    remembering(env, "pages")
    env.globals.update(
        lien=lien,
        icone=icone,
        placee=placee,
        renvoi=renvoi,
        producteur=PRODUCTEUR,
        licence=LICENCE,
    )
    env.filters.update(
        nombre=texte.nombre,
        pourcent=texte.pourcent,
        jour=texte.jour,
        jours=texte.jours,
        heure=texte.heure,
        pluriel=texte.pluriel,
        prose=prose,
        elide=lambda suite, mot: texte.elide(mot, suite),
    )
    return env


@lru_cache(maxsize=1)
def _sources() -> Any:
    return _environment().get_template("partials/source.html").module


def remplir(gabarit: str, adresse: str, /, **valeurs: object) -> str:
    """The template `theme/pages/<gabarit>.html` filled with `valeurs`, for the page at `adresse`.

    Its links count from there; no line can start with its punctuation; its sources are noted once,
    at its end.
    """
    page, env = _page.set(adresse), _environment()
    template, sources = env.get_template(f"pages/{gabarit}.html"), _sources()
    try:
        html = annoter(lambda: template.render(**valeurs), sources.marque, sources.note)
        return insecables(html)
    finally:
        _page.reset(page)
