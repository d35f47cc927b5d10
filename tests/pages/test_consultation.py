"""The page of the votes: each row in one sentence, no group that is too small, and light."""

import gzip
from random import Random

from generator.model.consultation import Consultation
from generator.pages.dossier import consultation
from tests.pages.fictif import body, told, trifouillis
from tests.tree import tree


def test_the_header_of_a_row_says_the_row_in_one_sentence() -> None:
    page = tree(body(consultation.pages, trifouillis()))
    row = page.one("#item-phrase-3")
    sentence = "8 tout à fait d’accord, 9 d’accord, 1 pas du tout d’accord."
    assert row.one("th").text.startswith("3 Ouvrir le café le dimanche.")
    assert row.one("th").text.endswith(f"Partagé et voulu. {sentence}")
    assert len(row.all("td")) == 5 + 1


def test_where_groups_are_counted_no_column_is_a_voter() -> None:
    page = tree(body(consultation.pages, trifouillis()))
    heads = [head.text for head in page.all("[data-abaque] thead th")]
    assert heads[6:] == ["Réponses"]
    assert not page.all("[data-abaque] tfoot")
    assert not page.all("select[name=votants]")
    assert "sans une colonne par votant" in page.text


def test_a_group_of_few_shows_nothing() -> None:
    page = tree(body(consultation.pages, trifouillis()))
    heads = [head.text for head in page.all(".abaque-groupes thead th")]
    assert heads == ["Phrase", "Associations 7 votants", "Élus 6 votants"]
    assert "4 phrases ne comptent aucun groupe" in page.text
    assert "Agents : pas de résultat à part" in page.text


def test_who_did_not_vote_has_an_empty_cell() -> None:
    items = [{"id": "bus", "texte": "Un bus", "votes": "BBBCC-"}]
    data = {"source": "compte-rendu-fictif", "question": "Que faire ?", "items": items}
    page = tree(body(consultation.pages, trifouillis().avec(told(Consultation, data))))
    cells = page.one("#item-bus").all("td")[5:]
    assert sorted(cell.text for cell in cells) == ["", "B", "B", "B", "C", "C"]


def test_forty_items_and_sixty_voters_weigh_little() -> None:
    random = Random(4)
    items = [
        {
            "id": f"p-{n}",
            "texte": f"Une phrase d’une longueur ordinaire, la numéro {n}",
            "votes": "".join(random.choice("ABCDENR") for _ in range(60)),
        }
        for n in range(40)
    ]
    data = {"source": "compte-rendu-fictif", "question": "Que faire ?", "items": items}
    page = body(consultation.pages, trifouillis().avec(told(Consultation, data)))
    assert len(gzip.compress(page.encode())) < 60_000


def test_a_vote_without_items_or_votes_says_so() -> None:
    data = {"source": "compte-rendu-fictif", "question": "Que faire ?"}
    asked = told(Consultation, data)
    assert "Ni phrases ni votes publiés" in body(consultation.pages, trifouillis().avec(asked))
    asked = told(Consultation, data | {"items": [{"id": "a", "texte": "Un café"}]})
    page = tree(body(consultation.pages, trifouillis().avec(asked)))
    assert page.one("#item-a").text == "Un café"
    assert "Aucun vote publié" in page.text
