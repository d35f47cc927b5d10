"""The barometer shows each finding once for each of its indicators, and nothing else."""

import pytest

from generator.model.barometre import Barometre, Constat
from generator.pages.dossier import barometre
from generator.pages.dossier.barometre import paliers
from tests.pages.fictif import body, told, trifouillis
from tests.tree import tree


@pytest.mark.parametrize(
    ("nature", "side"),
    [
        ("atout", "dessus"),
        ("contraste", "ligne"),
        ("manque", "dessous"),
        ("souhait", "a_cote"),
        ("changement", "a_cote"),
    ],
)
def test_the_nature_of_a_finding_gives_its_side(nature: str, side: str) -> None:
    one = Constat.model_validate(
        {"id": "un", "nature": nature, "texte": "Un", "indicateurs": ["emancipation"]}
    )
    known = trifouillis().demarche.liste("indicateurs")
    steps = paliers(known, (one,))
    assert [step.indicateur for step in steps] == list(known)
    assert [step.constats for step in steps] == [(), (), (one,), ()]
    assert getattr(steps[2], side) == (one,)


def test_the_picture_has_one_mark_for_each_finding_and_indicator() -> None:
    dossier = trifouillis()
    page = tree(body(barometre.pages, dossier))
    marks = page.values(".panorama .marque-constat", "href")
    tied = [f"#constat-{c.id}" for c in dossier.partie(Barometre).constats for _ in c.indicateurs]
    assert sorted(marks) == sorted(tied)
    assert "lecture de la rédaction" in page.text


def test_every_finding_and_intention_has_its_anchor() -> None:
    dossier = trifouillis()
    page = tree(body(barometre.pages, dossier))
    for constat in dossier.partie(Barometre).constats:
        page.one(f"#constat-{constat.id}")
    for intention in dossier.partie(Barometre).intentions:
        page.one(f"#intention-{intention.id}")


def test_what_the_report_leaves_out_is_said_once() -> None:
    bare = told(Barometre, {"source": "compte-rendu-fictif"})
    page = tree(body(barometre.pages, trifouillis().avec(bare)))
    absences = page.one(":has(> #absences)").text
    for word in ("portraits", "photos", "inventaires", "intentions"):
        assert word in absences
    assert "Constats : non documenté" in page.text


def test_what_is_told_of_several_territories_is_not_cited_as_the_barometer_of_one() -> None:
    told_of_all = {"nature": "atout", "texte": "Un", "ensemble": True}
    own = {"nature": "manque", "texte": "Deux"}
    two = ["emancipation", "accessibilite"]
    both = [told_of_all | {"id": "un", "indicateurs": two}, own | {"id": "deux"}]
    for findings, said, counted in (
        ([own | {"id": "deux"}], "baromètre de la vitalité sociale", "1 constat."),
        (
            [told_of_all | {"id": "un"}],
            "constats tirés de plusieurs territoires",
            "1 constat de plusieurs territoires à la fois.",
        ),
        (
            both,
            "1 constat : les participants",
            "2 constats : 1 de l’atelier, 1 de plusieurs territoires à la fois. "
            "1 touche plusieurs indicateurs, avec un signe sous chacun.",
        ),
    ):
        part = told(Barometre, {"source": "compte-rendu-fictif", "constats": findings})
        page = tree(body(barometre.pages, trifouillis().avec(part)))
        assert said in page.one("#boite-barometre").text
        assert page.all("[aria-labelledby=panorama] > p")[0].text == counted
        assert ("plusieurs territoires" in page.text) == (findings[0].get("ensemble") is not None)


def test_each_finding_stands_once_in_a_sentence_or_under_its_first_indicator() -> None:
    natures = ("contraste", "atout", "manque", "souhait", "manque", "atout")
    found = [
        {"id": f"c{rank}", "nature": nature, "texte": f"Constat {rank}", "indicateurs": served}
        for rank, (nature, served) in enumerate(
            zip(natures, ([], ["emancipation"], ["emancipation"], [], [], []), strict=True)
        )
    ]
    found[0]["mais"] = "avec une limite"
    html = body(
        barometre.pages,
        trifouillis().avec(told(Barometre, {"source": "compte-rendu-fictif", "constats": found})),
    )
    page = tree(html)
    assert sorted(page.values("li.constat", "id")) == [f"constat-c{rank}" for rank in range(6)]
    assert page.values("[aria-labelledby=constats] li.constat", "id") == ["constat-c0"]
    assert page.one("#constats").text == "L’essentiel : 1 des 6 constats"
    assert page.one("#par-indicateur").text == "5 autres constats, par indicateur"
    folds = page.all("[aria-labelledby=par-indicateur] > details")
    assert [fold.values("li.constat", "id") for fold in folds] == [
        ["constat-c1", "constat-c2"],
        ["constat-c5", "constat-c4", "constat-c3"],
    ]
