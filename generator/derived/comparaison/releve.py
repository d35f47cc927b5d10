"""What one dossier answers to every question of the comparison; nothing here knows the others."""

from dataclasses import dataclass

from generator.derived.citation import Citation
from generator.derived.comparaison.evolution import Evolution


@dataclass(frozen=True)
class Enonce:
    """A question of the comparison, with the same identifier in every dossier that is asked."""

    chapitre: str
    id: str
    libelle: str
    precisions: tuple[str, ...] = ()
    """What to know to read any answer to it."""
    facultatif: bool = False
    """Whether it is left out where no dossier answers, instead of being told as undocumented."""
    incomparable: bool = False
    """Whether its answers can never be compared: they come from groups chosen differently."""
    seul_remarquable: bool = False
    """Whether it is worth saying that one territory alone answers."""
    rangement: bool = False
    """Whether its answers are what was filed under it: sources are not silent where none is."""
    silence: str = "Documenté pour aucun des territoires comparés"
    """What is said, before its words, where no dossier answers; empty: nothing."""


@dataclass(frozen=True)
class Mention:
    """An object that an answer names; `adresse` counts from the root of the site."""

    titre: str
    adresse: str
    brouillon: bool = False
    note: str = ""


@dataclass(frozen=True)
class Reponse:
    """The answer in words, with links; empty where nothing is documented.

    `reste` leads to the objects that are left out; paper, which leads nowhere, says how many there
    are in all.
    """

    enonce: Enonce
    texte: str = ""
    mentions: tuple[Mention, ...] = ()
    reste: Mention | None = None
    en_tout: int = 0
    note: str = ""
    source: Citation | None = None
    autrement: bool = False
    """Whether its source names otherwise all that it tells: told, but not counted as an answer."""
    chiffre: bool = False
    """Whether it says again a key figure, which has a row of its own."""

    @property
    def documentee(self) -> bool:
        return bool(self.texte or self.mentions)


@dataclass(frozen=True)
class Critere:
    """Something that must be equal for two figures to compare, and the words for it.

    `source`: the title of the source that leaves it unsaid.
    """

    cle: str
    mots: str
    source: str = ""


@dataclass(frozen=True)
class Mesure:
    """A key figure, and all that decides with which others it compares."""

    enonce: Enonce
    valeur: float
    texte: str
    unite: str
    """Empty for a percentage, whose sign stands in `texte`."""
    date: str
    annee: int
    """0 when its year is unknown."""
    evolution: bool
    cle: bool
    """Whether its dossier shows it first."""
    compte_rendu: bool
    brouillon: bool
    criteres: tuple[Critere, Critere, Critere, Critere]
    """Definition, period, scope, unit."""
    calcul: str | None
    reserve: str | None
    source: Citation
    adresse: str
    """Its box on the portrait, from the root of the site."""

    @property
    def cadre(self) -> str:
        """The criteria as one text: equal for two figures that may be compared."""
        return " | ".join(critere.cle for critere in self.criteres)

    @property
    def precisions(self) -> tuple[str, ...]:
        """What a reader needs to judge whether it compares, where the page does not judge."""
        definition, period, scope, _ = self.criteres
        return (
            f"définition {definition.mots}" if definition.source else definition.mots,
            f"période {period.mots}" if period.source else period.mots,
            scope.mots,
            *((f"calcul : {self.calcul}",) if self.calcul else ()),
            *((f"à lire avec prudence : {self.reserve.rstrip('.')}",) if self.reserve else ()),
            f"d’après {self.source.editeur or self.source.titre}",
        )


@dataclass(frozen=True)
class Recensement:
    """The inhabitants of all communes in one year."""

    annee: int
    habitants: int


@dataclass(frozen=True)
class Population:
    """The years that every commune states, and what they come from."""

    annees: tuple[Recensement, ...]
    evolution: Evolution | None
    source: Citation | None
    adresse: str
    """Its box on the portrait, from the root of the site; empty when it has none."""
    mots: str = ""
    """What is known instead of years, which does not compare with them."""
    chiffre: bool = False
    """Whether it says again a key figure, which has a row of its own."""

    @property
    def autrement(self) -> bool:
        """Whether it is told without being counted as an answer."""
        return not self.annees


@dataclass(frozen=True)
class ChangementTravaille:
    """A change that the territory worked on.

    `grand`: which of the great changes it is, empty when it is the territory's own.
    `ensemble`: its source names it for several territories, so nobody is said to be alone.
    """

    mention: Mention
    grand: str
    ensemble: bool


@dataclass(frozen=True)
class Releve:
    """All that one dossier brings to the comparison."""

    identifiant: str
    nom: str
    lettre: str
    reponses: tuple[Reponse, ...]
    """One for each question that is put to it, answered or not, in the order of the path."""
    mesures: tuple[Mesure, ...]
    population: Population | None
    changements: tuple[ChangementTravaille, ...]
    fiches: int | None
    """Its documented sheets of actions; None when its démarche has none."""
    tables: tuple[str, ...]
    """The tables of data that it fills, among those that hold what is compared."""
    sans_objet: tuple[str, ...] = ()
    """The chapters that its démarche does not have: it is not silent there, it is not asked."""
