"""A key figure, ready to show: the same words wherever it appears."""

from dataclasses import dataclass
from itertools import groupby

from generator.model.territoire import Chiffre, Territoire
from generator.model.vocabulaire import Perimetre
from generator.pages.citation import Citation, cite
from generator.pages.texte import nombre


@dataclass(frozen=True)
class Figure:
    """Value as text, unit, date and all that lets a reader cite it."""

    id: str
    libelle: str
    valeur: str
    unite: str
    date: str
    perimetre: str
    definition: str | None
    calcul: str | None
    reserve: str | None
    compte_rendu: bool
    brouillon: bool
    source: Citation


def figure(territoire: Territoire, chiffre: Chiffre) -> Figure:
    """`chiffre` as it is shown everywhere."""
    sign = "+" if chiffre.depuis and chiffre.valeur > 0 else ""
    number = nombre(chiffre.valeur, chiffre.decimales).replace("-", "−")
    percent = "\u202f%" if chiffre.unite == "%" else ""
    return Figure(
        id=chiffre.id,
        libelle=chiffre.libelle,
        valeur=f"{sign}{number}{percent}",
        unite="" if percent else chiffre.unite,
        date=_date(chiffre),
        perimetre=chiffre.perimetre_precise or chiffre.perimetre.libelle,
        definition=chiffre.definition,
        calcul=chiffre.calcul,
        reserve=chiffre.reserve,
        compte_rendu=chiffre.compte_rendu,
        brouillon=chiffre.brouillon,
        source=cite(territoire, chiffre, territoire),
    )


def _date(chiffre: Chiffre) -> str:
    year = "année non précisée" if chiffre.annee is None else str(chiffre.annee)
    span = f"{chiffre.depuis}-{year}" if chiffre.depuis else year
    rounded = ", arrondi" if chiffre.arrondi else ""
    elsewhere = chiffre.perimetre is not Perimetre.TERRITOIRE
    return f"{span}{rounded}{f', {chiffre.perimetre.libelle}' if elsewhere else ''}"


def figures_cles(territoire: Territoire) -> tuple[Figure, ...]:
    """The figures shown first: those marked `cle`, else the first three."""
    chosen = [chiffre for chiffre in territoire.chiffres if chiffre.cle] or territoire.chiffres[:3]
    return tuple(figure(territoire, chiffre) for chiffre in chosen)


def figures_par_indicateur(territoire: Territoire) -> tuple[tuple[Figure, ...], ...]:
    """Figures that measure the same thing, grouped: that of the report first, then the latest."""
    order = {c.indicateur: rank for rank, c in reversed(list(enumerate(territoire.chiffres)))}
    ranked = sorted(
        territoire.chiffres,
        key=lambda c: (order[c.indicateur], not c.compte_rendu, -(c.annee or 0)),
    )
    return tuple(
        tuple(figure(territoire, chiffre) for chiffre in group)
        for _, group in groupby(ranked, key=lambda c: c.indicateur)
    )
