"""What pydantic says of a value, in French, with what to write instead."""

import re
from collections.abc import Callable
from typing import Final

from generator.reading.closest import suggest
from generator.reading.mistake import Mistake
from generator.reading.pattern import PATTERNS
from generator.reading.problem import quote
from generator.reading.shape import model_at

Sentence = tuple[str, str]
"""What is wrong, how to mend it."""


def explain(mistake: Mistake) -> Sentence:
    """The French sentence of `mistake` and its remedy; never a word of English."""
    context = mistake.context
    if "remede" in context:
        return str(context.get("phrase", "cette valeur ne convient pas")), str(context["remede"])
    if mistake.kind == "value_error":
        return str(context.get("error", "cette valeur ne convient pas")), ""
    if mistake.value is None and mistake.kind != "missing":
        return _empty(mistake)
    return _RULES.get(mistake.kind, _unknown)(mistake)


def _unknown(mistake: Mistake) -> Sentence:
    message = f"« {mistake.text} » ne convient pas pour `{quote(mistake.field)}`"
    return (message if isinstance(mistake.value, str) else "cette valeur ne convient pas"), (
        mistake.description
    )


def _empty(mistake: Mistake) -> Sentence:
    remedy = f"écrivez une valeur{_about(mistake)}" + ("" if mistake.needed else ", ou retirez-le")
    return f"le champ `{quote(mistake.field)}` est vide", remedy


def _missing(mistake: Mistake) -> Sentence:
    name = quote(mistake.field)
    return f"il manque le champ `{name}`", f"ajoutez `{name}: …`{_about(mistake)}"


def _extra(mistake: Mistake) -> Sentence:
    if mistake.field == "brouillon":
        remedy = "retirez-le, ou écrivez-le sur l’objet qui contient ceci, ou en tête du fichier"
        return "ceci ne peut pas être gardé seul en brouillon", remedy
    remedy = suggest(mistake.field, mistake.fields, all_of="champs possibles ici")
    return f"champ inconnu `{quote(mistake.field)}`", remedy or "retirez-le"


def _choice(mistake: Mistake) -> Sentence:
    values = re.findall(r"'([^']*)'", str(mistake.context.get("expected", "")))
    message = f"« {mistake.text} » n’est pas une valeur de `{mistake.field}`"
    if not isinstance(mistake.value, str):
        return _text(mistake)
    return message, suggest(mistake.value, values, all_of="valeurs possibles")


def _pattern(mistake: Mistake) -> Sentence:
    known = PATTERNS.get(str(mistake.context.get("pattern")))
    if known is None:
        return _unknown(mistake)
    what, mend = known
    better = mend(str(mistake.value))
    remedy = f"écrivez `{better}`" if better else mistake.description
    return f"« {mistake.text} » n’est pas {what}", remedy


def _text(mistake: Mistake) -> Sentence:
    return _wrong_shape(mistake, "un texte", "écrivez le texte sur la ligne du champ")


def _list(mistake: Mistake) -> Sentence:
    name = quote(mistake.field)
    if isinstance(mistake.value, dict) and str(next(iter(mistake.value), "")).startswith("-"):
        return "il manque une espace après le tiret", "écrivez `- …`"
    remedy = f"mettez un tiret devant chaque élément, sous `{name}:`"
    if not model_at(mistake.model, mistake.loc):
        remedy = f"écrivez `{name}: [un, deux]`, ou un tiret par ligne sous `{name}:`"
    return _wrong_shape(mistake, "une liste", remedy)


def _fields(mistake: Mistake) -> Sentence:
    model = model_at(mistake.model, mistake.loc)
    fields = model.model_fields.items() if model else ()
    names = [name for name, field in fields if field.is_required()][:5] or ["champ"]
    return _wrong_shape(mistake, "des champs", f"écrivez {', '.join(f'`{n}: …`' for n in names)}")


def _wrong_shape(mistake: Mistake, expected: str, remedy: str) -> Sentence:
    found = "une liste" if isinstance(mistake.value, list) else "des champs"
    where = f"`{quote(mistake.field)}` attend" if mistake.loc else "ce fichier attend"
    if isinstance(mistake.value, str):
        found = f"« {mistake.text} »"
    return f"{where} {expected}, pas {found}", remedy


