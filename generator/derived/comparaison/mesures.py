"""The key figures of one dossier, each with what must be equal for it to compare."""

from collections.abc import Iterator
from typing import Final

from generator.derived import adresses
from generator.derived.citation import Citation
from generator.derived.comparaison.releve import Critere, Enonce, Mesure
from generator.derived.figure import figure
from generator.model.dossier import Dossier
from generator.model.territoire import Chiffre
from generator.model.vocabulaire import Perimetre

_COMPTE_RENDU: Final = (
    "Le document de la démarche donne ces chiffres, souvent sans dire d’où ils viennent "
    "ni de quelle année ils sont."
)


def mesures(dossier: Dossier) -> Iterator[Mesure]:
    """Every key figure of the dossier, in its order."""
    for chiffre in dossier.territoire.chiffres:
        shown = figure(dossier, chiffre)
        yield Mesure(
            enonce=_enonce(chiffre),
            valeur=chiffre.valeur,
            texte=shown.valeur,
            unite=shown.unite,
            date=shown.date,
            annee=chiffre.annee or 0,
            evolution=bool(chiffre.depuis),
            cle=chiffre.cle,
            compte_rendu=chiffre.compte_rendu,
            brouillon=chiffre.brouillon,
            criteres=_criteres(dossier, chiffre, shown.source),
            calcul=chiffre.calcul,
            reserve=chiffre.reserve,
            source=shown.source,
            adresse=_box(dossier, chiffre),
        )


def _box(dossier: Dossier, chiffre: Chiffre) -> str:
    return f"{adresses.dossier(dossier)}index.html#chiffre-{chiffre.id}"


def _enonce(chiffre: Chiffre) -> Enonce:
    """The question that `chiffre` answers; figures of the report have questions of their own."""
    if chiffre.compte_rendu:
        return Enonce(
            "chiffres",
            f"compte-rendu-{chiffre.indicateur}",
            f"{chiffre.libelle}, selon le document de la démarche",
            (_COMPTE_RENDU,),
            facultatif=True,
        )
    return Enonce("chiffres", f"chiffre-{chiffre.indicateur}", chiffre.libelle, facultatif=True)


def _criteres(
    dossier: Dossier, chiffre: Chiffre, source: Citation
) -> tuple[Critere, Critere, Critere, Critere]:
    """Definition, period, scope and unit of `chiffre`.

    What a figure does not state is that of its source: figures of one source share it. A figure
    that covers something else than its territory compares to none; nor does one of the report,
    which does not name its source.
    """
    own = dossier.identifiant
    origin = own if chiffre.compte_rendu else document(source)
    unsaid = f"non précisée par « {source.titre} »"
    since = f"de {chiffre.depuis} à " if chiffre.depuis else ""
    is_whole = chiffre.perimetre is Perimetre.TERRITOIRE
    return (
        Critere(chiffre.definition, chiffre.definition)
        if chiffre.definition
        else Critere(origin, unsaid, source.titre),
        Critere(f"{since}{chiffre.annee}", f"{since}{chiffre.annee}")
        if chiffre.annee
        else Critere(f"{since}{origin}", f"{since}{unsaid}", source.titre),
        Critere(
            "" if is_whole else own,
            (not is_whole and chiffre.perimetre_precise) or chiffre.perimetre.libelle,
        ),
        Critere(chiffre.unite, chiffre.unite),
    )


def document(source: Citation) -> str:
    """The identity of a document, equal in all dossiers whatever identifier each gives it."""
    return " / ".join((source.editeur, source.titre, source.date or "", source.url or ""))
