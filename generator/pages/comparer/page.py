"""The page `/comparer/`, and the columns that a reader may add to it."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from generator.model.dossier import Dossier
from generator.model.site import Site
from generator.pages.cadre import identite
from generator.pages.commun import Commun
from generator.pages.comparer.chapitres import chapitres
from generator.pages.comparer.saillants import saillants
from generator.pages.gabarit import remplir
from generator.pages.page import Fichier, Page
from generator.pages.rapprochement import PROCHE
from generator.pages.texte import pourcent

MONTRES: Final = 12
"""Dossiers that the page holds; each one more is a file that it fetches when asked for."""


def pages(site: Site, commun: Commun) -> Iterator[Page]:
    """The comparison; with one dossier, the page says what it waits for."""
    dossiers = _distincts(site)
    if len(dossiers) < 2:
        yield _seul()
        return
    yield Page(
        adresse="comparer/",
        titre="Comparer les territoires",
        description="Les territoires côte à côte : mêmes questions, mêmes mots, même échelle.",
        genre="Comparaison",
        corps=remplir(
            "comparer",
            "comparer/",
            **_colonnes(commun, dossiers[:MONTRES]),
            autres=tuple((each.identifiant, each.territoire.nom) for each in dossiers[MONTRES:]),
            proche=pourcent(100 * PROCHE),
            seuil=PROCHE,
        ),
    )


def colonnes(site: Site, commun: Commun) -> Iterator[Fichier]:
    """For each dossier that the page does not hold, what stands in its column.

    It lies beside the page, so that links are the same in both.
    """
    for dossier in _distincts(site)[MONTRES:]:
        adresse = f"comparer/{dossier.identifiant}.html"
        column = remplir("comparer-colonne", adresse, **_colonnes(commun, (dossier,)))
        yield Fichier(adresse, column.encode())


def _colonnes(commun: Commun, dossiers: tuple[Dossier, ...]) -> dict[str, object]:
    return {
        "territoires": tuple((dossier.identifiant, identite(dossier)) for dossier in dossiers),
        "chapitres": chapitres(commun, dossiers),
        "questions": saillants(dossiers),
    }


def _distincts(site: Site) -> tuple[Dossier, ...]:
    """The dossiers, namesakes told apart by their letter."""
    names = Counter(dossier.territoire.nom for dossier in site.dossiers)
    return tuple(
        dossier if names[dossier.territoire.nom] == 1 else _lettered(dossier)
        for dossier in site.dossiers
    )


def _lettered(dossier: Dossier) -> Dossier:
    own = dossier.territoire
    renamed = own.model_copy(update={"nom": f"{own.nom} ({own.lettre})"})
    return dossier.avec(renamed)


def _seul() -> Page:
    return Page(
        adresse="comparer/",
        titre="Comparer les territoires",
        description="La comparaison attend un deuxième territoire.",
        genre="Comparaison",
        corps=remplir(
            "vide",
            "comparer/",
            titre="Comparer les territoires",
            phrase="Il faut au moins deux territoires pour comparer.",
        ),
    )
