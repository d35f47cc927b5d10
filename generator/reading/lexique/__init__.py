"""Words that tell names from other words, one list a file."""

from pathlib import Path


def lexique(liste: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(
        (Path(__file__).with_name(liste).with_suffix(".txt")).read_text("utf-8").split()
    )
