"""What PyYAML says of broken YAML, in French, for what people really do."""

import re
from collections.abc import Callable
from typing import Final

from yaml.error import MarkedYAMLError

from generator.reading.breakage import Breakage, Sentence
from generator.reading.problem import Problem, quote

_NO_SPACE = re.compile(r"^(\s*+(?:- ++)*+)([\w-]+):(?=[^\s:/])")
_NO_DASH_SPACE = re.compile(r"^\s*-(?=[^\s-])")
_FIELD_BEFORE = re.compile(r"^\s*+(?:- ++)*+[^\s:#'\"][^:#]*: +\S")

_QUOTE = 'mettez tout le texte entre guillemets : "…"'
_ALIGN = "alignez cette ligne avec les champs voisins, avec des espaces"


def explain(error: MarkedYAMLError, lines: list[str], fichier: str) -> Problem:
    """The problem that `error` stands for."""
    broken = Breakage(error, lines)
    words = f"{broken.context} | {broken.problem}"
    rule = next((rule for part, rule in _RULES if part in words), _unknown)
    line, column, message, remedy = rule(broken)
    return Problem(fichier, line + 1, column + 1, message, remedy, lines[line])


def _unknown(broken: Breakage) -> Sentence:
    return broken.here(
        "cette ligne ne se lit pas",
        "vérifiez ses guillemets, ses deux-points et son retrait, et ceux de la ligne au-dessus",
    )


def _bad_start(broken: Breakage) -> Sentence:
    if broken.char in {"\t", ""}:
        return _tab(broken)
    return broken.here(f"un texte ne peut pas commencer par `{broken.char}`", _QUOTE)


def _tab(broken: Breakage) -> Sentence:
    return broken.here(
        "une tabulation sert de retrait", "remplacez-la par des espaces (deux par niveau)"
    )


def _colon(broken: Breakage) -> Sentence:
    """`:` where no key can be: in a text, or after a line that was no field."""
    if _FIELD_BEFORE.match(broken.text[: broken.column]):
        return broken.here("deux-points suivis d’une espace, dans un texte sans guillemets", _QUOTE)
    above = broken.above()
    return (
        _no_space(broken, above)
        or _no_dash_space(broken, above)
        or (
            (broken.line, _indent(broken.text), "cette ligne est trop décalée", _ALIGN)
            if ":" in broken.lines[above]
            else _no_field(broken, above)
        )
    )


def _key(broken: Breakage) -> Sentence:
    """A line that begins like a field and has no colon."""
    line = broken.start_line
    return _no_space(broken, line) or _no_dash_space(broken, line) or _no_field(broken, line)


def _no_space(broken: Breakage, line: int) -> Sentence | None:
    if found := _NO_SPACE.match(broken.lines[line]):
        name = found.group(2)
        message = f"il manque une espace après `{quote(name)}:`"
        return line, found.end(), message, f"écrivez `{quote(name)}: …`"
    return None


def _no_dash_space(broken: Breakage, line: int) -> Sentence | None:
    if found := _NO_DASH_SPACE.match(broken.lines[line]):
        return line, found.end(), "il manque une espace après le tiret", "écrivez `- …`"
    return None


def _no_field(broken: Breakage, line: int) -> Sentence:
    return (
        line,
        _indent(broken.lines[line]),
        "cette ligne n’est ni un champ ni un élément de liste",
        "écrivez `champ: valeur` ; la suite d’un texte se décale sous son champ",
    )


def _after_field(broken: Breakage) -> Sentence:
    """Something in a block of fields that is no field."""
    before = broken.text[: broken.column].rstrip()
    if before and before[-1] in "\"'":
        advice = (
            'écrivez l’apostrophe deux fois, ou mettez le texte entre "…"'
            if before[-1] == "'"
            else 'à l’intérieur, écrivez « … » plutôt que "…"'
        )
        return broken.here("le texte continue après le guillemet qui le ferme", advice)
    if broken.char == "-":
        return broken.here(
            "un tiret de liste parmi des champs",
            "décalez la liste sous son champ, ou retirez le tiret",
        )
    if broken.char == ":":
        return broken.here("il manque le nom du champ", "écrivez un nom avant les deux-points")
    if broken.char in {"}", "]", ","}:
        return broken.here(
            f"`{broken.char}` sans son début", "retirez-le, ou ajoutez ce qu’il ferme"
        )
    return broken.here(
        "cette ligne n’est alignée avec aucun champ au-dessus",
        f"alignez-la sur la colonne {broken.start_column + 1}, comme la ligne "
        f"{broken.start_line + 1}",
    )


def _after_item(broken: Breakage) -> Sentence:
    return broken.here(
        "cette ligne n’est ni un élément de la liste, ni un champ de l’élément au-dessus",
        f"un élément commence par un tiret à la colonne {broken.start_column + 1} ; "
        f"ses champs s’alignent à la colonne {broken.start_column + 3}",
    )


def _open_quote(broken: Breakage) -> Sentence:
    return broken.start("ce guillemet n’est jamais fermé", "fermez-le à la fin du texte")


def _open_bracket(broken: Breakage) -> Sentence:
    line, column = broken.opening()
    bracket = broken.lines[line][column : column + 1]
    example = "{lat: 46.5, lon: 2.5}" if bracket == "{" else "[un, deux]"
    return (
        line,
        column,
        f"`{bracket}` n’est jamais fermé, ou il manque une virgule",
        f"si c’est du texte, {_QUOTE} ; sinon, écrivez par exemple {example}",
    )


def _item_here(broken: Breakage) -> Sentence:
    return broken.here(
        "la liste commence sur la ligne de son champ", "mettez le tiret à la ligne, décalé"
    )


def _second_start(broken: Breakage) -> Sentence:
    return broken.here(
        "cette ligne n’est pas alignée avec la première",
        "alignez tous les champs du fichier à gauche",
    )


def _after_bar(broken: Breakage) -> Sentence:
    return broken.here(
        "rien ne peut suivre `|` ou `>` sur la ligne",
        "mettez le texte à la ligne, décalé ; ou entre guillemets",
    )


def _escape(broken: Breakage) -> Sentence:
    return broken.here(
        "une barre oblique inverse dans un texte entre guillemets doubles",
        "écrivez `\\\\`, ou mettez le texte entre '…'",
    )


def _mark(broken: Breakage) -> Sentence:
    char = broken.lines[broken.start_line][broken.start_column :][:1] or "*"
    return broken.start(f"un texte ne peut pas commencer par `{char}`", _QUOTE)


_RULES: Final[tuple[tuple[str, Callable[[Breakage], Sentence]], ...]] = (
    ("tab character", _tab),
    ("block scalar | did not find expected comment", _after_bar),
    ("cannot start any token", _bad_start),
    ("mapping values are not allowed", _colon),
    ("could not find expected ':'", _key),
    ("scanning a quoted scalar", _open_quote),
    ("quoted scalar", _escape),
    ("flow sequence", _open_bracket),
    ("flow mapping", _open_bracket),
    ("flow node", _open_bracket),
    ("while scanning an alias", _mark),
    ("while scanning an anchor", _mark),
    ("a tag", _mark),
    ("did not find expected node content", _bad_start),
    ("mapping keys are not allowed", _bad_start),
    ("block sequence entries are not allowed", _item_here),
    ("did not find expected '-' indicator", _after_item),
    ("did not find expected key", _after_field),
    ("expected <document start>", _second_start),
)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
