"""The menu of a dossier: groups that hold together, and only what the dossier has."""

from itertools import groupby
from operator import attrgetter

from generator.model.actions import Actions
from generator.model.lieux import Lieux
from generator.pages.layout.cadre import menu
from tests.pages.fictif import trifouillis, without


def test_each_group_of_the_menu_stands_once() -> None:
    groups = [name for name, _ in groupby(menu(trifouillis()), attrgetter("groupe"))]
    assert groups == ["Le territoire", "Les ateliers", "Et maintenant"]


def test_the_menu_holds_only_what_the_dossier_has() -> None:
    dossier = without(trifouillis(), Lieux, Actions)
    titles = [entry.titre for entry in menu(dossier)]
    assert titles[0] == "Portrait"
    assert not {"Lieux", "Actions"} & set(titles)
