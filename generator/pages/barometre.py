"""Workshop 1: where vitality is felt and where it is not, and the intentions that come of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.model.barometre import Barometre, Constat, Photo
from generator.model.dossier import Dossier
from generator.model.liste import Balise, Indicateur
from generator.model.sections import BAROMETRE
from generator.model.vocabulaire import NatureConstat
from generator.pages import chemin, fil, inventaire
from generator.pages.cadre import page_dossier
from generator.pages.citation import Citation, cite, cite_id
from generator.pages.commun import Commun
from generator.pages.fil import FilDossier, Vue
from generator.pages.page import Page
from generator.pages.photos import Vignette, vignette
from generator.pages.questionnaire import Part, parts

TITRES: Final = {
    NatureConstat.CONTRASTE: "Des contrastes : un atout, mais une limite",
    NatureConstat.ATOUT: "Des atouts",
    NatureConstat.MANQUE: "Des manques, des craintes",
    NatureConstat.SOUHAIT: "Des souhaits",
    NatureConstat.CHANGEMENT: "Des changements récents",
}
"""The natures of findings in the order of the page, each with its title."""


@dataclass(frozen=True)
class Palier:
    """An indicator and its findings: above the horizon, astride it, below it, beside it."""

    indicateur: Indicateur
    dessus: tuple[Constat, ...]
    ligne: tuple[Constat, ...]
    dessous: tuple[Constat, ...]
    a_cote: tuple[Constat, ...]

    @property
    def constats(self) -> tuple[Constat, ...]:
        return (*self.dessus, *self.ligne, *self.dessous, *self.a_cote)


@dataclass(frozen=True)
class ConstatDit:
    """A finding with the percentages that support it, its source and its thread."""

    constat: Constat
    parts: tuple[Part, ...]
    source: Citation
    vue: Vue


@dataclass(frozen=True)
class PhotoDite:
    """A photo, its two sizes and its source."""

    photo: Photo
    vignette: Vignette
    source: Citation


def pages(commun: Commun, dossier: Dossier) -> Iterator[Page]:
    """The barometer, when the dossier has one."""
    barometre, territoire = dossier.lire(Barometre), dossier.territoire
    if barometre is None:
        return
    thread, book = fil.de(commun, dossier), inventaire.annuaire(dossier)
    yield page_dossier(
        dossier,
        BAROMETRE,
        titre="Le baromètre de la vitalité sociale",
        description=f"{territoire.nom} : où la vitalité se sent, où elle manque, "
        "et les intentions qui en sortent.",
        genre="Baromètre",
        gabarit="barometre",
        atelier=barometre,
        paliers=paliers(dossier.demarche.liste("indicateurs"), barometre.constats),
        sans_indicateur=tuple(one for one in barometre.constats if not one.indicateurs),
        natures=_natures(dossier, barometre, thread),
        balises=tuple(
            inventaire.balise(dossier, barometre, one, book) for one in barometre.balises
        ),
        autres_balises=_silent(dossier, barometre),
        portraits=tuple(
            inventaire.portrait(dossier, barometre, one, book) for one in barometre.portraits
        ),
        photos=_photos(dossier, barometre),
        intentions=tuple(
            (one, cite(territoire, one, barometre), fil.vue(thread, "intention", one.id))
            for one in sorted(barometre.intentions, key=lambda one: one.numero)
        ),
        themes=commun.themes,
        origine=cite_id(territoire, barometre.source, barometre.page),
        arrets=chemin.arrets(dossier, BAROMETRE),
    )


def paliers(
    indicateurs: tuple[Indicateur, ...], constats: tuple[Constat, ...]
) -> tuple[Palier, ...]:
    """The indicators, each with the findings that the editors tied to it."""

    def of(indicateur: Indicateur, *natures: NatureConstat) -> tuple[Constat, ...]:
        return tuple(c for c in constats if indicateur in c.indicateurs and c.nature in natures)

    return tuple(
        Palier(
            indicateur,
            dessus=of(indicateur, NatureConstat.ATOUT),
            ligne=of(indicateur, NatureConstat.CONTRASTE),
            dessous=of(indicateur, NatureConstat.MANQUE),
            a_cote=of(indicateur, NatureConstat.SOUHAIT, NatureConstat.CHANGEMENT),
        )
        for indicateur in indicateurs
    )


def _natures(
    dossier: Dossier, barometre: Barometre, thread: FilDossier
) -> tuple[tuple[NatureConstat, str, tuple[ConstatDit, ...]], ...]:
    """The findings by nature, those that there are."""
    shares = {part.id: part for part in parts(dossier)}
    told = [
        ConstatDit(
            one,
            tuple(shares[name] for name in one.pourcentages if name in shares),
            cite(dossier.territoire, one, barometre),
            fil.vue(thread, "constat", one.id),
        )
        for one in barometre.constats
    ]
    found = (
        (nature, title, tuple(one for one in told if one.constat.nature is nature))
        for nature, title in TITRES.items()
    )
    return tuple(group for group in found if group[2])


def _silent(dossier: Dossier, barometre: Barometre) -> tuple[Balise, ...]:
    """The groups of the method of which the dossier says nothing."""
    held = {one.balise for one in barometre.balises} | {one.balise for one in barometre.constats}
    known = dossier.demarche.liste("balises")
    return tuple(b for b in known if b not in held and not b.hors_atelier)


def _photos(dossier: Dossier, barometre: Barometre) -> tuple[PhotoDite, ...]:
    """The photos that may be seen."""
    return tuple(
        PhotoDite(
            photo, vignette(dossier, photo.fichier), cite(dossier.territoire, photo, barometre)
        )
        for photo in barometre.photos
        if photo.fichier in dossier.photos
    )
