"""Short sentences with their pictograms and sources, from the portrait; long ones are told."""

from pathlib import Path

from generator.model.en_clair import EnClair
from generator.pages.dossier import en_clair, portrait
from generator.reading.checks.en_clair import LONGEST
from generator.reading.demarches import packaged
from tests.pages.fictif import body, trifouillis, without
from tests.reading.mistakes import BASE, lay, told
from tests.tree import tree

UNCHECKED = "Aucun lecteur en situation de handicap intellectuel n’a vérifié cette page."


def test_each_paragraph_has_a_pictogram_and_short_lines() -> None:
    page = tree(body(en_clair.pages, trifouillis()))
    ideas = page.all(".idee")
    assert [each.one("h2").text for each in ideas] == ["Où est-ce ?", "Le journal"]
    assert all(each.has("svg[aria-hidden=true]") for each in ideas)
    told = [each.text for each in ideas[0].all("p")]
    assert told[:2] == ["Trifouillis n’existe pas.", "Les oies & les radis non plus."]
    assert ideas[1].has(".renvoi")
    assert UNCHECKED in page.text
    assert "FALC" not in page.text


def test_the_portrait_leads_there_only_where_it_is() -> None:
    assert tree(body(portrait.pages, trifouillis())).one(".vers-en-clair[href]").has("svg")
    bare = without(trifouillis(), EnClair)
    assert not tree(body(portrait.pages, bare)).has(".vers-en-clair[href]")


def test_the_method_says_itself_in_sentences_as_short() -> None:
    ideas = packaged()["vitalite-sociale"].en_clair
    assert ideas
    told = [phrase for each in ideas for phrase in each.phrases]
    assert [phrase for phrase in told if len(phrase.split()) > LONGEST] == []


def test_a_long_sentence_and_a_pictogram_that_is_not_are_told(tmp_path: Path) -> None:
    root = lay(BASE / "territories/val-d-essai", tmp_path)
    long = " ".join(["mot"] * 16)
    idea = f"{{id: a, titre: A, pictogramme: material/licorne, phrases: [Court., {long}]}}"
    text = f"source: compte-rendu\nparagraphes:\n  - {idea}\n"
    (root / "territories/val-d-essai/en-clair.yml").write_text(text, "utf-8")
    said = told(root)
    assert "16 mots dans une phrase, au lieu de 15 au plus" in said
    assert "il n’y a pas de pictogramme `material/licorne`" in said
