"""The barometer shows each finding once for each of its indicators, and nothing else."""

import re

import pytest

from generator.model.barometre import Barometre, Constat
from generator.pages import barometre
from generator.pages.barometre import paliers
from tests.pages.fictif import body, told, trifouillis


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
    html = body(barometre.pages, dossier)
    picture = html[html.index('class="panorama"') : html.index("</figure>")]
    tied = [f"#constat-{c.id}" for c in dossier.partie(Barometre).constats for _ in c.indicateurs]
    assert sorted(re.findall(r'class="marque-constat" href="([^"]+)"', picture)) == sorted(tied)
    assert "lecture de la rédaction" in html


def test_every_finding_and_intention_has_its_anchor() -> None:
    dossier = trifouillis()
    html = body(barometre.pages, dossier)
    for constat in dossier.partie(Barometre).constats:
        assert html.count(f'id="constat-{constat.id}"') == 1
    for intention in dossier.partie(Barometre).intentions:
        assert html.count(f'id="intention-{intention.id}"') == 1


def test_what_the_report_leaves_out_is_said_once() -> None:
    bare = told(Barometre, {"source": "compte-rendu-fictif"})
    html = body(barometre.pages, trifouillis().avec(bare))
    absences = html[html.index('id="absences"') :]
    for word in ("portraits", "photos", "inventaires", "intentions"):
        assert word in absences
    assert "Constats\u00a0: non documenté" in html
