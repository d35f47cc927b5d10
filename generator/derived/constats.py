"""The findings of a barometer as a whole: where they come from, and of whom they are told."""

from collections import Counter

from generator.derived.citation import cite
from generator.derived.texte import pluriel
from generator.model.barometre import Barometre
from generator.model.dossier import Dossier

_SIENS = "les participants de l’atelier, pas tous les habitants"
_DE_L_ATELIER = "de l’atelier"
_DE_PLUSIEURS = "de plusieurs territoires"
_PARTAGES = "plusieurs territoires ensemble ; la source ne les rattache à aucun atelier"


def compte(barometre: Barometre) -> str:
    """How many there are, of whom, and how many stand under several indicators."""
    told, shared = len(barometre.constats), partages(barometre)
    several = sum(len(one.indicateurs) > 1 for one in barometre.constats)
    whose = f" : {told - shared} {_DE_L_ATELIER}, {shared} {_DE_PLUSIEURS} à la fois"
    if shared == told:
        whose = f" {_DE_PLUSIEURS} à la fois"
    sentence = f"{pluriel(told, 'constat')}{whose if shared else ''}."
    if not several:
        return sentence
    touched = pluriel(several, "touche", "touchent")
    return f"{sentence} {touched} plusieurs indicateurs, avec un signe sous chacun."


def origines(dossier: Dossier, barometre: Barometre) -> str:
    """How many come from each source, when there is more than one."""
    cited = Counter(
        (one.ensemble, cite(dossier.territoire, one, barometre).titre) for one in barometre.constats
    )
    if len({title for _, title in cited}) < 2:
        return ""
    return (
        " ; ".join(
            f"{pluriel(many, 'constat')} {_DE_PLUSIEURS if shared else _DE_L_ATELIER}, "
            f"d’après {title}"
            for (shared, title), many in sorted(cited.items())
        )
        + "."
    )


def partages(barometre: Barometre) -> int:
    """How many are told of several territories together."""
    return sum(one.ensemble for one in barometre.constats)


def couvre(barometre: Barometre) -> str:
    """Of whom they are told."""
    shared = partages(barometre)
    own = len(barometre.constats) - shared
    if not shared:
        return _SIENS
    return f"{pluriel(own, 'constat')} : {_SIENS} ; {shared} : {_PARTAGES}" if own else _PARTAGES
