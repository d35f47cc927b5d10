"""Who acts in an action: inhabitants, elected officials, partners, and what each has to do."""

from dataclasses import dataclass
from typing import Final

from generator.model.actions import Action


@dataclass(frozen=True)
class Role:
    """A role: its name in addresses, in a list, and when the page speaks to the reader."""

    id: str
    nom: str
    part: str
    picto: str

    @property
    def titre(self) -> str:
        """Its name as a heading."""
        return self.nom[0].upper() + self.nom[1:]


ROLES: Final = (
    Role("habitants", "les habitants", "ce que je peux faire", "material/account-group"),
    Role("elus", "les élus", "ce que les élus ont à faire", "material/account-tie"),
    Role("partenaires", "les partenaires", "ce que d’autres peuvent faire", "material/handshake"),
)
"""All who may act, in the order in which pages name them."""


def points(action: Action, role: Role) -> tuple[str, ...]:
    """What the sheet of `action` expects of those who have this role."""
    if role.id == "habitants":
        return action.habitants
    if role.id == "elus":
        return action.elus
    return tuple(f"{p.nom} : {p.role}" if p.role else p.nom for p in action.partenaires)
