"""The directory of associations: which entries are still confirmed."""

from generator.derived.commun import Commun
from generator.model.associations import Association


def expiree(association: Association, commun: Commun) -> bool:
    """Whether nobody has confirmed the association for more than a year."""
    if association.verifie_le is None:
        return False
    year, month, day = (*map(int, association.verifie_le.split("-")), 12, 31)[:3]
    today = commun.aujourd_hui
    return (today.year - 1, today.month, today.day) > (year, month, day)
