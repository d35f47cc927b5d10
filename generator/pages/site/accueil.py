"""The home page: what came of it, for whom, where, and the path."""

from collections.abc import Iterator
from typing import Final

from generator.derived import adresses
from generator.derived.chemin import Arret
from generator.derived.commun import Commun
from generator.derived.demarches import ADRESSE, suivies
from generator.derived.notice import PRODUCTEUR
from generator.derived.output import Page
from generator.derived.summary import Summaries
from generator.model.accueil import Accueil
from generator.pages.drawing.france import MESURES, hors, pays, reperes
from generator.pages.files import index
from generator.pages.layout.cadre import page_site
from generator.pages.site.portes import portes

OUVERTURE: Final = Accueil(
    titre="Des habitants et des élus imaginent leur vie sociale",
    chapo="En quatre ateliers, ils font l’état des lieux, regardent les changements qui viennent, "
    "choisissent des actions et écrivent une charte. Voici ce qu’ils ont produit, "
    "et ce qui a suivi.",
)
"""What the home page says when `territories/accueil.yml` is not there."""


_FAITS: Final = 3
"""Facts that the home page opens on, one a territory."""

_CHEMIN: Final = (
    (
        "Préparer",
        "Un comité de pilotage, un questionnaire porté vers les habitants",
        "demarche/etapes/",
    ),
    (
        "1. Le baromètre",
        "Où se rencontre-t-on, qui nous soutient ?",
        "demarche/ateliers/1-barometre/",
    ),
    (
        "2. Les changements",
        "Neuf grands changements, leurs risques, leurs opportunités",
        "demarche/ateliers/2-changements/",
    ),
    (
        "3. Le scénario",
        "Deux voix par personne et par axe",
        "demarche/ateliers/3-scenario/",
    ),
    ("4. La charte", "Des engagements communs", "demarche/ateliers/4-charte/"),
)
"""The path: a step, what it is in a few words, and the page of the démarche that tells it."""


def _premiers(summaries: Summaries, commun: Commun) -> Summaries:
    """The dossiers of the first démarche that some follow."""
    return next((each.summaries for each in suivies(summaries, commun)), ())


def pages(summaries: Summaries, commun: Commun) -> Iterator[Page]:
    """The home page."""
    ouverture = commun.accueil or OUVERTURE
    yield page_site(
        adresse="",
        titre=PRODUCTEUR,
        description=f"{ouverture.titre} : ce qu’ils ont produit, et ce qui a suivi.",
        genre="Accueil",
        gabarit="accueil",
        ouverture=ouverture,
        marquants=tuple((s.identite, s.marquant) for s in summaries if s.marquant)[:_FAITS],
        groupes=suivies(summaries, commun),
        methodes=ADRESSE,
        chemin=tuple(Arret(*step, etat="") for step in _CHEMIN),
        reperes=reperes(summaries, nommes=_premiers(summaries, commun)),
        mesures=MESURES,
        pays=pays(),
        hors=hors(summaries),
        communes=tuple(each for each in summaries if each.communes),
        index_communes=index.COMMUNES,
        portes=tuple(portes(summaries)),
        articles=tuple(
            (article, adresses.article(article))
            for article in (commun.charte.articles if commun.charte else ())
        ),
    )
