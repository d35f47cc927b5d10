"""The index of things to find: one script while it is light, one a territory beyond."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Final, Protocol
from zlib import compressobj

from generator.derived import adresses
from generator.derived.adresses import Cible
from generator.derived.choses import Chose, chose
from generator.derived.commun import Commun
from generator.derived.jeux import Donnees
from generator.derived.output import SiteFile
from generator.derived.summary import Summary
from generator.model.folding import words
from generator.pages.files.index import FOLDER, script
from generator.pages.layout.prose import insecables

CHOSES: Final = f"{FOLDER}choses.js"
LIGHT: Final = 60_000
"""Bytes, compressed, up to which the things of all territories are one script."""


class Cherche(Protocol):
    """A dossier, and the script of its things."""

    @property
    def summary(self) -> Summary: ...
    @property
    def choses(self) -> bytes: ...


def fichiers(dossiers: Sequence[Cherche], commun: Commun, together: Donnees) -> Iterator[SiteFile]:
    """The things of all: what the territories share, then those of each."""
    shared = [*_partagees(commun), *_tables(together)]
    parts = [part("", "", shared), _synonymes(commun)]
    if _light(chain(parts, (each.choses for each in dossiers))):
        yield SiteFile(CHOSES, b"".join((*parts, *(each.choses for each in dossiers))))
        return
    summaries = [each.summary for each in dossiers]
    names = [[each.identite.nom, _own(each), _communes(each)] for each in summaries]
    yield SiteFile(CHOSES, b"".join((*parts, script("horizonParties", names))))
    for dossier in dossiers:
        yield SiteFile(f"{FOLDER}{_own(dossier.summary)}", dossier.choses)


def _light(parts: Iterable[bytes]) -> bool:
    """Whether they are light together, once compressed."""
    press, size = compressobj(), 0
    for part in parts:
        size += len(press.compress(part))
        if size > LIGHT:
            return False
    return size + len(press.flush()) <= LIGHT


def _own(summary: Summary) -> str:
    return f"choses-{summary.identifiant}.js"


def _communes(summary: Summary) -> str:
    return words(" ".join(each.nom for each in summary.communes))


def part(territoire: str, adresse: str, choses: Iterable[Chose]) -> bytes:
    """The script of these things, whose addresses may begin with `adresse`."""
    rows = [
        [
            each.genre,
            insecables(each.titre),
            insecables(each.ligne),
            each.adresse.removeprefix(adresse),
            f"{each.noms}|{each.mots}" if each.noms else each.mots,
        ]
        for each in choses
    ]
    return script("horizonChoses", [territoire, adresse, rows])


def _synonymes(commun: Commun) -> bytes:
    rows = [
        [[words(word) for word in each.mots], [words(word) for word in each.vers]]
        for each in commun.synonymes
    ]
    return script("horizonSynonymes", rows)


def _partagees(commun: Commun) -> Iterator[Chose]:
    """What all territories share: the articles of the charter, the themes."""
    for article in commun.charte.articles if commun.charte else ():
        title = f"Article {article.numero}\u00a0: {article.devise}"
        target = Cible(adresses.article(article))
        plus = (*article.constats, *article.idees)
        yield chose("Article", title, article.engagement, target, plus)
    for theme in commun.themes.values():
        target = Cible(adresses.theme(theme.id))
        yield chose("Thème", theme.nom, theme.phrase, target, (theme.id,))
    yield chose(
        "Page",
        "Ma commune",
        "Trouver sa commune par les premières lettres de son nom",
        Cible("", "ma-commune"),
    )


def _tables(together: Donnees) -> Iterator[Chose]:
    for jeu in together.jeux:
        target = Cible(together.adresse, f"table-{jeu.table.nom}")
        plus = ("csv json excel", jeu.table.nom)
        yield chose("Données", jeu.table.titre, jeu.table.texte, target, plus)
