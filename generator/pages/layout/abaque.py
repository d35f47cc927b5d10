"""A matrix of votes as pages draw it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from generator.derived.abaque import Abaque, ItemVote
from generator.derived.citation import Citation, of_source
from generator.derived.decompte import REGLES, Decompte, Situation
from generator.model.consultation import ABSENT, Avis
from generator.model.source import Source
from generator.model.vocabulaire import Fiabilite

CLASSES: Final[Mapping[str, str]] = {avis.value: f"v-{avis.value.lower()}" for avis in Avis}
"""The class of each value: its shape and its colour."""


_METHODE: Final = (
    (
        Source(
            id="livret-lien-social",
            titre="« Lien social et solidarités de proximité », livret technique",
            editeur="Mairie-conseils et Fédération des Parcs naturels régionaux de France",
        ),
        "le vote et ses sept réponses",
    ),
    (
        Source(
            id="abaque-de-regnier",
            titre="Abaque de Régnier",
            editeur="Wikipédia",
            url="https://fr.wikipedia.org/wiki/Abaque_de_R%C3%A9gnier",
            fiabilite=Fiabilite.MOYENNE,
        ),
        "les poids de 5 à 1 et le tri",
    ),
)
"""Where the method comes from, and what each source says of it."""


@dataclass(frozen=True)
class AbaqueVu:
    """The matrix and all that is said beside it."""

    abaque: Abaque

    @property
    def avis(self) -> tuple[Avis, ...]:
        return tuple(Avis)

    @property
    def sources(self) -> tuple[tuple[Citation, str], ...]:
        """Where the method comes from, and for what."""
        return tuple((of_source(source), what) for source, what in _METHODE)

    @property
    def classes(self) -> Mapping[str, str]:
        return CLASSES

    @property
    def absent(self) -> str:
        return ABSENT

    @property
    def debats(self) -> Iterator[tuple[str, str, tuple[ItemVote, ...]]]:
        """Where to start the debate: a title, what puts an item there, the items."""
        made = self.abaque
        two = "les deux camps pèsent : un avis sur cinq au moins"
        few = "quelques-uns, face à trois avis sur quatre"
        silent = "un votant sur quatre ou plus ne sait pas, ou ne veut pas répondre"
        for title, rule, found in (
            ("Les plus disputées", two, made.disputes),
            ("Les minorités", few, made.minorites),
            ("Les silences", silent, made.silences),
        ):
            if found:
                yield title, rule, found

    @property
    def situations(self) -> Iterator[tuple[Situation, str, tuple[ItemVote, ...]]]:
        """Each situation with its rule and its items."""
        for situation, rule in REGLES.items():
            found = self.abaque.dans(situation)
            if found or situation is not Situation.SANS_AVIS:
                yield situation, rule, found

    @property
    def participants(self) -> tuple[tuple[int, Decompte], ...]:
        """The number and the votes of each participant, in the order of the columns."""
        made = self.abaque
        return tuple((index + 1, made.participants[index]) for index in made.ordre)

    def lettres(self, each: ItemVote) -> tuple[str, ...]:
        """The votes of an item in the order of the columns."""
        row = each.item.votes.ljust(self.abaque.votants, ABSENT)
        return tuple(row[index] for index in self.abaque.ordre)
