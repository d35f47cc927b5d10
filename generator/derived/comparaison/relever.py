"""From one dossier to all that it brings to the comparison."""

from collections.abc import Iterator

from generator.derived.commun import Commun
from generator.derived.comparaison import mots
from generator.derived.comparaison.mesures import mesures
from generator.derived.comparaison.population import population
from generator.derived.comparaison.releve import Releve
from generator.derived.comparaison.sujets import SUJETS
from generator.model.actions import Actions
from generator.model.dossier import Dossier
from generator.model.sections import ACTIONS


def relever(commun: Commun, dossier: Dossier) -> Releve:
    """What `dossier` answers to every question."""
    territoire = dossier.territoire
    return Releve(
        identifiant=dossier.identifiant,
        nom=territoire.nom,
        lettre=territoire.lettre,
        reponses=tuple(each for sujet in SUJETS for each in sujet.reponses(commun, dossier)),
        mesures=tuple(mesures(dossier)),
        population=population(dossier),
        changements=tuple(mots.travailles(dossier)),
        fiches=len(dossier.tous(Actions, lambda part: part.actions))
        if dossier.attend(ACTIONS)
        else None,
        tables=tuple(dict.fromkeys(_tables(dossier))),
        sans_objet=tuple(s.id for s in SUJETS if not any(map(dossier.attend, s.sections))),
    )


def _tables(dossier: Dossier) -> Iterator[str]:
    """The data files of the dossier that hold what is compared."""
    for sujet in SUJETS:
        yield from (table for table, brings in sujet.tables.items() if brings(dossier))
