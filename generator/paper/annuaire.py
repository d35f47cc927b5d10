"""The directory of places and associations, commune by commune, as a booklet."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any, Final

from generator.derived import adresses
from generator.derived.citation import cite
from generator.derived.notice import Notice
from generator.derived.texte import jour, pluriel
from generator.derived.worked import WorkedDossier
from generator.model.associations import Association, Associations
from generator.model.lieux import Lieu, Lieux
from generator.model.sections import ASSOCIATIONS, LIEUX
from generator.paper.blocks import prose
from generator.paper.feuillet import Feuillet, tete

_TITRE: Final = "L’annuaire des lieux et des associations"


def feuillets(worked: WorkedDossier, notice: Notice) -> Iterator[Feuillet]:
    """The booklet, when the dossier has places or associations."""
    if not worked.lignes:
        return
    dossier = worked.dossier
    page = adresses.section(dossier, LIEUX if dossier.lire(Lieux) else ASSOCIATIONS)
    seen = [adresses.section(dossier, LIEUX)] if dossier.lire(Lieux) else []
    seen += [adresses.section(dossier, ASSOCIATIONS)] if dossier.lire(Associations) else []
    known = dict(_entries(worked))
    communes = [
        {"nom": name, "fiches": [known[line.id] for line in lines]}
        for name, lines in groupby(worked.lignes, key=lambda line: line.commune_nom)
    ]
    used = sorted({each["source"] for each in known.values()})
    yield Feuillet(
        "annuaire",
        "L’annuaire, en livret",
        "annuaire",
        tete(worked, notice, _TITRE, page)
        | {"compte": _count(worked), "communes": communes, "sources": used},
        tuple(seen),
        papier="A5",
        par_feuille=4,
        corps=(9.5,),
    )


def _count(worked: WorkedDossier) -> str:
    kinds = [line.genre for line in worked.lignes]
    told = (
        (kinds.count("lieu"), "lieu ou événement", "lieux et événements"),
        (kinds.count("association"), "association", "associations"),
    )
    return ", ".join(pluriel(count, one, many) for count, one, many in told if count)


def _entries(worked: WorkedDossier) -> Iterator[tuple[str, dict[str, Any]]]:
    """What the booklet says of each place and association, by the name of its point."""
    dossier = worked.dossier
    if places := dossier.lire(Lieux):
        for place in places.lieux:
            words = (place.categorie.libelle, place.etat, place.adresse)
            source = cite(dossier.territoire, place, places)
            yield f"lieu-{place.id}", _said(place, words, source.titre)
    if societies := dossier.lire(Associations):
        for one in societies.associations:
            kind = f"Association, {one.categorie.libelle.lower()}"
            source = cite(dossier.territoire, one, societies)
            yield f"association-{one.id}", _said(one, (kind, *one.activites), source.titre)


def _said(one: Lieu | Association, words: tuple[str | None, ...], source: str) -> dict[str, Any]:
    checked = f"vérifié le {jour(one.verifie_le)}" if one.verifie_le else None
    return {
        "nom": one.nom,
        "mots": " · ".join(each for each in (*words, checked) if each),
        "texte": list(prose(one.description)),
        "site": one.site or "",
        "source": source,
    }
