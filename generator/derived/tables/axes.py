"""The table of the axes: one row an orientation, within its axis."""

from collections.abc import Iterator

from generator.derived.decisions import Decision, d_un_axe
from generator.derived.tables.colonnes import QUI, SOURCE, liste, qui, source
from generator.derived.tables.table import Cellule, Table, table
from generator.model.axes import Axe, Axes
from generator.model.dossier import Dossier

_COLONNES = (
    QUI
    | {
        "axe": "Identifiant de l’axe",
        "axe_numero": "Numéro de l’axe dans la source",
        "axe_titre": "Titre de l’axe",
        "sous": "Enjeu ou volet de l’axe sous lequel la source la range ; vide : l’axe lui-même",
        "id": "Identifiant de l’orientation ou de l’enjeu ; vide : l’axe n’en a pas",
        "nature": "orientation, piste (la source ne la nomme pas) ou enjeu",
        "texte": "L’orientation ou l’enjeu",
        "details": "Ce que la source range sous elle",
        "themes": "Identifiants des thèmes",
        "concretement": "Ce à quoi l’axe aboutit, quand la source le dit",
    }
    | SOURCE
)


def axes(dossier: Dossier) -> Table:
    """One row an orientation or a stake; an axis that has none has a row of its own."""
    file = dossier.lire(Axes)
    rows = [
        qui(dossier) | _axe(axe) | row
        for axe in (file.axes if file else ())
        for row in _rows(axe, file)
    ]
    text = "Les axes de la politique sociale, leurs enjeux et leurs orientations."
    return table("axes", "Axes et orientations", text, _COLONNES, rows)


def _axe(axe: Axe) -> dict[str, Cellule]:
    return {
        "axe": axe.id,
        "axe_numero": axe.numero,
        "axe_titre": axe.titre,
        "concretement": axe.concretement,
    }


def _rows(axe: Axe, file: Axes | None) -> Iterator[dict[str, Cellule]]:
    if file is None:
        return
    for enjeu in axe.enjeux:
        yield source(enjeu, file) | {
            "id": enjeu.id,
            "nature": "enjeu",
            "texte": enjeu.texte,
            "details": liste(enjeu.details),
            "themes": liste(enjeu.themes or axe.themes),
        }
    found = tuple(d_un_axe(axe))
    for each in found:
        yield source(each.orientation, file) | _decision(each)
    if not found and not axe.enjeux:
        yield source(axe, file) | {"details": (), "themes": liste(axe.themes)}


def _decision(each: Decision) -> dict[str, Cellule]:
    return {
        "sous": each.sous or None,
        "id": each.orientation.id,
        "nature": each.nature,
        "texte": each.orientation.texte,
        "details": liste(each.orientation.details),
        "themes": liste(each.themes),
    }
