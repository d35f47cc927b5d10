"""How a problem is shown, to a person and to GitHub."""

import pytest

from generator.reading.problem import Problem, Problems, render


def caret(line: str, column: int) -> tuple[str, str]:
    """The excerpt and the caret line of a problem at `column` of `line`."""
    shown = render(Problem("a.yml", 1, column, "faux", "", line)).splitlines()
    return shown[1], shown[2]


def test_text() -> None:
    problem = Problem("a.yml", 3, 6, "c’est faux", "mendez", "nom: x")
    assert str(problem) == "a.yml:3:6: c’est faux\n    nom: x\n         ^\n  → mendez"


def test_a_whole_file_has_no_place() -> None:
    assert str(Problem("a.yml", 0, 0, "vide")) == "a.yml: vide"


def test_warning() -> None:
    problem = Problem("a.yml", 0, 0, "douteux", gravite="avertissement")
    assert str(problem) == "a.yml: avertissement : douteux"


def test_the_caret_follows_tabs() -> None:
    assert caret("\tnom:\tx", 7) == ("    \tnom:\tx", "    \t    \t^")


def test_the_caret_follows_wide_and_combining_characters() -> None:
    assert caret("会: x", 4)[1] == "        ^"
    assert caret("e\u0301te\u0301: x", 7)[1] == "        ^"


def test_a_long_line_is_cut_around_the_caret() -> None:
    excerpt, mark = caret("é" * 500 + "X" + "à" * 500, 501)
    assert len(excerpt) < 110
    assert excerpt[len(mark) - 1] == "X"
    assert excerpt.strip().startswith("…")
    assert excerpt.endswith("…")


@pytest.mark.parametrize("hidden", ["\x1b[31m", "\u202e", "\x00", "\r"])
def test_nothing_moves_the_cursor(hidden: str) -> None:
    problem = Problem("a.yml", 1, 1, f"f{hidden}", f"r{hidden}", f"x{hidden}")
    assert hidden[0] not in str(problem)
    assert hidden[0] not in render(problem, "github")


def test_github() -> None:
    problem = Problem("a,b:c.yml", 3, 6, "50 %\nfaux", "mendez", "nom: x")
    assert render(problem, "github") == (
        "::error file=a%2Cb%3Ac.yml,line=3,col=6::50 %25%0Afaux → mendez"
    )


def test_github_warning_of_a_whole_file() -> None:
    problem = Problem("a.yml", 0, 0, "douteux", gravite="avertissement")
    assert render(problem, "github") == "::warning file=a.yml::douteux"


def test_problems_are_sorted_and_told_once() -> None:
    late, early = Problem("a.yml", 10, 1, "b"), Problem("a.yml", 9, 1, "a")
    assert Problems([late, early, late]).problems == (early, late)
    assert str(Problems([late, early])) == "a.yml:9:1: a\na.yml:10:1: b"
