"""A table to take away: its columns explained in French, its rows."""

from dataclasses import dataclass

Cellule = str | int | float | tuple[str, ...] | None
"""What one cell holds: a value, several texts, or nothing."""


@dataclass(frozen=True)
class Colonne:
    """One column: its name in files, and what it holds."""

    nom: str
    texte: str


@dataclass(frozen=True)
class Table:
    """Rows of one kind; `nom` is the name of its files."""

    nom: str
    titre: str
    texte: str
    colonnes: tuple[Colonne, ...]
    lignes: tuple[tuple[Cellule, ...], ...]

    @property
    def entetes(self) -> tuple[str, ...]:
        return tuple(column.nom for column in self.colonnes)

    def valeurs(self, nom: str) -> tuple[Cellule, ...]:
        """What the column of that name holds, row by row."""
        place = self.entetes.index(nom)
        return tuple(ligne[place] for ligne in self.lignes)

    @property
    def exemples(self) -> dict[tuple[type, ...], tuple[Cellule, ...]]:
        """One row for each combination of types of its cells: enough to describe the table."""
        return {tuple(map(type, ligne)): ligne for ligne in self.lignes}


def table(
    nom: str,
    titre: str,
    texte: str,
    colonnes: dict[str, str],
    lignes: list[dict[str, Cellule]],
) -> Table:
    """A table from rows by column name; a name that is not a column raises KeyError."""
    unknown = {key for ligne in lignes for key in ligne} - set(colonnes)
    if unknown:
        raise KeyError(", ".join(sorted(unknown)))
    return Table(
        nom,
        titre,
        texte,
        tuple(Colonne(name, text) for name, text in colonnes.items()),
        tuple(tuple(ligne.get(name) for name in colonnes) for ligne in lignes),
    )
