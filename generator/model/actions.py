"""`atelier-3.yml`: votes and actions."""

from typing import Annotated, ClassVar, Final

from pydantic import Field

from generator.model.barometre import AssociationRef, ConstatRef, IntentionRef, LieuRef
from generator.model.base import Modele, Objet, Renvoi
from generator.model.changements import ChangementRef, PropositionRef
from generator.model.liste import CritereRejet
from generator.model.scalaires import CommuneRef, Effectif, Id, Jour, OuiNon, Prose, Texte, ThemeRef
from generator.model.source import Appuye, Fichier
from generator.model.vocabulaire import Participation

ActionRef = Annotated[Id, Renvoi("action")]
RisqueRef = Annotated[Id, Renvoi("risque")]
OpportuniteRef = Annotated[Id, Renvoi("opportunite")]

IMPRESSION: Final = "imprimer"
"""What no action may be named: the address of the page that prints them all."""


class Partenaire(Modele):
    """Une institution ou un professionnel à associer."""

    nom: Texte
    """Nom ou métier."""
    role: Texte | None = None
    """Ce qu’on attend de lui."""


class LieuAction(Modele):
    """Où l’action se passerait."""

    texte: Texte
    """L’endroit, tel qu’il est dit."""
    commune: CommuneRef | None = None
    """Code Insee, si l’endroit est dans une commune."""
    lieu: LieuRef | None = None
    """Le lieu de la carte, s’il y est."""


class Volet(Modele):
    """Une partie d’une action qui en réunit plusieurs."""

    titre: Texte
    """Titre du volet."""
    contenus: tuple[Texte, ...] = ()
    """Contenus et conditions de réussite."""
    freins: tuple[Texte, ...] = ()
    """Freins à lever."""
    leviers: tuple[Texte, ...] = ()
    """Leviers et avantages."""


class Action(Appuye, Objet):
    """Une action retenue : sa fiche entière."""

    GENRE: ClassVar[str] = "action"

    id: Id
    """Nom court."""
    titre: Texte
    """Titre de l’action."""
    intention: IntentionRef
    """L’axe dont elle relève."""
    resume: Texte
    """L’action en une phrase."""
    voix: Effectif | None = None
    """Voix reçues ; absent : décompte non publié."""
    constats: tuple[ConstatRef, ...] = ()
    """Constats dont elle vient."""
    propositions: tuple[PropositionRef, ...] = ()
    """Propositions dont elle vient."""
    changements: tuple[ChangementRef, ...] = ()
    """Grands changements auxquels elle répond."""
    risques: tuple[RisqueRef, ...] = ()
    """Risques auxquels elle répond."""
    opportunites: tuple[OpportuniteRef, ...] = ()
    """Opportunités qu’elle saisit."""
    rapprochement: OuiNon = True
    """oui : ces liens sont une lecture de la rédaction, pas de la source."""
    contenus: tuple[Texte, ...] = ()
    """Contenus et conditions de réussite."""
    volets: tuple[Volet, ...] = ()
    """Parties de l’action, quand la fiche en réunit plusieurs."""
    organisation: tuple[Texte, ...] = ()
    """Organisation."""
    freins: tuple[Texte, ...] = ()
    """Freins à lever."""
    leviers: tuple[Texte, ...] = ()
    """Leviers et avantages."""
    habitants: tuple[Texte, ...] = ()
    """Ce que les habitants peuvent faire."""
    elus: tuple[Texte, ...] = ()
    """Ce que les élus ont à faire."""
    partenaires: tuple[Partenaire, ...] = ()
    """Institutions et professionnels à associer."""
    lieux: tuple[LieuAction, ...] = ()
    """Où."""
    associations: tuple[AssociationRef, ...] = ()
    """Associations de l’annuaire concernées."""
    participation: Participation | None = None
    """Niveau de participation des habitants ; absent : non documenté."""
    themes: tuple[ThemeRef, ...] = ()
    """Thèmes."""


class NonRetenue(Appuye, Objet):
    """Une proposition que l’atelier n’a pas gardée, et pourquoi."""

    GENRE: ClassVar[str] = "non-retenue"

    id: Id
    """Nom court."""
    texte: Texte
    """La proposition."""
    intention: IntentionRef
    """L’axe."""
    critere: CritereRejet
    """avancee, infaisable, floue, lointaine ou moins-de-voix."""
    voix: Effectif | None = None
    """Voix reçues."""
    proposition: PropositionRef | None = None
    """La proposition de l’atelier 2."""


class Actions(Fichier):
    """Atelier 3 : le vote et les fiches d’action."""

    date: Jour | None = None
    """Date de l’atelier."""
    presentation: Prose | None = None
    """Ce que l’atelier a choisi."""
    votants: Effectif | None = None
    """Nombre de votants ; absent : non publié."""
    voix_par_axe: Annotated[int, Field(ge=1, le=20)] = 2
    """Voix de chaque participant dans chaque axe."""
    actions_par_axe: Annotated[int, Field(ge=1, le=20)] = 2
    """Actions gardées dans chaque axe."""
    reserve: Prose | None = None
    """Ce que la source ne dit pas des votes ou des fiches."""
    actions: tuple[Action, ...] = ()
    """Les actions retenues."""
    non_retenues: tuple[NonRetenue, ...] = ()
    """Ce qui n’a pas été gardé."""