def _number(mistake: Mistake) -> Sentence:
    if not isinstance(mistake.value, str):
        return _wrong_shape(mistake, "un nombre", "écrivez un nombre sur la ligne du champ")
    bare = re.sub(r"(?<=\d)[\s\u202f\u00a0](?=\d)", "", mistake.value)
    found = re.search(r"-?\d+(?:[.,]\d+)?", bare)
    kind = "entier" if mistake.kind.startswith("int") else ""
    message = f"« {mistake.text} » n’est pas un nombre {kind}".rstrip()
    if kind and "%" in mistake.value:
        return message, "écrivez ce qui a été compté, pas un pourcentage"
    if found and "°" in mistake.value:
        return message, f"écrivez `{_degrees(mistake.value)}`"
    if not found or mistake.kind == "finite_number" or (kind and re.search("[.,]", found.group())):
        return message, "écrivez-le en chiffres seuls" + (", sans décimales" if kind else "")
    return message, f"écrivez `{quote(found.group().replace(',', '.'))}`"


def _degrees(text: str) -> str:
    """Degrees, minutes and seconds as decimals: `3°30′ O` → `-3.5`."""
    parts = [float(each.replace(",", ".")) for each in re.findall(r"\d+(?:[.,]\d+)?", text)[:3]]
    total = sum(part / 60**rank for rank, part in enumerate(parts))
    west = re.search(r"-|[OWS]\W*$", text.upper())
    return f"{-total if west else total:.5f}".rstrip("0").rstrip(".")


def _bound(words: str, name: str) -> Callable[[Mistake], Sentence]:
    def rule(mistake: Mistake) -> Sentence:
        limit = str(mistake.context.get(name, "")).removesuffix(".0")
        message = f"{mistake.text} ne convient pas pour `{quote(mistake.field)}`"
        return message, f"le nombre doit être {words} {limit}"

    return rule


def _too_short(mistake: Mistake) -> Sentence:
    if isinstance(mistake.value, str):
        return f"le champ `{quote(mistake.field)}` est vide", "écrivez un texte, ou retirez-le"
    least = mistake.context.get("min_length", 1)
    message = (
        f"la liste `{quote(mistake.field)}` est vide"
        if least == 1
        else (f"la liste `{quote(mistake.field)}` est trop courte")
    )
    return message, f"elle doit avoir au moins {least} élément" + ("s" if least != 1 else "")


def _too_long(mistake: Mistake) -> Sentence:
    size = len(mistake.value) if isinstance(mistake.value, str | list | dict) else 0
    what = "caractères" if isinstance(mistake.value, str) else "éléments"
    return (
        f"`{quote(mistake.field)}` est trop long : {size} {what}",
        f"{mistake.context.get('max_length', '')} {what} au plus",
    )


def _yes_no(mistake: Mistake) -> Sentence:
    return f"« {mistake.text} » n’est ni oui ni non", "écrivez oui ou non"


def _date(mistake: Mistake) -> Sentence:
    return f"« {mistake.text} » n’est pas une date", "écrivez année-mois-jour, comme 2018-10-05"


def _about(mistake: Mistake) -> str:
    return f" ({mistake.description})" if mistake.description else ""


_RULES: Final[dict[str, Callable[[Mistake], Sentence]]] = {
    "missing": _missing,
    "extra_forbidden": _extra,
    "enum": _choice,
    "literal_error": _choice,
    "string_pattern_mismatch": _pattern,
    "string_type": _text,
    "string_too_short": _too_short,
    "too_short": _too_short,
    "string_too_long": _too_long,
    "too_long": _too_long,
    "greater_than_equal": _bound("au moins", "ge"),
    "less_than_equal": _bound("au plus", "le"),
    "greater_than": _bound("plus grand que", "gt"),
    "less_than": _bound("plus petit que", "lt"),
    **dict.fromkeys(("tuple_type", "list_type", "set_type", "iterable_type"), _list),
    **dict.fromkeys(("model_type", "dict_type", "model_attributes_type"), _fields),
    **dict.fromkeys(("int_parsing", "int_type", "int_from_float", "int_parsing_size"), _number),
    **dict.fromkeys(("float_parsing", "float_type", "finite_number"), _number),
    **dict.fromkeys(("bool_parsing", "bool_type"), _yes_no),
    **dict.fromkeys(
        ("date_parsing", "date_type", "date_from_datetime_parsing", "datetime_parsing"), _date
    ),
}
