"""What is wrong in a file, where, and how to mend it; the one exception that users see."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Gravite = Literal["erreur", "avertissement", "conseil", "vérifié"]
"""An error stops all; a warning, with --strict; a hint never; what was seen to be fine is told."""

_WIDTH = 96


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake; `ligne` 0 means the whole file."""

    fichier: str
    ligne: int
    colonne: int
    message: str
    remede: str = ""
    extrait: str = ""
    gravite: Gravite = "erreur"
    feuille: str = ""
    """The sheet, when `fichier` is a workbook: line and column are those of a cell."""
    regle: str = ""
    """The rule that found it, which the guide explains; a comment in the file may settle it."""

    @property
    def cellule(self) -> str:
        """The name of the cell, as spreadsheets write it: C12."""
        return f"{_letters(self.colonne)}{self.ligne}"

    @property
    def apercu(self) -> str:
        """The line that it is on, and a caret under the place; empty: no line is known."""
        if not self.extrait.strip():
            return ""
        return "\n".join(_excerpt(self.extrait, self.colonne - 1))

    @property
    def place(self) -> str:
        """Where it is, inside a sentence."""
        if self.feuille:
            return f"la cellule {self.cellule} de la feuille {self.feuille}"
        return f"la ligne {self.ligne} de {self.fichier}"

    def __str__(self) -> str:
        return render(self)


class Problems(Exception):
    """All that is wrong, sorted; the only exception meant for whoever writes the files."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__(self.problems)

    def __str__(self) -> str:
        return "\n".join(map(render, self.problems))


def render(problem: Problem, style: str = "texte") -> str:
    """`problem` for a person or an editor ("texte"), or as an annotation ("github")."""
    return _annotation(problem) if style == "github" else _text(problem)


def quote(value: object, limit: int = 60) -> str:
    """`value` as it stands in the file, cut when it is long."""
    text = " ".join(str(value).split())
    return text if len(text) <= limit else f"{text[: limit - 1]}…"


def _letters(column: int) -> str:
    """The letters of a column counted from 1: 28 is AB."""
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _text(problem: Problem) -> str:
    place = f":{problem.ligne}:{problem.colonne}" if problem.ligne else ""
    if problem.feuille:
        place = f", feuille {problem.feuille}"
        place += f", cellule {problem.cellule}" if problem.ligne else ""
    kind = "" if problem.gravite == "erreur" else f"{problem.gravite} : "
    lines = [printable(f"{problem.fichier}{place}: {kind}{problem.message}")]
    if problem.extrait.strip():
        lines += _excerpt(problem.extrait, problem.colonne - 1)
    if problem.remede:
        sign = "✓" if problem.gravite == "vérifié" else "→"
        lines.append(printable(f"  {sign} {problem.remede}"))
    if problem.regle:
        lines.append(f"  règle {problem.regle}, guide/verifier/{problem.regle}/{_settle(problem)}")
    return "\n".join(lines)


def _settle(problem: Problem) -> str:
    """How to say that what was found is fine, where that may be said."""
    if problem.feuille or problem.gravite not in {"avertissement", "conseil"}:
        return ""
    return f" ; si c’est en ordre, écrivez au-dessus : # vérifié {problem.regle} : parce que…"


def _excerpt(line: str, column: int) -> list[str]:
    """The source line around `column`, and the caret under it."""
    start = max(0, column - _WIDTH * 2 // 3) if len(line) > _WIDTH else 0
    before = printable(line[start:column])
    after = printable(line[column : start + _WIDTH]).rstrip()
    head = "…" if start else ""
    tail = "…" if start + _WIDTH < len(line.rstrip()) else ""
    return [f"    {head}{before}{after}{tail}", f"    {_blank(head + before)}^"]


def _blank(text: str) -> str:
    """Spaces as wide as `text` on a terminal; tabs stay tabs."""
    return "".join(char if char == "\t" else " " * _cells(char) for char in text)


def _cells(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1


def printable(text: str) -> str:
    """`text` without what would move the cursor or reverse the order of reading."""
    return "".join(
        char
        if char == "\t" or unicodedata.category(char)[0] != "C"
        else "\N{REPLACEMENT CHARACTER}"
        for char in text
    )


def _annotation(problem: Problem) -> str:
    """https://docs.github.com/actions/reference/workflow-commands-for-github-actions"""
    level = {"erreur": "error", "avertissement": "warning"}.get(problem.gravite, "notice")
    place = f",line={problem.ligne},col={problem.colonne}" if problem.ligne else ""
    message = f"{problem.message} → {problem.remede}" if problem.remede else problem.message
    return f"::{level} file={_property(problem.fichier)}{place}::{_data(message)}"


def _data(text: str) -> str:
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return printable(escaped)


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
