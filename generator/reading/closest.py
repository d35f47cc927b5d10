"""The word that somebody meant: without accents, nearly spelled, one letter off."""

from collections.abc import Iterable
from difflib import get_close_matches

from generator.model.folding import slug
from generator.reading.problem import quote


def closest(word: str, words: Iterable[str]) -> str | None:
    """The one of `words` that `word` stands for, if any is near."""
    if len(word) > 80:
        return None
    known = {slug(candidate): candidate for candidate in list(words)[:2000]}
    found = get_close_matches(slug(word), known, n=1, cutoff=0.6)
    return known[found[0]] if found else None


def suggest(word: str, words: Iterable[str], *, all_of: str = "") -> str:
    """« vouliez-vous dire `x` ? », and all of them, introduced by `all_of`, when few."""
    known = list(words)
    found = closest(word, known)
    parts = []
    if found:
        parts.append(f"vouliez-vous dire `{found}` ?")
    if (
        all_of
        and known
        and known != [found]
        and (len(known) <= 12 or (not parts and len(known) <= 30))
    ):
        parts.append(f"{all_of} : {', '.join(map(quote, known))}")
    return " ; ".join(parts).replace("? ;", "?")
