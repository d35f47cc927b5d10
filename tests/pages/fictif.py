"""The made-up territory that exercises every feature, read once, and its pages."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from typing import Any, TypeVar

from generator.derived.commun import commun
from generator.derived.output import Page
from generator.derived.worked import WorkedDossier
from generator.model.base import Modele
from generator.model.dossier import Dossier
from generator.model.site import Site
from generator.reading.site import read_site
from tests.publications import DAY
from tests.sites import PROJECT

M = TypeVar("M", bound=Modele)


@cache
def fictif() -> Site:
    """The made-up site; drafts are left out."""
    reading = read_site(PROJECT / "tests/dossiers/fictif", brouillons=False)
    assert reading.site is not None, reading.problems
    return reading.site


def trifouillis() -> Dossier:
    """The dossier that has everything."""
    return next(d for d in fictif().dossiers if d.identifiant == "trifouillis-en-plaine")


def without(dossier: Dossier, *models: type[Modele]) -> Dossier:
    """The same dossier, these files not there."""
    left = {model: part for model, part in dossier.parties.items() if model not in models}
    return replace(dossier, parties=left)


def told(model: type[M], data: dict[str, Any]) -> M:
    """A file of the made-up dossier, as its démarche reads it."""
    return model.model_validate(data, context={"listes": trifouillis().demarche.listes})


def body(pages: Callable[[WorkedDossier], Iterator[Page]], dossier: Dossier) -> str:
    """The body of the one page that `pages` makes of `dossier`."""
    (page,) = pages(WorkedDossier(commun(fictif(), DAY), dossier))
    return page.corps
