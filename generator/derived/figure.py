"""A key figure, ready to show: the same words wherever it appears."""

from dataclasses import dataclass
from itertools import groupby
from typing import Final

from generator.derived import adresses
from generator.derived.citation import Citation, cite, cite_id
from generator.derived.identite import Identite, identite
from generator.derived.texte import accord, nombre
from generator.model.dossier import Dossier
from generator.model.territoire import Chiffre
from generator.model.vocabulaire import Perimetre

_OUVRANTES: Final = 6
"""Figures that a portrait opens on, at most."""


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
    territoire: str
    """The name of the dossier, which a citation needs."""
    page: str
    """Where it stands, with its anchor."""
    donnees: str
    """The file that holds it."""

    @property
    def phrase(self) -> str:
        """The sentence that cites it."""
        return f"{self.territoire} – {self.libelle} : {self.valeur} {self.unite}".rstrip()

    @property
    def editeur(self) -> str:
        """The publisher of its source, in a word or two."""
        return self.source.editeur or self.source.titre


def figure(dossier: Dossier, chiffre: Chiffre) -> Figure:
    """`chiffre` as it is shown everywhere."""
    territoire = dossier.territoire
    number = valeur(chiffre)
    percent = "\u202f%" if chiffre.unite == "%" else ""
    return Figure(
        id=chiffre.id,
        libelle=chiffre.libelle,
        valeur=f"{number}{percent}",
        unite="" if percent else accord(chiffre.unite, chiffre.valeur),
        date=_date(chiffre),
        perimetre=chiffre.perimetre_precise or chiffre.perimetre.libelle,
        definition=chiffre.definition,
        calcul=chiffre.calcul,
        reserve=chiffre.reserve,
        compte_rendu=chiffre.compte_rendu,
        brouillon=chiffre.brouillon,
        source=cite(territoire, chiffre, territoire),
        territoire=territoire.nom,
        page=adresses.dossier(dossier),
        donnees=adresses.donnees(dossier, "chiffres"),
    )


def valeur(chiffre: Chiffre) -> str:
    """The number as text, with `decimales` if they are given, else with its own.

    A change carries its sign, unless it rounds to zero.
    """
    written = len(f"{chiffre.valeur:.3f}".rstrip("0").partition(".")[2])
    decimals = written if chiffre.decimales is None else chiffre.decimales
    if round(chiffre.valeur, decimals) == 0:
        return nombre(0, decimals)
    sign = "+" if chiffre.depuis and chiffre.valeur > 0 else ""
    return f"{sign}{nombre(chiffre.valeur, decimals)}".replace("-", "−")


@dataclass(frozen=True)
class Boite:
    """What stands under a picture, bars or a table: all that lets a reader cite them."""

    id: str
    """The anchor to cite: stable."""
    titre: str
    mesure: str
    couvre: str
    donnees: str
    """The file that holds what is shown."""
    source: Citation | str
    """Where it comes from; words, where each row has its own source."""
    page: str
    """Where it stands, with its anchor."""
    date: str = ""
    unite: str = ""
    calcul: str = ""
    reserve: str = ""
    vient: str = "viennent ces chiffres"
    """What ends "D’où…"."""


def population(dossier: Dossier) -> Boite | None:
    """The population year by year, when the years and their source are known."""
    territoire = dossier.territoire
    if not territoire.annees or not territoire.source_populations:
        return None
    years = territoire.annees
    return Boite(
        id="boite-population",
        titre=f"{territoire.nom}, population année par année",
        mesure="Population municipale",
        unite="habitants",
        date=f"{years[0]}-{years[-1]}" if len(years) > 1 else str(years[0]),
        couvre=f"les {len(territoire.communes)} communes du territoire",
        calcul="Somme des communes ; seules les années connues pour chacune sont montrées.",
        donnees=adresses.donnees(dossier, "populations"),
        source=cite_id(territoire, territoire.source_populations),
        page=adresses.dossier(dossier),
    )


def _date(chiffre: Chiffre) -> str:
    year = "année non précisée" if chiffre.annee is None else str(chiffre.annee)
    span = f"{chiffre.depuis}-{year}" if chiffre.depuis else year
    rounded = ", arrondi" if chiffre.arrondi else ""
    if chiffre.perimetre is Perimetre.TERRITOIRE:
        return f"{span}{rounded}"
    named = f"\u00a0: {chiffre.perimetre_precise}" if chiffre.perimetre_precise else ""
    return f"{span}{rounded}, {chiffre.perimetre.libelle}{named}"


def figures_cles(dossier: Dossier) -> tuple[Figure, ...]:
    """The figures shown first: those marked `cle`, else the first three."""
    known = dossier.territoire.chiffres
    chosen = [chiffre for chiffre in known if chiffre.cle] or known[:3]
    return tuple(figure(dossier, chiffre) for chiffre in chosen)


def figures_ouvrantes(dossier: Dossier, ailleurs: frozenset[str]) -> tuple[Figure, ...]:
    """Six figures at most: the first ones, then others of the whole territory, an indicator each.

    `ailleurs`: figures that the page shows otherwise.
    """
    known = dossier.territoire.chiffres
    chosen = [chiffre for chiffre in known if chiffre.cle] or list(known[:3])
    met = {chiffre.indicateur for chiffre in chosen}
    for chiffre in sorted(known, key=lambda c: -(c.annee or 0)):
        plain = not chiffre.compte_rendu and chiffre.perimetre is Perimetre.TERRITOIRE
        counted = chiffre.unite == "communes" or chiffre.id in ailleurs
        if len(chosen) < _OUVRANTES and plain and not counted and chiffre.indicateur not in met:
            chosen.append(chiffre)
            met.add(chiffre.indicateur)
    return tuple(figure(dossier, chiffre) for chiffre in chosen)


def figures_par_indicateur(dossier: Dossier) -> tuple[tuple[Figure, ...], ...]:
    """Figures that measure the same thing, grouped: that of the report first, then the latest."""
    known = dossier.territoire.chiffres
    order = {c.indicateur: rank for rank, c in reversed(list(enumerate(known)))}
    ranked = sorted(
        known,
        key=lambda c: (order[c.indicateur], not c.compte_rendu, -(c.annee or 0)),
    )
    return tuple(
        tuple(figure(dossier, chiffre) for chiffre in group)
        for _, group in groupby(ranked, key=lambda c: c.indicateur)
    )


@dataclass(frozen=True)
class CarteTerritoire:
    """A territory as a card shows it: what it is, and its first figures."""

    territoire: Identite
    brouillon: bool
    chiffres: tuple[Figure, ...]


def carte(dossier: Dossier) -> CarteTerritoire:
    """The card of `dossier`."""
    return CarteTerritoire(identite(dossier), dossier.territoire.brouillon, figures_cles(dossier))
