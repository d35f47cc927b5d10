"""Every action of every dossier: what they can be found by across territories, holes included."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.derived import adresses
from generator.derived.adresses import Cible
from generator.derived.commun import Commun
from generator.derived.facette import Facette, distinctes, facettes
from generator.derived.fiche import FACETTES, Etiquettes, Fiche, fiches
from generator.derived.figure import Boite
from generator.derived.identite import Identite, identite
from generator.derived.lien import Lien
from generator.derived.output import Page
from generator.derived.role import ROLES
from generator.derived.texte import pluriel
from generator.model.changements import Changements
from generator.model.dossier import Dossier
from generator.model.site import Site
from generator.model.themes import Theme
from generator.pages.cadre import page_site
from generator.pages.themes import choisies

_ORDRE: Final = ("theme", "role", "territoire", "etat", "changement", "indicateur")
_TITRES: Final = {"territoire": "Territoire"} | FACETTES | {"trou": "Ce qui manque"}
_FACETTES: Final = {name: _TITRES[name] for name in dict.fromkeys((*_ORDRE, *_TITRES))}
"""What people look for first, then what only one territory knows."""

_EN_VUE: Final = ("theme", "role", "territoire")
"""The facets that are not folded."""

_ROLES: Final = {role.id: role.nom for role in ROLES}
_SANS_PARTENAIRE: Final = ("sans-partenaire", "aucun partenaire nommé")
_SANS_LIGNE: Final = ("sans-ligne", "aucune ligne du scénario")
_SANS_NOUVELLE: Final = ("sans-nouvelle", "sans nouvelle depuis un an")


@dataclass(frozen=True)
class Ici:
    """An action with its territory and what it can be found by among all."""

    fiche: Fiche
    dossier: Dossier
    territoire: Identite
    etiquettes: Etiquettes

    @property
    def themes(self) -> tuple[str, ...]:
        """The names of its themes."""
        return tuple(label for _, label in self.etiquettes["theme"])

    @property
    def cle(self) -> str:
        """What names the action among all: it is in the data too."""
        return f"{self.dossier.identifiant}/{self.fiche.action.id}"


@dataclass(frozen=True)
class ParTheme:
    """How many actions a theme has, the length of its bar, and where they are listed."""

    theme: Theme
    nombre: int
    longueur: float
    actions: Cible


_BOITE: Final = Boite(
    id="boite-themes",
    titre="Actions par thème, tous territoires",
    mesure="Combien d’actions retenues ont chaque thème",
    unite="actions",
    couvre="les fiches d’action que les dossiers publient",
    calcul="Comptées par le site ; une action compte dans chacun de ses thèmes, "
    "que la rédaction lui donne.",
    source="les fiches d’action de chaque territoire, dont les données disent la source",
    donnees="donnees/actions.csv",
    page="actions/",
)


def actions(site: Site, commun: Commun) -> tuple[Ici, ...]:
    """Every action, in the order of the territories."""
    return tuple(
        Ici(card, dossier, identite(dossier), _labels(dossier, card))
        for dossier in site.dossiers
        for card in fiches(commun, dossier)
    )


def pages(site: Site, commun: Commun) -> Iterator[Page]:
    """The page of all actions; without script, a plain list by theme."""
    everything = actions(site, commun)
    told = {here.dossier.identifiant for here in everything}
    filters = _filters(everything)
    yield page_site(
        adresse="actions/",
        titre="Toutes les actions",
        description="Toutes les actions retenues, à trier par thème, par rôle, par état.",
        genre="Actions",
        gabarit="toutes-actions",
        actions=everything,
        filtres=filters,
        en_vue=sum(facet.nom in _EN_VUE for facet in filters),
        par_theme=_par_theme(everything, commun),
        phrase=_phrase(everything),
        boite=_BOITE,
        themes=tuple(
            (
                Lien(theme.nom, adresses.theme(theme.id)),
                theme,
                [here for here in everything if _principal(here) == theme.id],
            )
            for theme in commun.themes.values()
        ),
        sans_theme=[here for here in everything if _principal(here) not in commun.themes],
        sans_fiche=[d.territoire.nom for d in site.dossiers if d.identifiant not in told],
    )


def _phrase(everything: tuple[Ici, ...]) -> str:
    """How many actions there are, and how to choose among them."""
    if not everything:
        return "Aucune action n’est publiée."
    kept = pluriel(len(everything), "action retenue", "actions retenues")
    return f"{kept} dans les ateliers. Touchez un thème, ou choisissez plus bas."


def _principal(here: Ici) -> str | None:
    """The theme under which the action stands when nothing is filtered: its first one."""
    return next(iter(here.fiche.action.themes), None)


def _par_theme(everything: tuple[Ici, ...], commun: Commun) -> tuple[ParTheme, ...]:
    """How many actions each theme has, the most first; an action counts in each of its themes."""
    counts = Counter(theme for here in everything for theme, _ in here.etiquettes["theme"])
    most = max(counts.values(), default=1)
    return tuple(
        ParTheme(theme, number, number / most, choisies(theme))
        for name, number in counts.most_common()
        if (theme := commun.themes[name])
    )


def _filters(everything: tuple[Ici, ...]) -> tuple[Facette, ...]:
    return facettes(
        *(
            (name, title, [here.etiquettes.get(name, ()) for here in everything])
            for name, title in _FACETTES.items()
        )
    )


def _labels(dossier: Dossier, card: Fiche) -> Etiquettes:
    """The labels of the action, told apart from those of other territories where they are local."""
    own = dict(card.etiquettes)
    nom = dossier.territoire.nom
    own["axe"] = tuple(
        (_propre(dossier, value), f"{nom}, axe {label}") for value, label in own["axe"]
    )
    own["changement"] = distinctes(_change(dossier, *choice) for choice in own["changement"])
    own["role"] = tuple((role, _ROLES[role]) for role, _ in own["role"])
    own["territoire"] = ((dossier.identifiant, nom),)
    own["trou"] = tuple(_holes(card))
    return own


def _change(dossier: Dossier, value: str, label: str) -> tuple[str, str]:
    """One of the nine when the territory says so; else its own, under its name."""
    known = dossier.tous(Changements, lambda part: part.changements)
    change = next((one.grand_changement for one in known if one.id == value), None)
    if change is None or change.propre:
        return _propre(dossier, value), f"{label} ({dossier.territoire.nom})"
    return change.value, change.libelle


def _propre(dossier: Dossier, value: str) -> str:
    """A value that only this dossier has: no identifier holds the dot that parts the two."""
    return f"{dossier.identifiant}.{value}"


def _holes(card: Fiche) -> Iterator[tuple[str, str]]:
    if not card.action.partenaires:
        yield _SANS_PARTENAIRE
    if not card.lignes:
        yield _SANS_LIGNE
    if card.avancement.silence:
        yield _SANS_NOUVELLE
