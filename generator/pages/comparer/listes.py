"""The terms of a list of all the démarches compared, each once."""

from generator.model.dossier import Dossier
from generator.model.liste import TermePropre


def termes(dossiers: tuple[Dossier, ...], nom: str) -> tuple[TermePropre, ...]:
    """The terms of the list `nom`, in the order of the first démarche that has each."""
    return tuple(dict.fromkeys(term for d in dossiers for term in d.demarche.liste(nom)))
