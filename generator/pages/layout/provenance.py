"""Where what a page says comes from: one note at its end, a mark where a statement differs."""

import re
from collections import Counter
from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Final

from markupsafe import Markup

from generator.derived.citation import Citation

_MARK: Final = re.compile("\ue000([0-9]+)\ue001")
_LECTURE: Final = '<small class="lecture">'
"""What the mark of a reading of ours begins with (`theme/partials/thread.html`)."""


@dataclass(frozen=True)
class Renvoi:
    """One statement and its source; `bloc`: on a line of its own; `boite`: the reader asked.

    `texte`: it is that of the sentences of the page's file, which the end of the page must say.
    """

    source: Citation
    bloc: bool
    boite: bool
    texte: bool


@dataclass(frozen=True)
class Note:
    """What the end of a page says: the source of what bears no mark, then the others."""

    principale: Citation | None
    marquees: bool
    """Whether some statement bears a mark."""
    lectures: bool
    """Whether some link bears the mark of a reading of ours."""
    autres: tuple[tuple[str, Citation], ...]
    """The anchor of each other source, and the source."""


@dataclass(frozen=True)
class _Cited:
    """What the page being filled has cited, and the sources that it prints whole itself."""

    renvois: list[Renvoi] = field(default_factory=list)
    placees: dict[str, str] = field(default_factory=dict)


_cited: ContextVar[_Cited] = ContextVar("cited")


def renvoi(
    source: Citation, bloc: bool = False, boite: bool = False, texte: bool = False
) -> Markup:
    """Where the mark of a statement will stand, once the page knows its main source."""
    renvois = _cited.get().renvois
    renvois.append(Renvoi(source, bloc, boite, texte))
    return Markup(f"\ue000{len(renvois) - 1}\ue001")


def placee(source: Citation, ancre: str) -> str:
    """The page prints `source` whole at this anchor: marks lead there."""
    _cited.get().placees[key(source)] = ancre
    return ancre


def key(source: Citation) -> str:
    """What makes two citations one source, whatever the place in it."""
    return "\n".join((source.titre, source.editeur, source.date or "", source.url or ""))


def annoter(
    fill: Callable[[], str],
    marque: Callable[[Renvoi, str, bool], str],
    note: Callable[[Note], str],
) -> str:
    """The page that `fill` gives, its marks printed by `marque`, its note added by `note`."""
    cited = _Cited()
    token = _cited.set(cited)
    try:
        html = fill()
        main = _main(cited.renvois)
        anchors = _anchors(cited, main)
        marked = any(_differs(one, main) for one in cited.renvois if not one.boite)

        def printed(found: re.Match[str]) -> str:
            one = cited.renvois[int(found[1])]
            if not (one.boite or _differs(one, main)):
                return ""
            same = main is not None and key(one.source) == key(main)
            return str(marque(one, anchors[key(one.source)], same))

        html = _MARK.sub(printed, html)
        read = _LECTURE in html
        if not (cited.renvois or read):
            return html
        others = _others(cited, main, anchors)
        return html + str(note(Note(main, marked, read, others)))
    finally:
        _cited.reset(token)


def _main(renvois: list[Renvoi]) -> Citation | None:
    """The source of the page's own sentences; else the one, and the place in it, that half of the
    statements share at least; None if none does."""
    own = next((one.source for one in renvois if one.texte), None)
    if own is not None:
        return own
    told = [one.source for one in renvois if not one.boite]
    if not told:
        return None
    sources = Counter(map(key, told))
    (chosen, times), *_ = sources.most_common(1)
    if len(sources) > 1 and (times == 1 or 2 * times < len(told)):
        return None
    places = Counter(source.page for source in told if key(source) == chosen)
    (place, _), *_ = places.most_common(1)
    return next(source for source in told if (key(source), source.page) == (chosen, place))


def _differs(one: Renvoi, main: Citation | None) -> bool:
    return main is None or (key(one.source), one.source.page) != (key(main), main.page)


def _anchors(cited: _Cited, main: Citation | None) -> dict[str, str]:
    """For each source, the anchor where the page says it whole."""
    keys = dict.fromkeys(key(one.source) for one in cited.renvois)
    if main is not None:
        keys = dict.fromkeys((key(main), *keys))
    numbered = {each: f"note-{rank}" for rank, each in enumerate(keys, 1)}
    return numbered | {each: anchor for each, anchor in cited.placees.items() if each in keys}


def _others(
    cited: _Cited, main: Citation | None, anchors: dict[str, str]
) -> tuple[tuple[str, Citation], ...]:
    """The sources that the note has to say whole, each once."""
    told = {key(one.source): one.source for one in reversed(cited.renvois)}
    said = {*cited.placees, *([key(main)] if main is not None else [])}
    return tuple((anchor, told[each]) for each, anchor in anchors.items() if each not in said)
