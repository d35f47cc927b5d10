"""What a territory says of each of the great changes, in short."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.derived.adresses import ancre
from generator.model.changements import Changements
from generator.model.dossier import Dossier
from generator.model.liste import GrandChangement


@dataclass(frozen=True)
class ChangementDit:
    """A change that a territory looked at, and which of the great ones it is."""

    grand: str
    id: str
    titre: str
    horizon: str | None
    texte: str | None
    ensemble: bool
    portee: str | None
    """Of which territories its source says it, when it tells."""
    brouillon: bool

    @property
    def ancre(self) -> str:
        """Where it stands on the page of the territory."""
        return ancre("changement", self.id)


@dataclass(frozen=True)
class Case:
    """One of the great changes in the picture of them all, and what the dossier says of it."""

    grand: GrandChangement
    changements: tuple[ChangementDit, ...]

    @property
    def icone(self) -> str:
        return self.grand.icone

    @property
    def ensemble(self) -> bool:
        """Whether sources speak of it for several territories only, not for this one."""
        return bool(self.changements) and all(change.ensemble for change in self.changements)

    @property
    def mot(self) -> str:
        """How much of it is documented here."""
        if self.ensemble:
            return self.changements[0].portee or "cité, sans dire où"
        count = len(self.changements)
        return "documenté" if count == 1 else f"{count} documentés"

    @property
    def ancre(self) -> str:
        """Where the page of the territory speaks of it first."""
        return self.changements[0].ancre if self.changements else ""


def dits(dossier: Dossier) -> Iterator[ChangementDit]:
    """The changes of `dossier`, in the order of its file."""
    for one in dossier.tous(Changements, lambda part: part.changements):
        yield ChangementDit(
            one.grand_changement.value,
            one.id,
            one.titre,
            one.horizon,
            one.texte,
            one.ensemble,
            one.portee,
            one.brouillon,
        )


def cases(kinds: Iterable[GrandChangement], said: Iterable[ChangementDit]) -> tuple[Case, ...]:
    """A case for each great change, with the changes among `said` that belong to it."""
    said = tuple(said)
    return tuple(
        Case(grand, tuple(one for one in said if one.grand == grand.value)) for grand in kinds
    )
