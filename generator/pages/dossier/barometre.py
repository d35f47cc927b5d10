"""Workshop 1: where vitality is felt and where it is not, and the intentions that come of it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil
from typing import Final

from generator.derived import adresses, chemin, constats, inventaire, jeton
from generator.derived.citation import Citation, cite, cite_id
from generator.derived.commun import Commun
from generator.derived.dits import dits, par_indicateur, phrases
from generator.derived.figure import Boite
from generator.derived.fil import vue
from generator.derived.fil.vue import FilDossier, Vue
from generator.derived.jeton import Jeton
from generator.derived.output import Page
from generator.derived.texte import jour_dit, pluriel
from generator.derived.worked import WorkedDossier
from generator.model.barometre import Barometre, Constat, Intention
from generator.model.dossier import Dossier
from generator.model.lieux import Lieux
from generator.model.liste import Indicateur
from generator.model.sections import BAROMETRE, CARTE
from generator.model.vocabulaire import NatureConstat
from generator.pages.drawing.mesures import mesures
from generator.pages.files import photos
from generator.pages.layout.cadre import page_dossier

MOTS: Final = {nature: nature.libelle for nature in NatureConstat} | {
    NatureConstat.CONTRASTE: "Contraste"
}
"""What a finding is, in a word, before the finding itself."""


_COMPTES: Final = (
    (NatureConstat.ATOUT, "atout"),
    (NatureConstat.CONTRASTE, "contraste"),
    (NatureConstat.MANQUE, "manque"),
    (NatureConstat.SOUHAIT, "souhait"),
    (NatureConstat.CHANGEMENT, "changement"),
)


_PAR_RANG: Final = 4
"""Signs side by side on a step of a wide screen."""


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

    @property
    def comptes(self) -> tuple[str, ...]:
        """How many findings of each nature there are, in words."""
        counts = Counter(one.nature for one in self.constats)
        return tuple(pluriel(counts[each], word) for each, word in _COMPTES if counts[each])


@dataclass(frozen=True)
class IntentionDite:
    """An intention, its themes, its source and its thread."""

    intention: Intention
    themes: tuple[Jeton, ...]
    source: Citation
    vue: Vue


def pages(worked: WorkedDossier) -> Iterator[Page]:
    """The barometer, when the dossier has one."""
    commun, dossier = worked.commun, worked.dossier
    barometre, territoire = dossier.lire(Barometre), dossier.territoire
    if barometre is None:
        return
    thread, book = worked.fil, inventaire.annuaire(dossier)
    groups = tuple(inventaire.balise(dossier, barometre, one, book) for one in barometre.balises)
    yield page_dossier(
        dossier,
        BAROMETRE,
        titre="Le baromètre de la vitalité sociale",
        description=f"{territoire.nom} : où la vitalité se sent, où elle manque, "
        "et les intentions qui en sortent.",
        genre="Baromètre",
        gabarit="barometre",
        atelier=barometre,
        mots=MOTS,
        boite=_boite(dossier, barometre),
        compte=constats.compte(barometre),
        paliers=(steps := paliers(dossier.demarche.liste("indicateurs"), barometre.constats)),
        mesures=_mesures(steps),
        sans_indicateur=tuple(one for one in barometre.constats if not one.indicateurs),
        phrases=(opening := phrases(told := tuple(dits(thread, barometre)))),
        indicateurs=par_indicateur(dossier, tuple(one for one in told if one not in opening)),
        balises=groups,
        manquent=tuple(_manquent(dossier, barometre, groups)),
        portraits=tuple(
            inventaire.portrait(dossier, barometre, one, book) for one in barometre.portraits
        ),
        photos=photos.dites(dossier, barometre),
        intentions=tuple(
            _intention(commun, thread, barometre, one)
            for one in sorted(barometre.intentions, key=lambda one: one.numero)
        ),
        adresse_carte=adresses.section(dossier, CARTE) if dossier.lire(Lieux) else None,
        origine=cite_id(territoire, barometre.source, barometre.page),
        arrets=chemin.arrets(dossier, BAROMETRE),
    )


def _mesures(steps: tuple[Palier, ...]) -> str:
    """Measures of the picture: how many signs in a row, how many rows on the largest step."""
    deepest = max(len(step.dessous) for step in steps)
    return mesures(par_rang=_PAR_RANG, creux=max(1, ceil(deepest / _PAR_RANG)))


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


def _intention(
    commun: Commun, thread: FilDossier, barometre: Barometre, one: Intention
) -> IntentionDite:
    return IntentionDite(
        one,
        jeton.themes(commun, one.themes),
        cite(thread.dossier.territoire, one, barometre),
        vue.voir(thread, "intention", one.id),
    )


def _boite(dossier: Dossier, barometre: Barometre) -> Boite:
    """What lets a reader cite the picture of the findings: their origins, one by one."""
    shared = constats.partages(barometre)
    told = "constats tirés de plusieurs territoires"
    if shared < len(barometre.constats):
        told = "baromètre de la vitalité sociale"
    return Boite(
        id="boite-barometre",
        vient="vient cette image",
        titre=f"{dossier.territoire.nom}, {told}",
        mesure="Un signe par constat, rangé par indicateur. "
        + constats.origines(dossier, barometre),
        date="" if shared else jour_dit(barometre.date),
        couvre=constats.couvre(barometre),
        calcul="Chaque constat est placé par la rédaction sous les indicateurs qu’il concerne ; "
        "un constat peut compter plusieurs fois.",
        reserve="Le nombre de signes ne mesure rien.",
        source=cite_id(dossier.territoire, barometre.source, barometre.page),
        donnees=adresses.donnees(dossier, "constats"),
        page=adresses.section(dossier, BAROMETRE),
    )


def _manquent(
    dossier: Dossier, barometre: Barometre, groups: tuple[inventaire.BaliseDite, ...]
) -> Iterator[str]:
    """What the method asks of this workshop and the report does not say."""
    held = {one.balise for one in barometre.balises} | {one.balise for one in barometre.constats}
    known = dossier.demarche.liste("balises")
    silent = [b for b in known if b not in held and not b.hors_atelier]
    if not barometre.date:
        yield "la date de l’atelier"
    if not barometre.balises:
        yield "le travail des groupes et leurs inventaires de lieux et d’associations"
    elif silent:
        yield f"le travail de ces groupes : {', '.join(b.libelle for b in silent).lower()}"
    if unlisted := [one.balise.balise.libelle for one in groups if one.sans_inventaire]:
        yield f"l’inventaire de ces groupes : {', '.join(unlisted).lower()}"
    if not barometre.portraits:
        yield "les portraits d’habitants"
    if not any(photo.fichier in dossier.photos for photo in barometre.photos):
        yield "les photos de vitalité et de dépression"
    if not barometre.intentions:
        yield "les intentions pour l’avenir"
