"""YAML text as a tree of values with their positions, and nothing that a dossier does not need.

The tree is made from the stream of events, so that depth, anchors and aliases are refused before
anything is built of them; this is also three times faster than composing PyYAML's own nodes.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

import yaml
from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from generator.reading.problem import Problem, Problems, quote
from generator.reading.source import split
from generator.reading.syntax import explain

DEPTH: Final = 20
VALUES: Final = 100_000
WIDTH: Final = 1_000
"""Texts in one list, fields in one object: what is wrong with each would take too much."""
MANY: Final = 50
"""Problems shown of one file: beyond, one cause has many effects."""
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_DIRECTIVE = re.compile("^%", re.MULTILINE)
_QUOTES = "si c’est du texte, mettez-le entre guillemets"


@dataclass(frozen=True, slots=True)
class Cell:
    """A place in a workbook; row and column are counted from 0."""

    classeur: str
    feuille: str
    ligne: int
    colonne: int


@dataclass(slots=True)
class Node:
    """A value and where it starts, counted from 0; `key` is the node of its key, if it has one.

    `cell`: the cell it stands in, when it comes from a workbook, and `empty`: the empty cells where
    fields of this object could stand.
    """

    value: "str | list[Node] | dict[str, Node] | None"
    line: int
    column: int
    key: "Node | None" = None
    cell: Cell | None = None
    empty: "dict[str, Node] | None" = None


def parse(text: str, fichier: str) -> Node:
    """The tree of `text`, whose scalars are all text or None; raises Problems."""
    return _Parser(text, fichier).document()


def plain(node: Node) -> Any:
    """The values of `node` as dict, list, str and None."""
    value = node.value
    if isinstance(value, dict):
        return {key: plain(child) for key, child in value.items()}
    return [plain(child) for child in value] if isinstance(value, list) else value


def locate(root: Node, loc: Sequence[int | str], *, key: bool = False) -> Node:
    """The node at `loc` (or that of its key), skipping the steps that pydantic makes up."""
    node = root
    for step in loc:
        if isinstance(node.value, dict):
            outside = (node.empty or {}).get(str(step), node)
            node = node.value.get(str(step), outside)
        elif isinstance(node.value, list) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
    return node.key if key and node.key and not node.cell else node


class _Parser:
    """Pulls events one by one; stops at the first that no dossier needs."""

    def __init__(self, text: str, fichier: str) -> None:
        self.text, self.fichier = text, fichier
        self.problems: list[Problem] = []
        self.count = 0
        self.pull: Callable[[], Any] = yaml.CSafeLoader(text).get_event

    @cached_property
    def lines(self) -> list[str]:
        return split(self.text)

    def document(self) -> Node:
        if found := _DIRECTIVE.search(self.text):
            line = len(split(self.text[: found.start()])) - 1
            raise self._stop(line, 0, "une ligne ne peut pas commencer par `%`", _QUOTES)
        try:
            self.pull()
            if type(self.pull()) is StreamEndEvent:
                raise self._stop(0, 0, "ce fichier est vide", "écrivez ses champs, ou supprimez-le")
            root = self._node(self.pull(), 0)
            self.pull()
            if type(after := self.pull()) is not StreamEndEvent:
                message = "une ligne `---` commence un second document"
                raise self._refusal(after, message, "retirez-la")
        except yaml.MarkedYAMLError as error:
            raise Problems([explain(error, self.lines, self.fichier)]) from None
        if self.problems:
            raise Problems(self.problems)
        return root

    def _node(self, event: Any, depth: int) -> Node:
        kind, mark = type(event), event.start_mark
        if kind is AliasEvent:
            raise self._refusal(event, f"`*{quote(event.anchor)}` renvoie ailleurs", _QUOTES)
        if event.anchor is not None:
            raise self._refusal(event, f"`&{quote(event.anchor)}` nomme cet endroit", _QUOTES)
        if event.tag is not None:
            raise self._refusal(event, "`!` impose un type", _QUOTES)
        self.count += 1
        if depth > DEPTH or self.count > VALUES:
            much = f"plus de {DEPTH} niveaux" if depth > DEPTH else f"plus de {VALUES} valeurs"
            raise self._refusal(event, f"ce fichier a {much}", "répartissez ce qu’il contient")
        if kind is ScalarEvent:
            value = None if event.implicit[0] and event.value in _NULLS else event.value
            return Node(value, mark.line, mark.column)
        children = self._items if kind is SequenceStartEvent else self._fields
        return Node(children(depth + 1), mark.line, mark.column)

    def _items(self, depth: int) -> list[Node]:
        items: list[Node] = []
        texts = 0
        while type(event := self.pull()) is not SequenceEndEvent:
            texts += type(event) is ScalarEvent
            if texts > WIDTH:
                message = f"cette liste a plus de {WIDTH} éléments"
                raise self._refusal(event, message, "répartissez ce qu’elle contient")
            items.append(self._node(event, depth))
        return items

    def _fields(self, depth: int) -> dict[str, Node]:
        fields: dict[str, Node] = {}
        while type(event := self.pull()) is not MappingEndEvent:
            key = self._node(event, depth)
            name = self._name(event)
            child = self._node(self.pull(), depth)
            child.key = key
            if child.value is None and fields:
                self._decimal(name, key, *next(reversed(fields.items())))
            if name in fields:
                self._twice(name, key, fields[name].key)
            fields.setdefault(name, child)
            if len(fields) > WIDTH:
                message = f"plus de {WIDTH} champs au même endroit"
                raise self._refusal(event, message, "répartissez ce qu’ils contiennent")
        return fields

    def _name(self, event: Any) -> str:
        if type(event) is not ScalarEvent:
            raise self._refusal(event, "un nom de champ ne peut pas être une liste", _QUOTES)
        name: str = event.value
        if name == "<<" and event.implicit[0]:
            raise self._refusal(event, "`<<` recopie un autre endroit", "écrivez tous les champs")
        if not name:
            remedy = "écrivez un nom avant les deux-points"
            raise self._refusal(event, "il manque le nom du champ", remedy)
        return name

    def _decimal(self, name: str, key: Node, before: str, number: Node) -> None:
        """Refuse {lat: 49,51}, which YAML reads as two fields."""
        digits = number.value if isinstance(number.value, str) else ""
        follows = (key.line, key.column) == (number.line, number.column + len(digits) + 1)
        if follows and name.isdigit() and digits.lstrip("-").isdigit():
            message = "une virgule sépare deux champs : elle ne peut pas couper un nombre"
            remedy = f"écrivez `{before}: {quote(digits)}.{quote(name)}`"
            raise self._stop(number.line, number.column, message, remedy)

    def _twice(self, name: str, key: Node, first: Node | None) -> None:
        if len(self.problems) < MANY:
            before = f"il est déjà à la ligne {first.line + 1 if first else 1} : gardez-en un"
            message = f"le champ `{quote(name)}` est écrit deux fois"
            self.problems.append(self._problem(key.line, key.column, message, before))

    def _refusal(self, event: Any, message: str, remedy: str) -> Problems:
        mark = event.start_mark
        return self._stop(mark.line, mark.column, message, remedy)

    def _stop(self, line: int, column: int, message: str, remedy: str) -> Problems:
        return Problems([*self.problems, self._problem(line, column, message, remedy)])

    def _problem(self, line: int, column: int, message: str, remedy: str) -> Problem:
        excerpt = self.lines[line] if line < len(self.lines) else ""
        return Problem(self.fichier, line + 1, column + 1, message, remedy, excerpt)
