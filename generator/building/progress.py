"""How far long work is: a bar on a terminal, plain lines in a log, nothing when it is short."""

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from time import monotonic
from typing import Final

from click import progressbar

_SHORT: Final = 2.0
"""Seconds of work that nobody needs to be told of."""
_BETWEEN: Final = 10.0
"""Seconds between two lines in a log."""


@contextmanager
def progress(what: str, total: int, say: Callable[[str], None]) -> Iterator[Callable[[], None]]:
    """Give what to call each time one of `total` things is done; `say` writes a line of a log."""
    with ExitStack() as stack:
        on_terminal = sys.stderr.isatty()
        start = last = monotonic()
        done = told = 0
        bar = None

        def tell() -> None:
            nonlocal done, told, last, bar
            done += 1
            now = monotonic()
            if now - start < _SHORT or total < 2:
                return
            if on_terminal:
                bar = bar or stack.enter_context(
                    progressbar(length=total, label=what, show_pos=True, file=sys.stderr)
                )
                bar.update(done - told)
                told = done
            elif now - last > _BETWEEN:
                say(f"{what} : {done} dossiers sur {total}…")
                last = now

        yield tell
