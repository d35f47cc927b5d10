"""What the theme keeps to: short lines, one scale of widths, no fact and no address of its own."""

import re
from itertools import chain
from pathlib import Path

from generator.derived.notice import PRODUCTEUR
from generator.theme import THEME

WIDEST = 120
"""Characters in a line of a template."""

WIDTHS = ("22", "30", "48", "64", "75")
"""Where layouts change, in rem, from the smallest phones to wide screens (00-tokens.css)."""


def texts(kind: str) -> dict[str, str]:
    """The templates, the styles or the scripts of the theme."""
    paths = [*THEME.glob("*.html"), *THEME.glob(f"*/**/*.{kind}")]
    kept = (path for path in paths if path.suffix == f".{kind}")
    return {path.relative_to(THEME).as_posix(): path.read_text("utf-8") for path in kept}


def found(pattern: str) -> dict[str, list[str]]:
    """What the templates hold of `pattern`, file by file."""
    told = {name: re.findall(pattern, text) for name, text in texts("html").items()}
    return {name: hits for name, hits in told.items() if hits}


def test_lines_are_short_enough_to_be_reviewed() -> None:
    lines = ((name, line) for name, text in texts("html").items() for line in text.splitlines())
    assert [(name, line[:60]) for name, line in lines if len(line) > WIDEST] == []


def test_no_template_makes_an_address() -> None:
    made = found(r"""['"][^'" ]*/['"] *~|~ *['"][^'" ]*/['"]""")
    assert [name for name in made if name.startswith(("pages/", "partials/"))] == []


def test_no_template_or_script_names_the_site_or_a_licence() -> None:
    told = texts("html") | texts("js")
    named = re.compile(f"{PRODUCTEUR}|Licence Ouverte")
    assert [name for name, text in told.items() if named.search(text)] == []


def test_no_template_makes_the_box_of_a_figure() -> None:
    assert found(r"\((?:\n\s*)?\{['\n]") == {}


def test_styles_in_pages_hold_measures_alone() -> None:
    styles = chain.from_iterable(found(r' style="([^"]*)').values())
    assert [
        style for style in styles if not re.match(r"--[a-z]|\{\{ [a-z.]*mesures \}\}$", style)
    ] == []


def test_layouts_change_at_the_widths_of_one_scale() -> None:
    below = [f"{int(width) - 1}.99" for width in WIDTHS]
    for name, text in (texts("css") | texts("js")).items():
        for bound, width in re.findall(r"\((min|max)-width: ([\d.]+)rem\)", text):
            assert width in (WIDTHS if bound == "min" else below), f"{name} : {width}rem"
        assert not re.search(r"-width: [\d.]+(?:px|em)\b\)", text), name


def test_the_scale_is_said_where_measures_are() -> None:
    tokens = Path(THEME, "assets/css/00-tokens.css").read_text("utf-8")
    assert re.findall(r"(\d+)rem\s+\(", tokens.partition("*/")[0]) == list(WIDTHS)
