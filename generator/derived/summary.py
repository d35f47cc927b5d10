"""What pages across dossiers need of each: a few kilobytes of plain data."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.derived import ailleurs, chemin
from generator.derived.communes import CommuneNommee, nommees
from generator.derived.comparaison.releve import Releve
from generator.derived.comparaison.relever import relever
from generator.derived.figure import CarteTerritoire, carte
from generator.derived.france import project
from generator.derived.grands import ChangementDit, dits
from generator.derived.identite import Identite, identite
from generator.derived.lectures import FaitRapproche, Lecture, faits
from generator.derived.marquants import Marquant, marquant
from generator.derived.orientations import OrientationReunie, orientations
from generator.derived.points import LignePoint
from generator.derived.rangement import Trouve, nombre, ranger
from generator.derived.reunies import ActionReunie, reunies
from generator.derived.taches import Tache, taches
from generator.derived.worked import WorkedDossier
from generator.model.axes import Axes
from generator.model.dossier import Dossier
from generator.model.section import Section
from generator.model.sections import DU_MODELE, SECTIONS
from generator.model.vocabulaire import Documentation


@dataclass(frozen=True)
class Summary:
    """A dossier as pages across dossiers see it: texts, numbers and addresses alone."""

    identifiant: str
    demarche: str
    identite: Identite
    carte: CarteTerritoire
    place: tuple[float, float] | None
    """Where it stands on the drawing of France, when that is known."""
    documentation: Mapping[str, Documentation]
    """What is known of each section, by its name."""
    brouillons: tuple[str, ...]
    """The sections that are drafts."""
    marquant: Marquant | None
    lectures: tuple[Lecture, ...]
    faits: tuple[FaitRapproche, ...]
    """What followed, where the editors bring it near an article of the charter."""
    releve: Releve
    actions: tuple[ActionReunie, ...]
    orientations: tuple[OrientationReunie, ...]
    exemples: tuple[ailleurs.Exemple, ...]
    """The first thing that it decided on each theme, for others to draw from."""
    taches: tuple[Tache, ...]
    themes: Mapping[str, tuple[Trouve, ...]]
    """What it has on each theme, by the name of the theme."""
    nombres: Mapping[str, int]
    """How many things it has on each theme."""
    changements: tuple[ChangementDit, ...]
    lignes: tuple[LignePoint, ...]
    communes: tuple[CommuneNommee, ...]
    axes: int
    """How many axes its social policy has."""
    scenario: bool
    """Whether a line of its scenario is published."""
    duree: chemin.Duree | None
    """From its first step to its last one, when both are dated."""

    def attend(self, section: Section) -> bool:
        """Whether its démarche has this section."""
        return self.documentation[section.nom] is not Documentation.SANS_OBJET

    def adresse(self, section: Section) -> str:
        """The page of the section when there is one, else that of the dossier."""
        told = self.documentation[section.nom] is Documentation.DOCUMENTEE
        return f"{self.identite.adresse}{section.nom}/" if told else self.identite.adresse

    def lecture(self, article: int) -> Lecture | None:
        """What the dossier makes of the article of this number; None when it is not documented."""
        return next((each for each in self.lectures if each.article == article), None)


Summaries = tuple[Summary, ...]


def summarize(worked: WorkedDossier) -> Summary:
    """The summary of a dossier."""
    dossier, commun = worked.dossier, worked.commun
    themes = ranger(dossier, commun.themes)
    return Summary(
        identifiant=dossier.identifiant,
        demarche=dossier.demarche.id,
        identite=identite(dossier),
        carte=carte(dossier),
        place=_place(dossier),
        documentation={each.nom: dossier.documentation(each) for each in SECTIONS},
        brouillons=tuple(sorted(DU_MODELE[each].nom for each in dossier.brouillons)),
        marquant=marquant(dossier),
        lectures=tuple(worked.lectures.values()),
        faits=tuple(faits(dossier)),
        releve=relever(commun, dossier),
        actions=tuple(reunies(dossier, worked.fiches)),
        orientations=tuple(orientations(commun, dossier)),
        exemples=ailleurs.exemples(dossier),
        taches=tuple(taches(commun, dossier, worked.fiches)),
        themes=themes,
        nombres={name: nombre(found) for name, found in themes.items()},
        changements=tuple(dits(dossier)),
        lignes=worked.lignes,
        communes=nommees(dossier),
        axes=len(dossier.tous(Axes, lambda part: part.axes)),
        scenario=chemin.has_scenario(dossier),
        duree=chemin.duree(dossier),
    )


def _place(dossier: Dossier) -> tuple[float, float] | None:
    """Its middle, when it is known."""
    place = dossier.territoire.place
    if place is None:
        return None
    x, y = project(*place)
    return round(x, 1), round(y, 1)
