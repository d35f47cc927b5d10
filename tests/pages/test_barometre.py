"""The barometer shows each finding once for each of its indicators, and nothing else."""

import pytest

from generator.model.barometre import Barometre, Constat
from generator.model.dossier import Dossier
from generator.model.vocabulaire import Indicateur
from generator.pages import barometre
from generator.pages.barometre import paliers
from tests.pages.fictif import body, trifouillis
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
    steps = paliers((one,))
    assert [step.indicateur for step in steps] == list(Indicateur)
    assert [step.constats for step in steps] == [(), (), (one,), ()]
    assert getattr(steps[2], side) == (one,)


def test_the_picture_has_one_mark_for_each_finding_and_indicator() -> None:
    dossier = trifouillis()
    assert dossier.atelier_1 is not None
    page = tree(body(barometre.pages, dossier))
    marks = page.values(".panorama .marque-constat", "href")
    tied = [f"#constat-{c.id}" for c in dossier.atelier_1.constats for _ in c.indicateurs]
    assert sorted(marks) == sorted(tied)
    assert "lecture de la rédaction" in page.text


def test_every_finding_and_intention_has_its_anchor() -> None:
    dossier = trifouillis()
    assert dossier.atelier_1 is not None
    page = tree(body(barometre.pages, dossier))
    for constat in dossier.atelier_1.constats:
        page.one(f"#constat-{constat.id}")
    for intention in dossier.atelier_1.intentions:
        page.one(f"#intention-{intention.id}")


def test_what_the_report_leaves_out_is_said_once() -> None:
    bare = Barometre.model_validate({"source": "compte-rendu-fictif"})
    page = tree(body(barometre.pages, Dossier(**vars(trifouillis()) | {"atelier_1": bare})))
    absences = page.one(":has(> #absences)").text
    for word in ("portraits", "photos", "inventaires", "intentions"):
        assert word in absences
    assert "Constats : non documenté" in page.text
