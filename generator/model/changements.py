"""`atelier-2.yml`: tendencies, risks, opportunities, proposals."""

from typing import Annotated, ClassVar

from pydantic import Field

from generator.model.barometre import ConstatRef, IntentionRef
from generator.model.base import Objet, Renvoi
from generator.model.liste import GrandChangement
from generator.model.scalaires import Id, Jour, OuiNon, Prose, Texte, ThemeRef
from generator.model.source import Appuye, Fichier

ChangementRef = Annotated[Id, Renvoi("changement")]
PropositionRef = Annotated[Id, Renvoi("proposition")]


class Risque(Appuye, Objet):
    """Un risque pour le territoire."""

    GENRE: ClassVar[str] = "risque"

    id: Id
    """Nom court."""
    texte: Texte
    """Le risque."""
    constats: tuple[ConstatRef, ...] = ()
    """Constats qu’il prolonge."""
    retenu: OuiNon = False
    """oui si le comité de pilotage l’a gardé."""


class Opportunite(Appuye, Objet):
    """Ce qu’un changement peut apporter au territoire."""

    GENRE: ClassVar[str] = "opportunite"

    id: Id
    """Nom court."""
    texte: Texte
    """L’opportunité."""
    constats: tuple[ConstatRef, ...] = ()
    """Constats qu’elle prolonge."""
    retenu: OuiNon = False
    """oui si le comité de pilotage l’a gardée."""


class Changement(Appuye, Objet):
    """Un grand changement travaillé par le territoire."""

    GENRE: ClassVar[str] = "changement"

    id: Id
    """Nom court."""
    grand_changement: GrandChangement
    """Lequel des neuf : travail-emplois, deplacements… ou propre."""
    titre: Texte
    """Titre donné par le territoire."""
    horizon: Texte | None = None
    """Horizon : dans 15 ans."""
    ensemble: OuiNon = False
    """oui : la source le cite pour plusieurs territoires, sans dire lequel l’a travaillé."""
    portee: Texte | None = None
    """Avec ensemble : où, si la source le précise : relevé dans les différents territoires."""
    texte: Prose | None = None
    """Le changement expliqué."""
    constats: tuple[ConstatRef, ...] = ()
    """Constats qu’il prolonge."""
    tendances: tuple[Texte, ...] = ()
    """Tendances."""
    risques: tuple[Risque, ...] = ()
    """Risques."""
    opportunites: tuple[Opportunite, ...] = ()
    """Opportunités."""
    themes: tuple[ThemeRef, ...] = ()
    """Thèmes."""


class Proposition(Appuye, Objet):
    """Une proposition d’action."""

    GENRE: ClassVar[str] = "proposition"

    id: Id
    """Nom court."""
    texte: Texte
    """La proposition."""
    intention: IntentionRef
    """L’intention qu’elle sert."""
    changements: tuple[ChangementRef, ...] = ()
    """Les grands changements auxquels elle répond."""


class Changements(Fichier):
    """Atelier 2 : les tendances, les risques, les opportunités."""

    date: Jour | None = None
    """Date de l’atelier."""
    presentation: Prose | None = None
    """Ce que l’atelier a regardé."""
    horizon: Texte | None = None
    """Horizon : 15 ans."""
    mutations_annoncees: Annotated[int, Field(ge=0, le=50)] | None = None
    """Nombre de changements annoncés par la source, quand elle ne les nomme pas tous."""
    changements: tuple[Changement, ...] = ()
    """Les changements."""
    propositions: tuple[Proposition, ...] = ()
    """Les propositions."""
