"""How objects are called in cells: by their title, or by their identifier when two share one."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generator.model.folding import words

Titles = Mapping[str, Mapping[str, str]]
"""The title of each object by its genre and identifier."""


@dataclass(frozen=True)
class Names:
    """The objects of each genre, by identifier and by title."""

    titles: Titles
    found: Mapping[str, Mapping[str, str]] = field(init=False)

    def __post_init__(self) -> None:
        made = {}
        for genre, titles in self.titles.items():
            counts = Counter(words(title) for title in titles.values())
            made[genre] = {
                words(title): each for each, title in titles.items() if counts[words(title)] == 1
            }
        object.__setattr__(self, "found", made)

    def label(self, genre: str, identifier: str) -> str:
        """What a cell says for this object."""
        title = self.titles.get(genre, {}).get(identifier, "")
        known = self.found.get(genre, {}).get(words(title)) == identifier
        fits = known and title and ";" not in title and "\n" not in title
        return title if fits and self.find(genre, title) == identifier else identifier

    def find(self, genre: str, text: str) -> str | None:
        """The object that a cell means."""
        known = self.titles.get(genre, {})
        if text in known:
            return text
        return self.found.get(genre, {}).get(words(text))

    def called(self, genre: str, text: str) -> list[str]:
        """All that have this title."""
        wanted = words(text)
        return [each for each, said in self.titles.get(genre, {}).items() if words(said) == wanted]

    def titled(self, genre: str) -> list[str]:
        """What cells may say for those that have a title."""
        return [
            self.label(genre, each) for each, said in self.titles.get(genre, {}).items() if said
        ]

    def labels(self, genre: str) -> list[str]:
        """What cells may say for the objects of a genre, in their order."""
        return [self.label(genre, each) for each in self.titles.get(genre, {})]


def joined(parts: Iterable[Titles]) -> Titles:
    """All titles; where two give one for the same object, the first."""
    made: dict[str, dict[str, str]] = {}
    for titles in parts:
        for genre, named in titles.items():
            own = made.setdefault(genre, {})
            for each, title in named.items():
                own.setdefault(each, title)
    return made
