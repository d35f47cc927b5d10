"""The comparison of all territories, and of each two: the same template, the same rules."""

from collections import Counter
from collections.abc import Callable, Iterator
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
from generator.derived.demarches import suivies
from generator.derived.identite import ton
from generator.derived.lien import Lien
from generator.derived.output import Page, SiteFile
from generator.derived.summary import Summaries, Summary
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
    nom: str = ""
    """What it is called, where that is not the names of its territories."""
    demarche: str = ""
    """The démarche that they share, when that is why they stand side by side."""


def releves(summaries: Summaries, among: Summaries = ()) -> tuple[Releve, ...]:
    """What each dossier answers; namesakes `among` all of them are told apart by their letter."""
    names = _noms(among or summaries)
    return tuple(replace(each.releve, nom=names[each.identifiant]) for each in summaries)


def _noms(summaries: Summaries) -> dict[str, str]:
    """The name over each column: namesakes bear their letter too."""
    counts = Counter(each.identite.nom for each in summaries)
    return {
        each.identifiant: f"{each.identite.nom} ({each.identite.lettre})"
        if counts[each.identite.nom] > 1
        else each.identite.nom
        for each in summaries
    }


def pages(summaries: Summaries, commun: Commun) -> Iterator[Page]:
    """The comparison of all, then of each two; with one dossier, what the page waits for."""
    ordered, shown = _ordre(summaries, commun)
    if len(ordered) < 2:
        yield _seul()
        return
    known = releves(ordered[:shown], ordered)
    heads = tuple(map(en_tete, known))
    names = _noms(ordered)
    everyone = tuple(_tete(each, names[each.identifiant]) for each in ordered)
    groups = tuple(_par_demarche(summaries, commun))
    others = tuple(each for each in groups if each.territoires != heads)
    first = Choix(ADRESSE, heads, groups[0].nom if others != groups and others else "")
    choices = (first, *others, *_paires(known))
    yield Page(
        adresse=ADRESSE,
        titre=TITRE,
        description="Les territoires côte à côte : mêmes questions, mêmes mots, même échelle.",
        genre="Comparaison",
        corps=_corps(TITRE, known, choices, first, everyone[shown:]),
    )
    by_id = {each.identifiant: each for each in ordered}
    for choice in choices[1:]:
        chosen = releves(tuple(by_id[each.identifiant] for each in choice.territoires), ordered)
        beside = {each.identifiant for each in choice.territoires}
        away = tuple(each for each in everyone if each.identifiant not in beside)
        yield _page(chosen, choices, choice, away)


def _ordre(summaries: Summaries, commun: Commun) -> tuple[Summaries, int]:
    """The territories, démarche by démarche, and how many of them the page of all holds.

    It holds those of the first démarche; all of them when that one has a single dossier.
    """
    groups = suivies(summaries, commun)
    known = tuple(each for group in groups for each in group.summaries)
    first = len(groups[0].summaries) if groups else 0
    return known, min(first if first > 1 else len(known), MONTRES)


def _par_demarche(summaries: Summaries, commun: Commun) -> Iterator[Choix]:
    """The territories of each démarche side by side, the first of them; two at least."""
    for group in suivies(summaries, commun):
        known = releves(group.summaries[:MONTRES], group.summaries)
        if len(known) > 1:
            heads = tuple(map(en_tete, known))
            name = f"{group.demarche.nom} ({len(group.summaries)} territoires)"
            yield Choix(f"{ADRESSE}{group.demarche.id}/", heads, name, group.demarche.nom)


def colonnes(
    summaries: Summaries, commun: Commun, kept: Callable[[str], bytes]
) -> Iterator[SiteFile]:
    """For each dossier that the page of all does not hold, what stands in its column.

    It lies beside that page, so that links are the same in both. `kept`: the column of a dossier as
    it was made with its own name, which serves unless another territory has that name too.
    """
    known, shown = _ordre(summaries, commun)
    names = _noms(known)
    for each in known[shown:]:
        own = names[each.identifiant] == each.identite.nom
        column = kept(each.identifiant) if own else colonne(*releves((each,), known))
        yield SiteFile(_column_address(each.identifiant), column)


def colonne(releve: Releve) -> bytes:
    """What a dossier answers, as a column that the comparison fetches."""
    told = chapitres((releve,))
    corps = remplir(
        "comparer-colonne",
        _column_address(releve.identifiant),
        territoire=en_tete(releve),
        questions=saillants((releve,)),
        **_tables((releve,), told),
    )
    return corps.encode()


def _column_address(identifiant: str) -> str:
    return f"{ADRESSE}{identifiant}.html"


def en_tete(releve: Releve) -> EnTete:
    return EnTete(releve.identifiant, releve.nom, releve.lettre, ton(releve.lettre))


def _tete(summary: Summary, nom: str) -> EnTete:
    here = summary.identite
    return EnTete(summary.identifiant, nom, here.lettre, here.ton)


def _paires(known: tuple[Releve, ...]) -> Iterator[Choix]:
    """Each two of the first territories; the address does not depend on their order."""
    if len(known) < 3:
        return
    for both in combinations(known[:DEUX_A_DEUX], 2):
        first, second = sorted(each.identifiant for each in both)
        yield Choix(f"{ADRESSE}{first}/{second}/", tuple(map(en_tete, both)))


def _page(
    chosen: tuple[Releve, ...],
    choices: tuple[Choix, ...],
    choice: Choix,
    autres: tuple[EnTete, ...],
) -> Page:
    names = tuple(each.nom for each in chosen)
    named = f"{TITRE}\u00a0: {choice.demarche}"
    titre = named if choice.demarche else f"Comparer {' avec '.join(names)}"
    about = choice.nom or f"{' et '.join(names)} côte à côte"
    return Page(
        adresse=choice.adresse,
        titre=titre,
        description=f"{about} : mêmes questions, mêmes mots, même échelle.",
        genre="Comparaison",
        corps=_corps(titre, chosen, choices, choice, autres),
        breadcrumbs=(Lien(TITRE, ADRESSE),),
        hors_recherche=True,
    )


def _corps(
    titre: str,
    chosen: tuple[Releve, ...],
    choices: tuple[Choix, ...],
    choice: Choix,
    autres: tuple[EnTete, ...],
) -> str:
    """`autres`: those that a reader may add to the chosen ones, here or on the page of all."""
    heads = tuple(map(en_tete, chosen))
    beside = len(autres) if choice.adresse == ADRESSE else 0
    is_pair = choice.adresse != ADRESSE and not choice.nom
    return remplir(
        "comparer",
        choice.adresse,
        titre=titre,
        questions=saillants(chosen),
        choix=choices,
        courant=choice,
        a_choisir=() if is_pair or len(heads) + beside <= A_PART else heads,
        autres=autres,
        tout=beside > 0,
        proche=pourcent(100 * PROCHE),
        **_tables(chosen, chapitres(chosen)),
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
