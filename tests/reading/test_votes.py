"""Votes that would tell who voted what are refused, whoever wrote them."""

from pathlib import Path

import pytest

from tests.reading.mistakes import lien_social, told

START = "source: compte-rendu\nquestion: Que faire ?\n"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "items:\n  - {id: a, texte: Un, votes: ABC}\n",
            "3 votants : leurs votes les désigneraient",
        ),
        (
            "items:\n  - {id: a, texte: Un, votes: ABCDE}\n  - {id: b, texte: Deux, votes: ABCD}\n",
            "4 votes ici, 5 ailleurs",
        ),
        (
            "groupes:\n  - {id: g, nom: Élus, votants: 6}\n"
            "items:\n  - {id: a, texte: Un, votes: AAAAAABB}\n",
            "2 votants seraient connus par soustraction",
        ),
        (
            "groupes:\n  - {id: g, nom: Élus}\n"
            "items:\n  - id: a\n    texte: Un\n    votes: AAAAAABB\n    groupes:\n"
            "      - {groupe: g, favorables: 2, mitiges: 0, opposes: 0}\n",
            "le groupe `g` n’a pas de `votants`",
        ),
        (
            "groupes:\n  - {id: g, nom: Élus, votants: 5}\n  - {id: h, nom: Agents, votants: 5}\n"
            "items:\n  - {id: a, texte: Un, votes: AAAABBBBCE}\n"
            "  - {id: b, texte: Deux, votes: BABABABABA}\n",
            "une lettre par participant, et des groupes comptés",
        ),
        (
            "groupes:\n  - {id: g, nom: Élus, votants: 5}\n  - {id: h, nom: Agents, votants: 5}\n"
            "items:\n  - id: a\n    texte: Un\n    votes: AAAAAABBN-\n    groupes:\n"
            "      - {groupe: g, favorables: 5, mitiges: 0, opposes: 0}\n"
            "      - {groupe: h, favorables: 3, mitiges: 0, opposes: 0}\n",
            "moins de 5 avis",
        ),
        (
            "groupes:\n  - {id: g, nom: Élus, votants: 5}\n"
            "items:\n  - id: a\n    texte: Un\n    votes: AAAAAABNNN\n    groupes:\n"
            "      - {groupe: g, favorables: 5, mitiges: 0, opposes: 0}\n",
            "moins de 5 avis",
        ),
        ("participants: [Camille]\n", "participants"),
        ("groupes:\n  - {id: g, nom: Élus, votants: 4}\n", "votants"),
        ("items:\n  - {id: a, texte: Un, votes: AAXBB}\n", "votes"),
    ],
)
def test_a_vote_that_tells_too_much_or_too_little_is_refused(
    tmp_path: Path, text: str, message: str
) -> None:
    root = lien_social(tmp_path)
    path = root / "territories/val-d-essai/consultation.yml"
    path.write_text(START + text, "utf-8")
    found = told(root)
    assert message in found
    assert "consultation.yml" in found
