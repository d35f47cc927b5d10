"""The territory on one sheet, both sides: who it is, what came of the démarche."""

from collections.abc import Iterator
from typing import Any

from generator.derived import adresses, chemin
from generator.derived.citation import cite_id
from generator.derived.decisions import d_un_axe
from generator.derived.figure import figures_cles
from generator.derived.marquants import quand
from generator.derived.notice import Notice
from generator.derived.worked import WorkedDossier
from generator.model.axes import Axes
from generator.model.barometre import Barometre
from generator.model.suites import Suites
from generator.paper.blocks import Block, cited, fact, heading, paragraph, points, prose
from generator.paper.carte import carte
from generator.paper.feuillet import Feuillet, tete
from generator.paper.parties.axes import nom

_CORPS = (13.0, 12.5, 12.0, 11.5, 11.0, 10.5, 10.0, 9.5, 9.0, 8.5)


def feuillets(worked: WorkedDossier, notice: Notice) -> Iterator[Feuillet]:
    """The sheet of any dossier."""
    dossier = worked.dossier
    territoire = dossier.territoire
    page = adresses.dossier(dossier)
    yield Feuillet(
        "fiche",
        "Le territoire sur une feuille",
        "fiche",
        tete(worked, notice, territoire.nom, page)
        | {
            "chiffres": chiffres(worked),
            "carte": carte(dossier, 400),
            "enjeux": [each.titre for each in territoire.enjeux],
            "presentation": list(prose(territoire.presentation)),
            "a_retenir": list(prose(territoire.a_retenir)),
            "chemin": path(worked),
            "verso": [*_axes(worked), *_since(worked)],
            "source": cited(cite_id(territoire, territoire.source, territoire.page)),
        },
        (page,),
        corps=_CORPS,
        au_plus=2,
    )


def chiffres(worked: WorkedDossier) -> list[dict[str, str]]:
    """The figures shown first, with their date and publisher."""
    return [
        {
            "valeur": each.valeur,
            "libelle": each.libelle,
            "unite": each.unite,
            "date": each.date,
            "editeur": each.editeur,
        }
        for each in figures_cles(worked.dossier)
    ]


def path(worked: WorkedDossier) -> list[dict[str, Any]]:
    """The stops of the path, with their dates."""
    return [
        {"titre": stop.titre, "texte": stop.texte, "silence": stop.silence}
        for stop in chemin.arrets(worked.dossier)
    ]


def _axes(worked: WorkedDossier) -> Iterator[Block]:
    """Each axis with its actions; where none are published, the axes alone."""
    if axes := worked.dossier.tous(Axes, lambda part: part.axes):
        yield heading("Les axes")
    for axis in axes:
        yield heading(nom(axis), 2)
        yield from points("", (each.orientation.texte for each in d_un_axe(axis)))
    known = worked.dossier.tous(Barometre, lambda part: part.intentions)
    if not known:
        return
    yield heading("Ce que les ateliers ont voulu")
    for one in sorted(known, key=lambda one: one.numero):
        actions = [each.action for each in worked.fiches if each.action.intention == one.id]
        yield heading(f"{one.numero}. {one.titre}", 2)
        yield from points("", (f"{each.titre} : {each.resume}" for each in actions))
        if not actions:
            yield paragraph("Aucune fiche d’action publiée.", "absence")


def _since(worked: WorkedDossier) -> Iterator[Block]:
    """The latest facts, those that a source ties to the démarche first."""
    follow = worked.dossier.lire(Suites)
    if follow is None or not follow.evenements:
        return
    yield heading("Et depuis ?")
    yield paragraph("Un fait n’est relié à la démarche que si une source le dit.", "note")
    latest = sorted(follow.evenements, key=lambda event: event.date, reverse=True)
    for event in latest[:8]:
        tied = " (relié à la démarche par une source)" if event.lien.value == "etabli" else ""
        yield fact(quand(event), f"{event.titre}{tied}")
