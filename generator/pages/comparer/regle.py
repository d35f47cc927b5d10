"""Why the figures of a row may be compared or not, in sentences."""

from collections.abc import Iterator
from typing import Final

from generator.model.territoire import Chiffre
from generator.model.vocabulaire import Perimetre

Facettes = tuple[str, str, str, str]
"""What a figure means, when, for whom and in what: the words of `FACETTES`, in their order."""

FACETTES: Final = (
    ("définition", "Définition différente"),
    ("période", "Période différente"),
    ("périmètre", "Périmètre différent"),
    ("unité", "Unité différente"),
)
"""What decides whether figures compare, and how a difference is said.

theme/assets/js/comparer-regle.js says the same for the territories that a reader chooses.
"""


def facettes(chiffre: Chiffre) -> Facettes:
    """Definition, period, scope and unit of `chiffre`, in words."""
    definition = chiffre.definition or "non précisée"
    return (definition, _period(chiffre), _scope(chiffre), chiffre.unite)


def raisons(connus: tuple[tuple[str, Facettes], ...], muets: tuple[str, ...]) -> Iterator[str]:
    """What the figures of the territories `connus` share, what differs, and who says nothing."""
    for rang, (facette, differente) in enumerate(FACETTES):
        answers = [(nom, words[rang]) for nom, words in connus]
        if len({words for _, words in answers}) > 1:
            yield f"{differente} : {' ; '.join(f'{nom}, {words}' for nom, words in answers)}."
        else:
            said = f"Même {facette}" if len(connus) > 1 else facette.capitalize()
            yield f"{said} : {answers[0][1]}."
    if muets:
        yield f"Non documenté : {', '.join(muets)}."


def _period(chiffre: Chiffre) -> str:
    year = str(chiffre.annee) if chiffre.annee else "année non précisée"
    return f"de {chiffre.depuis} à {year}" if chiffre.depuis else year


def _scope(chiffre: Chiffre) -> str:
    if chiffre.perimetre is Perimetre.TERRITOIRE:
        return chiffre.perimetre.libelle
    return chiffre.perimetre_precise or chiffre.perimetre.libelle
