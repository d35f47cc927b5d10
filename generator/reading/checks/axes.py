"""Checks of the axes of a social policy."""

from collections.abc import Iterator

from generator.model.axes import Axes
from generator.reading.checks.parts import Parts
from generator.reading.problem import Problem


def axes_numbered(parts: Parts) -> Iterator[Problem]:
    """No two axes have the same number: the page calls them by it."""
    found = parts.find(Axes)
    first: dict[int, str] = {}
    for index, axe in enumerate(found[1].axes if found else ()):
        if not found or axe.numero is None:
            continue
        other = first.setdefault(axe.numero, axe.id)
        if other != axe.id:
            yield found[0].warning(
                ("axes", index, "numero"),
                f"le numéro {axe.numero} est déjà celui de l’axe `{other}`",
                "donnez à chaque axe le numéro de la source",
            )
