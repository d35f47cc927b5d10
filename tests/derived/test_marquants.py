"""What came of the démarche in one fact: tied by a source before near, near before late."""

from pathlib import Path

import pytest

from generator.derived.marquants import evenements, marquant
from tests.fils import ENTIER, FOLDER, lire

TIED = "  - {id: relie, date: 2021, titre: Relié, lien: etabli}\n"
NEAR = "  - {id: proche, date: 2022, titre: Proche, articles: [1]}\n"
LATE = "  - {id: tard, date: 2024, titre: Tard}\n"


@pytest.mark.parametrize(
    ("events", "first", "tied"),
    [
        (LATE + NEAR + TIED, "Relié", True),
        (LATE + NEAR, "Proche", False),
        (LATE, "Tard", False),
    ],
)
def test_the_fact_that_says_most_is_kept(
    tmp_path: Path, events: str, first: str, tied: bool
) -> None:
    told = {f"{FOLDER}/suites.yml": f"source: compte-rendu\nevenements:\n{events}"}
    fact = marquant(lire(tmp_path, ENTIER | told).dossier)
    assert fact is not None
    assert (fact.titre, fact.relie) == (first, tied)
    assert fact.vers.adresse == "territoires/val-d-essai/suites/"


def test_several_are_told_latest_first(tmp_path: Path) -> None:
    told = {f"{FOLDER}/suites.yml": f"source: compte-rendu\nevenements:\n{TIED}{LATE}{NEAR}"}
    dossier = lire(tmp_path, ENTIER | told).dossier
    assert [event.id for event in evenements(dossier, 2)] == ["proche", "relie"]


def test_nothing_known_is_nothing_told(tmp_path: Path) -> None:
    dossier = lire(tmp_path, {}).dossier
    assert marquant(dossier) is None and evenements(dossier, 3) == ()
