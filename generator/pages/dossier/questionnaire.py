"""The questionnaire of a territory: counts of chosen groups, small ones withheld."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.derived import adresses, chemin
from generator.derived.citation import Citation, cite, cite_id
from generator.derived.figure import Boite
from generator.derived.fil import vue
from generator.derived.output import Page
from generator.derived.parts import LUE, effectif, parts
from generator.derived.resultats import Resultat, resultats, totaux
from generator.derived.texte import jour, jour_dit
from generator.derived.worked import WorkedDossier
from generator.model.dossier import Dossier
from generator.model.questionnaire import OUI_NON, Questionnaire
from generator.model.sections import QUESTIONNAIRE
from generator.model.vocabulaire import ContexteEchange, Proximite, Question, ReseauRelationnel
from generator.pages.layout.cadre import page_dossier


@dataclass(frozen=True)
class GroupeDit:
    """A group, what it answered, who, how many and when, and its source."""

    resultat: Resultat
    effectif: str
    date: str
    source: Citation


def pages(worked: WorkedDossier) -> Iterator[Page]:
    """The results, when the dossier has some."""
    dossier = worked.dossier
    asked, territoire = dossier.lire(Questionnaire), dossier.territoire
    if asked is None:
        return
    thread = worked.fil
    groups = tuple(_groupe(dossier, asked, one) for one in resultats(asked))
    yield page_dossier(
        dossier,
        QUESTIONNAIRE,
        titre="Le questionnaire de sociabilité",
        description=f"{territoire.nom} : ce que des groupes d’habitants ont répondu, "
        "et ce que ces réponses ne disent pas.",
        genre="Questionnaire",
        gabarit="questionnaire",
        questionnaire=asked,
        lue=LUE,
        boite=_boite(dossier, asked),
        parts=tuple((part, vue.voir(thread, "pourcentage", part.id)) for part in parts(dossier)),
        groupes=groups,
        totaux=totaux([group.resultat for group in groups]),
        reseaux=tuple(ReseauRelationnel),
        contextes=tuple(ContexteEchange),
        proximites=tuple(Proximite),
        questions=tuple(Question),
        oui_ou_non=tuple(
            (question, answered)
            for question in OUI_NON
            if (answered := [g for g in groups if getattr(g.resultat.groupe, question.value)])
        ),
        origine=cite_id(territoire, asked.source, asked.page),
        arrets=chemin.arrets(dossier, QUESTIONNAIRE),
    )


def _groupe(dossier: Dossier, asked: Questionnaire, one: Resultat) -> GroupeDit:
    date = one.groupe.date or asked.date
    return GroupeDit(
        one,
        effectif(one.groupe.effectif, asked.seuil),
        jour(date) if date else "date non indiquée",
        cite(dossier.territoire, one.groupe, asked),
    )


def _boite(dossier: Dossier, asked: Questionnaire) -> Boite:
    """What lets a reader cite the percentages."""
    return Boite(
        id="boite-pourcentages",
        titre=f"{dossier.territoire.nom}, pourcentages du questionnaire de sociabilité",
        mesure="Part des personnes interrogées qui ont donné cette réponse",
        unite="%",
        date=jour_dit(asked.date),
        couvre="des groupes choisis : le cadre de chacun est sous son chiffre",
        calcul="Repris de la source, sans calcul.",
        reserve="Ce n’est pas un sondage.",
        source=cite_id(dossier.territoire, asked.source, asked.page),
        donnees=adresses.donnees(dossier, "questionnaire"),
        page=adresses.section(dossier, QUESTIONNAIRE),
    )
