"""What is worked out of a dossier is worked out once, and a dossier depends on no other."""

import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from generator.derived.fiche import fiches
from generator.derived.fil.tissage import tisser
from generator.model.dossier import Dossier
from generator.model.sections import FIL
from tests.exports.partout import CAS, TODAY, Cas, published, site
from tests.publications import everything
from tests.sites import PROJECT


def count(monkeypatch: pytest.MonkeyPatch, function: Callable[..., Any]) -> Counter[str]:
    """How often `function` is called for each dossier from now on, whoever calls it."""
    calls: Counter[str] = Counter()

    def counted(*arguments: Any) -> Any:
        calls.update(each.identifiant for each in arguments if isinstance(each, Dossier))
        return function(*arguments)

    for name, module in list(sys.modules.items()):
        if name.startswith("generator.") and vars(module).get(function.__name__) is function:
            monkeypatch.setattr(module, function.__name__, counted)
    return calls


def test_threads_are_woven_and_cards_made_once_a_dossier(monkeypatch: pytest.MonkeyPatch) -> None:
    woven, made = count(monkeypatch, tisser), count(monkeypatch, fiches)
    everything(site(PROJECT), TODAY)
    dossiers = site(PROJECT).dossiers
    assert made == {dossier.identifiant: 1 for dossier in dossiers}
    assert woven.keys() >= {dossier.identifiant for dossier in dossiers if dossier.attend(FIL)}
    assert set(woven.values()) == {1}


@pytest.mark.parametrize("cas", CAS, ids=lambda cas: cas.id)
def test_a_dossier_alone_is_published_as_beside_others(cas: Cas) -> None:
    own = f"territoires/{cas.id}/"
    alone = everything(replace(site(cas.root), dossiers=(cas.dossier,)), TODAY)
    among = published(cas.root)
    assert {a for a in alone if a.startswith(own)} == {a for a in among if a.startswith(own)}
    assert [a for a in alone if a.startswith(own) and alone[a] != among[a]] == []
