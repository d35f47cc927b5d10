"""What goes across dossiers is published unit by unit.

A unit is made of what it asks the dossiers for and of nothing else, so that whoever keeps it can
tell when it need not be made again.
"""

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol, TypeVar

from generator.derived.commun import Commun
from generator.derived.notice import Notice
from generator.publishing.given import Given
from generator.publishing.render import Output

T = TypeVar("T")
Givens = Sequence[Given]
Made = Generator[Output, None, T]
"""What a unit gives, and what others need to know of it."""


class Keep(Protocol):
    """Makes a unit, or has it from before, and publishes what it gives."""

    def __call__(
        self, name: str, make: Callable[[Givens], Made[T]], kind: Any, after: Sequence[str] = ()
    ) -> T:
        """What is to be known of the unit, of this `kind`; `after`: the units that it reads."""


@dataclass(frozen=True)
class Across:
    """What units need besides dossiers.

    With `printed_on`, the kit of the ateliers is made too, of that day; with `partage`, the
    pictures of pages.
    """

    shared: Commun
    notice: Notice
    printed_on: date | None = None
    partage: bool = False
