"""The comparison of all territories, and of each two: the same template, the same rules."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Final

from generator.derived.citation import Citation
from generator.derived.commun import Commun
from generator.derived.comparaison.chapitres import chapitres
from generator.derived.comparaison.raisons import repere
from generator.derived.comparaison.rangee import Chapitre
from generator.derived.comparaison.releve import Releve
from generator.derived.comparaison.saillants import saillants
from generator.derived.comparaison.verdict import PROCHE
from generator.derived.identite import ton
from generator.derived.lien import Lien
from generator.derived.output import Page, SiteFile
from generator.derived.summary import Summaries
from generator.derived.texte import pourcent
from generator.pages.layout.cadre import page_site
from generator.pages.layout.gabarit import remplir

ADRESSE: Final = "comparer/"
TITRE: Final = "Comparer les territoires"

MONTRES: Final = 12
"""Territories that the page of all shows; the column of any other is a file, fetched on demand."""

DEUX_A_DEUX: Final = 6
"""Territories, the first ones, of which each two have a page of their own."""

A_PART: Final = 3
"""Up to this number of territories, every choice of several has a page of its own."""


@dataclass(frozen=True)
class EnTete:
    """A territory as it stands over its column."""

    identifiant: str
    nom: str
    lettre: str
    ton: str


@dataclass(frozen=True)
class Choix:
    """Territories that have a page side by side, and where it is."""

    adresse: str
    territoires: tuple[EnTete, ...]


def releves(summaries: Summaries) -> tuple[Releve, ...]:
    """What each dossier answers; namesakes are told apart by their letter."""
    found = tuple(summary.releve for summary in summaries)
    names = Counter(each.nom for each in found)
    return tuple(
        replace(each, nom=f"{each.nom} ({each.lettre})") if names[each.nom] > 1 else each
        for each in found
    )


def pages(summaries: Summaries, commun: Commun) -> Iterator[Page]:
    """The comparison of all, then of each two; with one dossier, what the page waits for."""
    known = releves(summaries)
    if len(known) < 2:
        yield _seul()
        return
    choices = (Choix(ADRESSE, tuple(map(en_tete, known[:MONTRES]))), *_paires(known))
    yield Page(
        adresse=ADRESSE,
        titre=TITRE,
        description="Les territoires côte à côte : mêmes questions, mêmes mots, même échelle.",
        genre="Comparaison",
        corps=_corps(known[:MONTRES], choices, choices[0], known),
    )
    by_id = {each.identifiant: each for each in known}
    for choice in choices[1:]:
        chosen = tuple(by_id[each.identifiant] for each in choice.territoires)
        yield _paire(chosen, choices, choice)


def colonnes(summaries: Summaries) -> Iterator[SiteFile]:
    """For each dossier that the page of all does not hold, what stands in its column.

    It lies beside that page, so that links are the same in both.
    """
    for releve in releves(summaries)[MONTRES:]:
        adresse = f"{ADRESSE}{releve.identifiant}.html"
        told = chapitres((releve,))
        corps = remplir(
            "comparer-colonne",
            adresse,
            territoire=en_tete(releve),
            questions=saillants((releve,)),
            **_tables((releve,), told),
        )
        yield SiteFile(adresse, corps.encode())


def en_tete(releve: Releve) -> EnTete:
    return EnTete(releve.identifiant, releve.nom, releve.lettre, ton(releve.lettre))


def _paires(known: tuple[Releve, ...]) -> Iterator[Choix]:
    """Each two of the first territories; the address does not depend on their order."""
    if len(known) < 3:
        return
    for both in combinations(known[:DEUX_A_DEUX], 2):
        first, second = sorted(each.identifiant for each in both)
        yield Choix(f"{ADRESSE}{first}/{second}/", tuple(map(en_tete, both)))


def _paire(chosen: tuple[Releve, ...], choices: tuple[Choix, ...], choice: Choix) -> Page:
    both = " avec ".join(each.nom for each in chosen)
    return Page(
        adresse=choice.adresse,
        titre=f"Comparer {both}",
        description=f"{' et '.join(each.nom for each in chosen)} côte à côte : "
        "mêmes questions, mêmes mots, même échelle.",
        genre="Comparaison",
        corps=_corps(chosen, choices, choice, ()),
        breadcrumbs=(Lien(TITRE, ADRESSE),),
        hors_recherche=True,
    )


def _corps(
    chosen: tuple[Releve, ...],
    choices: tuple[Choix, ...],
    choice: Choix,
    known: tuple[Releve, ...],
) -> str:
    """`known`: all territories, where a reader may choose among them; else none."""
    told = chapitres(chosen)
    both = " avec ".join(each.nom for each in chosen)
    return remplir(
        "comparer",
        choice.adresse,
        titre=TITRE if known else f"Comparer {both}",
        questions=saillants(chosen),
        choix=choices,
        courant=choice,
        a_choisir=tuple(map(en_tete, known[:MONTRES])) if len(known) > A_PART else (),
        autres=tuple(map(en_tete, known[MONTRES:])),
        proche=pourcent(100 * PROCHE),
        **_tables(chosen, told),
    )


def _tables(chosen: tuple[Releve, ...], told: tuple[Chapitre, ...]) -> dict[str, object]:
    """What the tables of the chapters show, and the sources that they refer to, each once."""
    found: dict[str, Citation] = {}
    for chapter in told:
        for row in chapter.rangees:
            for origin in row.origines:
                found.setdefault(repere(origin.source), origin.source)
    ranks = {key: rank for rank, key in enumerate(found, start=1)}
    return {
        "territoires": tuple(map(en_tete, chosen)),
        "chapitres": told,
        "sources": tuple(found.values()),
        "numero": lambda source: ranks[repere(source)],
    }


def _seul() -> Page:
    return page_site(
        adresse=ADRESSE,
        titre=TITRE,
        description="La comparaison attend un deuxième territoire.",
        genre="Comparaison",
        gabarit="vide",
        phrase="Il faut au moins deux territoires pour comparer.",
    )
