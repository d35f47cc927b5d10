"""What an import would change, in sentences."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from generator.reading.problem import printable, quote

SHOWN = 12
"""Changes told one by one in each sheet; the others are counted."""


@dataclass(frozen=True)
class Change:
    """One thing added, changed or taken out; `entre_temps`: the file changed it meanwhile too."""

    feuille: str
    kind: Literal["nouveau", "modifié", "retiré"]
    nom: str
    colonne: str = ""
    avant: str = ""
    apres: str = ""
    entre_temps: bool = False


def told(changes: Sequence[Change]) -> Iterator[str]:
    """The lines that say what would change, sheet by sheet."""
    for sheet in dict.fromkeys(change.feuille for change in changes):
        own = [change for change in changes if change.feuille == sheet]
        yield printable(f"{sheet} : {_counted(own)}")
        for change in own[:SHOWN]:
            yield printable(f"  {_sentence(change)}")
        if len(own) > SHOWN:
            yield f"  … et {len(own) - SHOWN} autres"


_WORDS: Final = {"nouveau": "à ajouter", "modifié": "à modifier", "retiré": "à retirer"}


def _counted(changes: Sequence[Change]) -> str:
    counts = {kind: sum(change.kind == kind for change in changes) for kind in _WORDS}
    counts["modifié"] = len({change.nom for change in changes if change.kind == "modifié"})
    return ", ".join(f"{count} {_WORDS[kind]}" for kind, count in counts.items() if count)


def _sentence(change: Change) -> str:
    name = quote(change.nom)
    if change.kind == "nouveau":
        return f"+ {name}"
    if change.kind == "retiré":
        return f"- {name}"
    before = f"« {quote(change.avant)} »" if change.avant else "vide"
    after = f"« {quote(change.apres)} »" if change.apres else "vide"
    late = " (le fichier avait changé depuis)" if change.entre_temps else ""
    return f"~ {name}, {change.colonne} : {before} devient {after}{late}"
