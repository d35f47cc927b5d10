"""The kit of the ateliers: what to print for each step of each démarche."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.derived.commun import Commun
from generator.derived.kit import FOLDER, Imprimable, par_rang, supports
from generator.derived.lien import Lien
from generator.derived.output import Page, SiteFile
from generator.derived.texte import taille
from generator.model.demarche import Demarche
from generator.model.support import Support
from generator.pages.layout.cadre import page_site
from generator.pages.site.demarches import GUIDE


@dataclass(frozen=True)
class SupportVu:
    """A support as the page lists it: where it is, empty when it is not printed here."""

    titre: str
    nombre: str
    adresse: str
    detail: str


def page(commun: Commun, printed: tuple[Imprimable, ...], archive: SiteFile | None) -> Page:
    """What to print, démarche by démarche and step by step, and the `archive` of all."""
    known = {(each.demarche, each.support): each for each in printed}
    told = ((each, tuple(_steps(each, known))) for each in par_rang(commun.demarches.values()))
    return page_site(
        adresse=FOLDER,
        titre="Le kit des ateliers",
        description="Les feuilles à imprimer pour chaque étape d’une démarche.",
        genre="Guide",
        gabarit="kit",
        demarches=tuple((demarche, steps) for demarche, steps in told if steps),
        archive=archive and Lien("Tout le kit", archive.adresse),
        poids=taille(len(archive.contenu)) if archive else "",
        breadcrumbs=(GUIDE,),
    )


def _steps(
    demarche: Demarche, known: dict[tuple[str, str], Imprimable]
) -> Iterable[tuple[str, tuple[SupportVu, ...]]]:
    """The steps that have supports, each with them."""
    every = supports(demarche)
    for step in demarche.etapes:
        found = tuple(
            _seen(each, known.get((demarche.id, each.id)))
            for each in every
            if each.etape == step.id
        )
        if found:
            yield step.nom, found


def _seen(support: Support, printed: Imprimable | None) -> SupportVu:
    link = printed.document.lien if printed else None
    return SupportVu(
        support.titre,
        support.nombre,
        link.adresse if link else support.adresse or "",
        link.detail if link else "",
    )
