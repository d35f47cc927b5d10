"""`consultation.yml`: short items that all vote on, one letter a participant, never a name."""

from collections.abc import Iterable, Sequence
from typing import Annotated, ClassVar, Final

from pydantic import Field

from generator.model.base import Modele, Objet, Renvoi
from generator.model.scalaires import SEUIL, Effectif, Id, Jour, Prose, Texte
from generator.model.source import Fichier
from generator.model.vocabulaire import Terme


class Avis(Terme):
    """What one vote says; its letter is how files and pages write it."""

    TOUT_A_FAIT = "A", "tout à fait d’accord"
    ACCORD = "B", "d’accord"
    MITIGE = "C", "mitigé"
    PAS_ACCORD = "D", "pas d’accord"
    PAS_DU_TOUT = "E", "pas du tout d’accord"
    NE_SAIT_PAS = "N", "ne sait pas"
    REFUS = "R", "ne veut pas répondre"


ABSENT: Final = "-"
"""Stands for the vote of who did not vote on an item; it counts nowhere."""

POIDS: Final = {
    Avis.TOUT_A_FAIT: 5,
    Avis.ACCORD: 4,
    Avis.MITIGE: 3,
    Avis.PAS_ACCORD: 2,
    Avis.PAS_DU_TOUT: 1,
}
"""The weight of each opinion; the two other values have none, and are never counted as neutral."""

Votes = Annotated[str, Field(pattern=r"^[A-ENR-]*$", max_length=400)]
"""One letter a participant, always in the same order: AABCN-."""

GroupeVotantRef = Annotated[Id, Renvoi("groupe-votant")]
"""Identifier of a group of voters."""


class GroupeVotant(Objet):
    """Un groupe de votants : élus, associations… Un groupe de moins de cinq ne montre rien."""

    GENRE: ClassVar[str] = "groupe-votant"

    id: Id
    """Nom court : elus."""
    nom: Texte
    """Le groupe : élus."""
    votants: Annotated[int, Field(ge=SEUIL)] | None = None
    """Combien ont voté ; absent : moins de cinq, ou tu pour ne pas les trahir."""


class CompteGroupe(Modele):
    """Ce qu’un groupe d’au moins cinq votants dit d’une phrase."""

    groupe: GroupeVotantRef
    """Le groupe."""
    favorables: Effectif
    """Combien de A et de B."""
    mitiges: Effectif
    """Combien de C."""
    opposes: Effectif
    """Combien de D et de E."""


class Item(Objet):
    """Une phrase courte, proposée par un participant et votée par tous."""

    GENRE: ClassVar[str] = "item"

    id: Id
    """Nom court."""
    texte: Texte
    """La phrase."""
    votes: Votes = ""
    """Les votes : une lettre par participant, dans le même ordre ; avec des groupes, rangées."""
    groupes: tuple[CompteGroupe, ...] = ()
    """Ce qu’en disent les groupes d’au moins cinq votants : `horizon importer` l’écrit."""


class Scrutin(Modele):
    """Une question, des phrases, un vote de chacun sur chacune."""

    question: Texte
    """La question, mot à mot."""
    groupes: tuple[GroupeVotant, ...] = ()
    """Les groupes de votants."""
    items: tuple[Item, ...] = ()
    """Les phrases, dans l’ordre où elles ont été votées."""

    @property
    def votants(self) -> int:
        """How many participants voted: the letters of an item."""
        return max((len(item.votes) for item in self.items), default=0)


class Consultation(Fichier, Scrutin):
    """Des regards croisés : une question, des phrases, un vote de chacun sur chacune."""

    presentation: Prose | None = None
    """Qui a voté, comment, en quelques phrases."""
    date: Jour | None = None
    """Quand."""


def colonnes(groupes: Iterable[GroupeVotant]) -> bool:
    """Whether a letter stands at the place of its participant in every item.

    Where a group is counted the letters of each item are sorted instead: columns beside counts
    tell which columns are of the group, and with them all that its members voted.
    """
    return all(each.votants is None for each in groupes)


def rangees(votes: str) -> str:
    """The letters of an item, told apart from who gave them."""
    return "".join(sorted(votes, key=lambda letter: (letter == ABSENT, letter)))


def comptables(avis: Sequence[int], tous: int) -> bool:
    """Whether an item may count its groups, of which so many gave one of its `tous` opinions.

    Each group gave enough of them, and what is left of all is nothing or enough.
    """
    rest = tous - sum(avis)
    return all(each >= SEUIL for each in avis) and (rest == 0 or rest >= SEUIL)


def montrables(tailles: Sequence[int], tous: int, seuil: int) -> tuple[bool, ...]:
    """Which groups of these sizes, among `tous` voters, may show what they say.

    A small group shows nothing. What is left when those shown are taken from all has nobody in
    it, or `seuil` voters at least: else the smallest of those shown is withheld too.
    """
    shown = [size >= seuil for size in tailles]
    while any(shown):
        rest = tous - sum(size for size, here in zip(tailles, shown, strict=True) if here)
        if rest == 0 or rest >= seuil:
            break
        smallest = min((i for i, here in enumerate(shown) if here), key=lambda i: (tailles[i], i))
        shown[smallest] = False
    return tuple(shown)
