"""Every vote of a consultation on one A3 sheet, to debate around."""

from collections.abc import Iterator
from typing import Final

from generator.derived import adresses
from generator.derived.abaque import Abaque, ItemVote, abaque
from generator.derived.decompte import REGLES
from generator.derived.notice import Notice
from generator.derived.texte import jour
from generator.derived.worked import WorkedDossier
from generator.model.consultation import ABSENT, Avis, Consultation
from generator.model.sections import CONSULTATION
from generator.paper.feuillet import Feuillet, tete

_CORPS: Final = tuple(size / 2 for size in range(26, 9, -1))
"""From thirteen points down to five."""


def feuillets(worked: WorkedDossier, notice: Notice) -> Iterator[Feuillet]:
    """The matrix, when somebody voted."""
    told = worked.dossier.lire(Consultation)
    if told is None or not told.votants:
        return
    made, page = abaque(told), adresses.section(worked.dossier, CONSULTATION)
    data = tete(worked, notice, "Tous les votes", page) | {
        "question": told.question,
        "date": jour(told.date) if told.date else "",
        "lignes": [_ligne(made, each) for each in made.tries],
        "colonnes": made.colonnes,
        "votants": [str(at + 1) for at in made.ordre] or [""] * made.votants,
        "moyennes": [made.participants[at].moyenne_dite for at in made.ordre],
        "avis": [[avis.value, avis.libelle] for avis in Avis],
        "regles": [f"{each.libelle} : {rule}" for each, rule in REGLES.items()],
    }
    yield Feuillet(
        "abaque",
        "Tous les votes, sur une feuille A3",
        "abaque",
        data,
        (page,),
        papier="A3",
        par_feuille=1,
        corps=_CORPS,
        au_plus=1,
    )


def _ligne(made: Abaque, each: ItemVote) -> dict[str, object]:
    """A row of the matrix, its votes in the order of the columns if it has any."""
    count, votes = each.compte, each.item.votes.ljust(made.votants, ABSENT)
    row = [votes[at] for at in made.ordre] if made.colonnes else list(votes)
    totals = (count.favorables, count.mitiges, count.opposes, count.ne_sait_pas, count.refus)
    return {
        "numero": str(each.numero),
        "texte": each.item.texte,
        "totaux": [str(total) for total in totals],
        "votes": row,
    }
