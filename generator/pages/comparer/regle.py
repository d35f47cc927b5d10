"""Why the figures of a row may be compared or not, in sentences."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.model.dossier import Dossier
from generator.model.territoire import Chiffre
from generator.model.vocabulaire import Perimetre
from generator.pages.citation import Citation, cite

FACETTES: Final = (
    ("définition", "la définition", "Définition différente"),
    ("période", "la période", "Période différente"),
    ("périmètre", "le périmètre", "Périmètre différent"),
    ("unité", "l’unité", "Unité différente"),
)
"""What decides whether figures compare: its name, with its article, and how a difference is said.

theme/assets/js/comparer-regle.js says the same for the territories that a reader chooses.
"""


@dataclass(frozen=True)
class Facette:
    """One of the `FACETTES` of a figure: what must be equal, and the words for it.

    `source`: the title of the source that leaves it unsaid.
    """

    cle: str
    mots: str
    source: str = ""


Facettes = tuple[Facette, Facette, Facette, Facette]


def facettes(dossier: Dossier, chiffre: Chiffre) -> Facettes:
    """Definition, period, scope and unit of `chiffre`.

    What a figure does not state is that of its source: figures of one source share it. A figure
    that covers something else than its territory compares to none; nor does one of the report,
    which does not name its source.
    """
    own = dossier.identifiant
    source = cite(dossier.territoire, chiffre, dossier.territoire)
    origin = own if chiffre.compte_rendu else _key(source)
    unsaid = f"non précisée par « {source.titre} »"
    since = f"de {chiffre.depuis} à " if chiffre.depuis else ""
    is_whole = chiffre.perimetre is Perimetre.TERRITOIRE
    return (
        Facette(chiffre.definition, chiffre.definition)
        if chiffre.definition
        else Facette(origin, unsaid, source.titre),
        Facette(f"{since}{chiffre.annee}", f"{since}{chiffre.annee}")
        if chiffre.annee
        else Facette(f"{since}{origin}", f"{since}{unsaid}", source.titre),
        Facette(
            "" if is_whole else own,
            (not is_whole and chiffre.perimetre_precise) or chiffre.perimetre.libelle,
        ),
        Facette(chiffre.unite, chiffre.unite),
    )


def raisons(connus: tuple[tuple[str, Facettes], ...], muets: tuple[str, ...]) -> Iterator[str]:
    """What the figures of the territories `connus` share, what differs, and who says nothing."""
    for rang, (nom, article, differente) in enumerate(FACETTES):
        answers = [(who, facets[rang]) for who, facets in connus]
        facet = answers[0][1]
        if len({each.cle for _, each in answers}) > 1:
            told = " ; ".join(f"{who}, {each.mots}" for who, each in answers)
            yield f"{differente} : {told}."
        elif len(connus) == 1:
            yield f"{nom.capitalize()} : {facet.mots}."
        elif facet.source:
            yield f"La même source ne précise pas {article} : « {facet.source} »."
        else:
            yield f"Même {nom} : {facet.mots}."
    if muets:
        yield f"Non documenté : {', '.join(muets)}."


def _key(source: Citation) -> str:
    """The same for one document, whatever each dossier calls it."""
    return " / ".join((source.editeur, source.titre, source.date or "", source.url or ""))
