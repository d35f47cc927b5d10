"""A file of a dossier with other values, its comments kept, once it is sure to say them."""

from generator.reading.problem import Problem, Problems
from generator.reading.tree import parse, plain
from generator.writing.yaml import YAMLError, rewritten


def retouched(old: str, values: object, fichier: str, remedy: str) -> str:
    """The text `old` of `fichier`, saying `values`; raises Problems when that is not sure."""
    try:
        text = rewritten(old, values)
        if _stripped(plain(parse(text, fichier))) == _stripped(values):
            return text
    except (Problems, YAMLError, LookupError, ValueError, TypeError, AttributeError):
        pass
    message = "ce fichier ne peut pas être réécrit sans risque : rien n’est changé"
    raise Problems([Problem(fichier, 0, 0, message, remedy)])


def _stripped(values: object) -> object:
    """The same, without the spaces around texts, which a block of text may end on."""
    if isinstance(values, dict):
        return {key: _stripped(each) for key, each in values.items()}
    if isinstance(values, list):
        return [_stripped(each) for each in values]
    return values.strip() if isinstance(values, str) else values
