"""Texts that people write, as paper shows them: plain runs of letters, never anything to obey."""

import re
from functools import lru_cache
from html.parser import HTMLParser
from typing import Any, Final

import markdown
import nh3

_MARKDOWN: Final = markdown.Markdown(output_format="html")
_TAGS: Final = {"p", "em", "strong", "a", "ul", "ol", "li", "br"}
_HELD: Final = re.compile(r"[ \n]+(?=[:;?!»](?:\W|$))")
_OPENED: Final = re.compile(r"«[ \n]+")

Run = dict[str, str]
"""Letters that look alike: `t`, and `style` or `url` where they have one."""


def typography(text: str) -> str:
    """`ici :` and `« là »` with no-break spaces: no line starts with a colon."""
    return _OPENED.sub("«\u00a0", _HELD.sub("\u00a0", text))


def plain(value: Any) -> Any:
    """`value` with the spaces of French typography in all the texts it holds."""
    if isinstance(value, str):
        return typography(value)
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    return value


@lru_cache(maxsize=2048)
def paragraphs(text: str) -> tuple[dict[str, Any], ...]:
    """A short Markdown text, paragraph by paragraph: whether each is a point, and its runs."""
    reader = _Reader()
    reader.feed(
        nh3.clean(
            _MARKDOWN.reset().convert(text),
            tags=_TAGS,
            attributes={"a": {"href"}},
            url_schemes={"http", "https"},
        )
    )
    reader.close()
    return tuple(each for each in reader.found if any(run["t"].strip() for run in each["runs"]))


class _Reader(HTMLParser):
    """Reads the handful of tags that a clean text may have."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[dict[str, Any]] = []
        self.styles: list[str] = []
        self.url = ""
        self._begin(point=False)

    def _begin(self, *, point: bool) -> None:
        self.found.append({"point": point, "runs": []})

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"p", "li"}:
            self._begin(point=tag == "li" or (self.found[-1]["point"] and not self._told()))
        elif tag in {"em", "strong"}:
            self.styles.append(tag)
        elif tag == "a":
            self.url = dict(attrs).get("href") or ""
        elif tag == "br":
            self.handle_data(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in self.styles:
            self.styles.remove(tag)
        elif tag == "a":
            self.url = ""
        elif tag in {"p", "li", "ul", "ol"}:
            self._begin(point=tag == "p" and self.found[-1]["point"])

    def handle_data(self, data: str) -> None:
        run = {"t": re.sub(r"[ \t\n]+", " ", data)}
        if self.styles:
            run["style"] = self.styles[-1]
        if self.url:
            run["url"] = self.url
        if run["t"].strip() or self._told():
            self.found[-1]["runs"].append(run)

    def _told(self) -> bool:
        return bool(self.found[-1]["runs"])
