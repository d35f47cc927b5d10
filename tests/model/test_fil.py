"""The thread goes from findings to what followed, both ways, whatever files are missing."""

from pathlib import Path

import pytest

from generator.derived.fil.graphe import Cle, Fil
from generator.derived.fil.tissage import tisser
from generator.derived.fil.trous import Manque, trous
from generator.model.vocabulaire import Maillon
from tests.fils import ATELIER_3, CHARTE, ENTIER, FOLDER, SCENARIO, SUITES, lire
from tests.sites import Files

ACTION = ("action", "bancs")


@pytest.fixture
def fil(tmp_path: Path) -> Fil:
    return of(tmp_path, ENTIER)


def of(folder: Path, files: Files) -> Fil:
    worked = lire(folder, files)
    return tisser(worked.dossier, worked.commun.charte)


def back(fil: Fil, cle: Cle) -> dict[Maillon, set[str]]:
    return {stage: {step.noeud.id for step in s} for stage, s in fil.origines(cle).items()}


def ahead(fil: Fil, cle: Cle) -> dict[Maillon, set[str]]:
    return {stage: {step.noeud.id for step in s} for stage, s in fil.devenir(cle).items()}


def gaps(fil: Fil) -> dict[Manque, list[str]]:
    return {gap.manque: [noeud.id for noeud in gap.noeuds] for gap in trous(fil)}


def test_an_action_is_followed_back_to_the_finding(fil: Fil) -> None:
    assert back(fil, ACTION) == {
        Maillon.CONSTAT: {"bancs-vides"},
        Maillon.CHANGEMENT: {"seul"},
        Maillon.INTENTION: {"se-croiser"},
        Maillon.PROPOSITION: {"tourner-les-bancs"},
    }


def test_a_finding_is_followed_on_to_what_became_of_it(fil: Fil) -> None:
    assert ahead(fil, ("constat", "bancs-vides")) == {
        Maillon.INTENTION: {"se-croiser"},
        Maillon.PROPOSITION: {"tourner-les-bancs"},
        Maillon.ACTION: {"bancs"},
        Maillon.LIGNE: {"on-se-parle"},
        Maillon.ARTICLE: {"1"},
        Maillon.SUITE: {"inauguration", "bancs/0"},
    }


def test_a_change_leads_where_its_risks_lead(fil: Fil) -> None:
    assert ahead(fil, ("changement", "ecrans"))[Maillon.ACTION] == {"bancs"}


def test_a_fact_that_illustrates_an_article_does_not_come_from_its_actions(tmp_path: Path) -> None:
    suites = SUITES.replace("articles: [2]", "articles: [1]")
    fil = of(tmp_path, ENTIER | {f"{FOLDER}/suites.yml": suites})
    assert Maillon.ACTION not in back(fil, ("evenement", "fibre"))
    assert "fibre" not in ahead(fil, ACTION)[Maillon.SUITE]


def test_a_link_says_whether_it_is_ours_or_the_source_s(fil: Fil) -> None:
    ours = {(lien.amont[1], lien.aval[1]) for lien in fil.liens if lien.rapprochement}
    assert ("bancs-vides", "bancs") in ours
    assert ("fibre", "2") not in ours and ("2", "fibre") in ours
    assert not {("bancs", "on-se-parle"), ("se-croiser", "bancs"), ("bancs", "inauguration")} & ours


def test_one_reading_of_ours_makes_the_whole_way_ours(fil: Fil) -> None:
    (step,) = fil.devenir(("constat", "bancs-vides"))[Maillon.LIGNE]
    assert step.rapprochement and not step.direct


def test_a_link_that_a_chain_already_tells_is_not_drawn(fil: Fil) -> None:
    drawn = {(lien.amont, lien.aval) for lien in fil.essentiels}
    told = {(lien.amont, lien.aval) for lien in fil.liens}
    chained = (("constat", "bancs-vides"), ACTION)
    assert chained in told - drawn
    assert (ACTION, ("ligne", "on-se-parle")) in drawn


def test_gaps_are_named(fil: Fil) -> None:
    assert gaps(fil) == {
        Manque.CONSTAT: ["fanfare"],
        Manque.INTENTION: ["s-eclairer"],
        Manque.ACTION_SANS_LIGNE: ["lampions"],
        Manque.LIGNE: ["on-y-voit"],
        Manque.ARTICLE: ["2"],
        Manque.ACTION_SANS_SUITE: ["lampions"],
    }


def test_a_filled_gap_is_no_longer_named(tmp_path: Path) -> None:
    filled = {
        f"{FOLDER}/atelier-3.yml": ATELIER_3.replace(
            "titre: Des lampions\n    intention: se-croiser",
            "titre: Des lampions\n    intention: s-eclairer",
        ),
        f"{FOLDER}/scenario.yml": SCENARIO.replace("comment.,", "comment., actions: [lampions],"),
        f"{FOLDER}/charte.yml": CHARTE.replace("}]", "}, {article: 2, actions: [lampions]}]"),
    }
    named = gaps(of(tmp_path, ENTIER | filled))
    assert set(named) == {Manque.CONSTAT, Manque.ACTION_SANS_SUITE}


def test_a_stage_that_is_not_documented_is_no_gap(tmp_path: Path) -> None:
    without = {name: text for name, text in ENTIER.items() if "atelier-3" not in name}
    assert set(gaps(of(tmp_path, without))) == {Manque.CONSTAT}


@pytest.mark.parametrize("missing", sorted(name for name in ENTIER if name.startswith(FOLDER)))
def test_any_file_may_be_missing(tmp_path: Path, missing: str) -> None:
    fil = of(tmp_path, {name: text for name, text in ENTIER.items() if name != missing})
    assert fil.noeuds
    assert all({lien.amont, lien.aval} <= fil.noeuds.keys() for lien in fil.liens)
    for cle in fil.noeuds:
        fil.origines(cle)
        fil.devenir(cle)


def test_an_article_keeps_its_number_when_the_common_charter_is_missing(tmp_path: Path) -> None:
    assert tisser(lire(tmp_path, ENTIER).dossier).noeuds["article", "1"].titre == "Article 1"
