"""The answers of a dossier whose participants voted on items."""

from collections.abc import Iterator

from generator.derived import adresses
from generator.derived.abaque import abaque
from generator.derived.adresses import ancre
from generator.derived.comparaison.mots import premieres
from generator.derived.comparaison.releve import Enonce, Mention, Reponse
from generator.derived.decompte import Situation
from generator.model.consultation import Consultation
from generator.model.dossier import Dossier
from generator.model.sections import CONSULTATION


def consultation(dossier: Dossier) -> Iterator[Reponse]:
    """What its voters share and want, and what they dispute."""
    part = dossier.lire(Consultation)
    page = f"{adresses.section(dossier, CONSULTATION)}index.html"
    for situation in (Situation.PARTAGE, Situation.DISPUTE):
        found = abaque(part).dans(situation) if part else ()
        mentions = tuple(
            Mention(each.item.texte, f"{page}#{ancre('item', each.item.id)}") for each in found
        )
        asked = Enonce("consultation", situation.value, situation.libelle, facultatif=True)
        yield premieres(asked, mentions, Mention("", page))
