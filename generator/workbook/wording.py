"""Problems of values that came from cells, in the words of the sheets instead of those of files."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from generator.reading.problem import Problem
from generator.workbook.plan import Sheet

_ADD: Final = re.compile(r"^(?:ajoutez|écrivez) `(\w+): …`")
_LIST: Final = re.compile(r"\[([^\]]*)\]")
_WORDS: Final = re.compile(r" : [^()]*\)$")
_SITE: Final = re.compile(r" ; [^;]*\(`(\w+)`\)$")
"""The end of a remedy that names a field: of no help where there is no such column."""
_NAME: Final = re.compile(r"`(\w+)`")


def reworded(problem: Problem, sheets: Sequence[Sheet]) -> Problem:
    """`problem` with the headers of its sheet for the names of fields."""
    if not problem.feuille:
        return problem
    heads: dict[str, str] = {}
    for sheet in sheets:
        if sheet.titre == problem.feuille:
            heads |= {column.path[-1]: column.titre for column in sheet.colonnes if column.path}
            lists = {s.steps[-1]: f"feuille {s.titre}" for s in sheets if s.steps}
            heads = lists | heads
    remedy = _ADD.sub(lambda found: f"remplissez {_called(found[1], heads)}", problem.remede)
    if "année-mois-jour" in remedy:
        remedy = "écrivez 12/02/2019, 02/2019 ou 2019"
    remedy = _SITE.sub(lambda found: found[0] if found[1] in heads else "", remedy)
    remedy = _WORDS.sub(")", _LIST.sub(r"\1", remedy))
    message = problem.message.replace("le champ `", "`")
    return replace(
        problem,
        message=_NAME.sub(lambda found: _called(found[1], heads), message),
        remede=_NAME.sub(lambda found: _called(found[1], heads), remedy),
    )


def _called(name: str, heads: dict[str, str]) -> str:
    return f"« {heads[name]} »" if name in heads else f"`{name}`"
