"""Texts as paper shows them."""

from generator.paper.words import paragraphs, plain


def runs(text: str) -> list[list[dict[str, str]]]:
    return [each["runs"] for each in paragraphs(text)]


def test_markdown_becomes_runs_of_letters() -> None:
    assert runs("Un **fait** et [un lien](https://exemple.fr/a).\n\nPuis *autre* chose") == [
        [
            {"t": "Un "},
            {"t": "fait", "style": "strong"},
            {"t": " et "},
            {"t": "un lien", "url": "https://exemple.fr/a"},
            {"t": "."},
        ],
        [{"t": "Puis "}, {"t": "autre", "style": "em"}, {"t": " chose"}],
    ]


def test_points_are_told_from_paragraphs() -> None:
    found = paragraphs("Avant\n\n- un\n- deux\n\nAprès")
    assert [each["point"] for each in found] == [False, True, True, False]


def test_tags_and_links_that_a_text_smuggles_in_are_dropped() -> None:
    assert runs("a <script>alert(1)</script> [b](javascript:x)") == [[{"t": "a "}, {"t": "b"}]]


def test_no_line_starts_with_its_punctuation() -> None:
    told = plain({"a": ["Quoi ?", ("« ici » : oui",)], "b": 3})
    assert told == {
        "a": ["Quoi\u00a0?", ["«\u00a0ici\u00a0»\u00a0: oui"]],
        "b": 3,
    }
