"""A démarche: the participatory method that a dossier follows, as data."""

from functools import cached_property
from typing import Annotated, Any

from pydantic import AfterValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from generator.model.accompagnes import Accompagnes
from generator.model.base import Modele
from generator.model.consultation import Scrutin
from generator.model.en_clair import Idee
from generator.model.liste import Listes, TermePropre
from generator.model.methode import Chapitre, Phase, Reunion
from generator.model.scalaires import Id, OuiNon, Prose, Texte
from generator.model.section import Section
from generator.model.sections import PAR_NOM
from generator.model.source import Source
from generator.model.support import Support


def _known(nom: str) -> str:
    if nom not in PAR_NOM:
        expected = ", ".join(f"'{known}'" for known in PAR_NOM)
        raise PydanticCustomError("enum", "{expected}", {"expected": expected})
    return nom


NomDeSection = Annotated[
    str, AfterValidator(_known), WithJsonSchema({"type": "string", "enum": list(PAR_NOM)})
]
"""The name of a section, as its address has it."""


class TermeDeListe(Modele):
    """Un mot d’une liste de la démarche."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
    """Nom court, celui que les fichiers écrivent."""
    nom: Texte
    """Ce que le site montre."""

    def options(self) -> dict[str, Any]:
        """What the term says beside its name."""
        return self.model_dump(exclude={"id", "nom"}, exclude_defaults=True)


class EtapePrevue(TermeDeListe):
    """Une étape de la démarche."""

    arret: NomDeSection | None = None
    """La section dont l’arrêt, sur la ligne du chemin, montre la date de cette étape."""


class ChangementPrevu(TermeDeListe):
    """Un grand changement que la démarche propose de regarder."""

    icone: Annotated[str, Field(pattern=r"^material/[a-z0-9-]+$")] = "material/arrow-decision"
    """Pictogramme : material/bus."""
    propre: OuiNon = False
    """oui : celui que chaque territoire ajoute lui-même."""


class BalisePrevue(TermeDeListe):
    """Une balise de l’état des lieux."""

    hors_atelier: OuiNon = False
    """oui : aucun groupe n’y travaille en atelier."""
    inventaire: OuiNon = False
    """oui : son groupe recense des lieux, des associations ou des services."""


class SectionPrevue(Modele):
    """Une section que les dossiers de cette démarche peuvent avoir."""

    section: NomDeSection
    """Son nom : barometre, actions, suites…"""
    titre: Texte | None = None
    """Son titre dans le menu ; absent : son titre habituel."""
    arret: Texte | None = None
    """Son titre sur la ligne du chemin ; absent : son titre habituel."""


class Demarche(Modele):
    """Une démarche : ses étapes, ses sections, ses listes."""

    id: Id
    """Nom court : le nom de ce fichier."""
    nom: Texte
    """Nom de la démarche."""
    objet: Prose
    """À quoi elle sert, en deux phrases."""
    source: Source
    """D’où vient ce que ce fichier en dit."""
    page: Texte | None = None
    """Où, dans la source."""
    rang: Annotated[int, Field(ge=1)] = 100
    """Son rang parmi les démarches : 1 pour la première."""
    pour_qui: Texte | None = None
    """À qui elle s’adresse."""
    duree: Texte | None = None
    """Combien de temps elle prend ; absent : compté dans les calendriers des dossiers."""
    resultat: Texte | None = None
    """Ce qui en sort."""
    methode: Annotated[str, Field(pattern=r"^([a-z0-9-]+/)+$")] | None = None
    """Adresse de ses pages sur le site, quand elle en a : demarche/."""
    en_clair: tuple[Idee, ...] = ()
    """Sa méthode en phrases courtes, pour qui lit peu ; il lui faut une adresse, `methode`."""
    phases: tuple[Phase, ...] = ()
    """Ses grandes phases, quand elle n’a pas de pages à elle."""
    chapitres: tuple[Chapitre, ...] = ()
    """Sa méthode, liste par liste, quand elle n’a pas de pages à elle."""
    reunions: tuple[Reunion, ...] = ()
    """Les réunions que le site aide à mener."""
    supports: tuple[Support, ...] = ()
    """Les feuilles à imprimer pour ses étapes."""
    exemple_de_votes: Scrutin | None = None
    """Des votes inventés, pour apprendre à lire une matrice."""
    entendus: Prose | None = None
    """Qui y est entendu."""
    accompagnes: Accompagnes | None = None
    """Les territoires qui l’ont suivie."""
    etapes: Annotated[tuple[EtapePrevue, ...], Field(min_length=1)]
    """Ses étapes, dans l’ordre."""
    sections: Annotated[tuple[SectionPrevue, ...], Field(min_length=1)]
    """Les sections de ses dossiers, dans l’ordre du menu."""
    indicateurs: tuple[TermeDeListe, ...] = ()
    """Ses indicateurs, dans l’ordre."""
    changements: tuple[ChangementPrevu, ...] = ()
    """Les grands changements qu’elle propose de regarder."""
    balises: tuple[BalisePrevue, ...] = ()
    """Les balises de son état des lieux."""
    criteres: tuple[TermeDeListe, ...] = ()
    """Pourquoi une proposition peut être écartée."""
    groupes: tuple[TermeDeListe, ...] = ()
    """Les groupes de ses participants."""
    panel: OuiNon = False
    """oui : un panel y est invité."""
    comite: OuiNon = False
    """oui : un comité de pilotage la conduit."""

    @cached_property
    def listes(self) -> Listes:
        """Its terms, by the name of their list and their text."""
        return {
            name: {
                term.id: TermePropre(term.id, name, term.nom, rank, **term.options())
                for rank, term in enumerate(getattr(self, name))
            }
            for name in LISTES
        }

    def liste(self, nom: str) -> tuple[TermePropre, ...]:
        """The terms of one list, in order."""
        return tuple(self.listes[nom].values())

    @cached_property
    def attendues(self) -> tuple[Section, ...]:
        """The sections that its dossiers may have, in the order of the menu."""
        return tuple(PAR_NOM[planned.section] for planned in self.sections)

    @cached_property
    def fichiers(self) -> dict[str, type[Modele]]:
        """The models of the files that its dossiers may have, by name without extension."""
        return {each.fichier: each.modele for each in self.attendues if each.modele}

    def titre(self, section: Section) -> str:
        """The title of `section` in the menu."""
        return self._prevues[section.nom].titre or section.titre

    def arret(self, section: Section) -> str:
        """The title of `section` on the line of the path; empty: it has no stop there."""
        return self._prevues[section.nom].arret or section.arret

    @cached_property
    def _prevues(self) -> dict[str, SectionPrevue]:
        return {planned.section: planned for planned in self.sections}


LISTES = ("etapes", "indicateurs", "changements", "balises", "criteres", "groupes")
"""The closed lists that a démarche owns."""
