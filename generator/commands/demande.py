"""Questions at a terminal, in French; who leaves one unanswered leaves everything as it was."""

from collections.abc import Callable
from typing import Final, TypeVar

import click

from generator.model.folding import plain

_YES: Final = frozenset(("oui", "o"))
_NO: Final = frozenset(("non", "n", ""))
_Answer = TypeVar("_Answer")


def ask(question: str, understood: Callable[[str], _Answer | None], remedy: str) -> _Answer:
    """The first answer that is `understood`; each other one is answered by the `remedy`.

    Raises click.Abort on Ctrl+C and at the end of what is typed.
    """
    while True:
        try:
            said = input(f"{question} : ")
        except (EOFError, KeyboardInterrupt):
            click.echo("\nArrêté : rien n’est écrit.", err=True)
            raise click.Abort from None
        answer = understood(" ".join(said.split()))
        if answer is not None:
            return answer
        click.echo(remedy)


def agrees(question: str) -> bool:
    """Whether somebody at a terminal says yes; no answer is a no."""
    return ask(f"{question} (oui ou non) [non]", _yes_no, "Répondez oui ou non.")


def _yes_no(said: str) -> bool | None:
    word = plain(said)
    return True if word in _YES else False if word in _NO else None
