"""Rows of words: what each territory said, with links; nothing to measure, so nothing to draw."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from generator.model.dossier import Dossier
from generator.model.vocabulaire import Balise, Etape, GrandChangement, Indicateur, Question
from generator.pages import adresses
from generator.pages.commun import Commun
from generator.pages.comparer.ligne import Case, Ligne
from generator.pages.page import Lien
from generator.pages.questionnaire import parts
from generator.pages.rapprochement import Comparabilite, couverture
from generator.pages.texte import jour, nombre

_MONTRES: Final = 3
"""Objects named in a case; the section holds the others."""

_GROUPES: Final = (
    "Chaque territoire a interrogé des groupes choisis, jamais un échantillon : "
    "leurs réponses se lisent l’une après l’autre, elles ne se comparent pas."
)


def chemin(dossiers: tuple[Dossier, ...]) -> Iterator[Ligne]:
    for step in Etape:
        yield _words(f"etape-{step.value}", step.libelle, [_step(d, step) for d in dossiers])
    yield _words("panel", "Présents visés à chaque atelier", [_target(d) for d in dossiers])


def _step(dossier: Dossier, etape: Etape) -> Case | None:
    steps = dossier.deroulement.etapes if dossier.deroulement else ()
    for step in steps:
        if step.etape is etape and (step.date or step.participants is not None):
            came = f"{nombre(step.participants)} participants" if step.participants else ""
            return Case(texte=jour(step.date) if step.date else "date non documentée", note=came)
    return None


def _target(dossier: Dossier) -> Case | None:
    panel = dossier.deroulement.panel if dossier.deroulement else None
    if panel is None or panel.presents_min is None or panel.presents_max is None:
        return None
    return Case(texte=f"de {panel.presents_min} à {panel.presents_max} personnes")


def questionnaire(dossiers: tuple[Dossier, ...]) -> Iterator[Ligne]:
    for question in Question:
        rows = [_answers(d, question) for d in dossiers]
        yield _words(question.value, question.libelle, rows, differe=True)


def _answers(dossier: Dossier, question: Question) -> Case | None:
    found = [part for part in parts(dossier) if part.question == question.libelle]
    if not found:
        return None
    page = adresses.dossier(dossier, "questionnaire")
    said = (f"{p.valeur or 'part non publiée :'} {p.libelle} ({p.qui})" for p in found)
    return Case(texte=" ; ".join(said), liens=(Lien("Voir le cadre", page),))


def barometre(dossiers: tuple[Dossier, ...]) -> Iterator[Ligne]:
    for balise in Balise:
        rows = [
            _listed(
                d,
                "barometre",
                [
                    (f"constat-{c.id}", c.phrase)
                    for c in (d.atelier_1.constats if d.atelier_1 else ())
                    if c.balise is balise
                ],
            )
            for d in dossiers
        ]
        yield _words(f"balise-{balise.value}", balise.libelle, rows)


def changements(dossiers: tuple[Dossier, ...]) -> Iterator[Ligne]:
    for change in GrandChangement:
        rows = [
            _listed(
                d,
                "changements",
                [
                    (f"changement-{c.id}", c.titre)
                    for c in (d.atelier_2.changements if d.atelier_2 else ())
                    if c.grand_changement is change
                ],
            )
            for d in dossiers
        ]
        alone = [d.territoire.nom for d, row in zip(dossiers, rows, strict=True) if row]
        is_alone = len(alone) == 1 < len(dossiers)
        said = f"Un seul des territoires comparés l’a travaillé : {alone[0]}." if is_alone else ""
        yield _words(change.value, change.libelle, rows, said, propre=True)


def themes(commun: Commun, dossiers: tuple[Dossier, ...]) -> Iterator[Ligne]:
    for theme in commun.themes.values():
        rows = [
            _pages(
                [
                    Lien(a.titre, adresses.fiche(d, "actions", a.id))
                    for a in (d.atelier_3.actions if d.atelier_3 else ())
                    if theme.id in a.themes
                ]
            )
            for d in dossiers
        ]
        if any(rows):
            yield replace(_words(f"theme-{theme.id}", theme.nom, rows), libre=True)


def scenario(dossiers: tuple[Dossier, ...]) -> Iterator[Ligne]:
    for indicator in Indicateur:
        rows = [
            _listed(
                d,
                "scenario",
                [
                    (f"ligne-{line.id}", line.titre)
                    for line in (d.scenario.lignes if d.scenario else ())
                    if indicator in line.indicateurs
                ],
            )
            for d in dossiers
        ]
        yield _words(f"indicateur-{indicator.value}", indicator.libelle, rows)


def charte(commun: Commun, dossiers: tuple[Dossier, ...]) -> Iterator[Ligne]:
    for article in commun.charte.articles if commun.charte else ():
        rows = [
            _pages(
                [
                    Lien(action.titre, adresses.fiche(d, "actions", action.id))
                    for reading in (d.charte.articles if d.charte else ())
                    if reading.article == article.numero
                    for action in (d.atelier_3.actions if d.atelier_3 else ())
                    if action.id in reading.actions
                ]
            )
            for d in dossiers
        ]
        yield _words(f"article-{article.numero}", f"{article.numero}. {article.devise}", rows)


def suites(dossiers: tuple[Dossier, ...]) -> Iterator[Ligne]:
    rows = [
        _listed(
            d,
            "suites",
            [
                (f"evenement-{e.id}", f"{jour(e.date)} : {e.titre}")
                for e in sorted(
                    d.suites.evenements if d.suites else (), key=lambda e: e.date, reverse=True
                )
            ],
        )
        for d in dossiers
    ]
    yield _words("faits", "Les faits documentés les plus récents", rows)


def _listed(dossier: Dossier, section: str, found: list[tuple[str, str]]) -> Case | None:
    """The first objects of a section, and how many more there are."""
    page = adresses.dossier(dossier, section)
    return _pages([Lien(text, f"{page}index.html#{anchor}") for anchor, text in found])


def _pages(links: list[Lien]) -> Case | None:
    if not links:
        return None
    shown = len(links) if len(links) == _MONTRES + 1 else _MONTRES
    return Case(liens=tuple(links[:shown]), reste=max(0, len(links) - shown))


def _words(
    id: str,
    libelle: str,
    cases: list[Case | None],
    said: str = "",
    propre: bool = False,
    differe: bool = False,
) -> Ligne:
    """A row of words: nothing to measure, so nothing to draw; `differe`: not the same persons."""
    known = sum(case is not None for case in cases)
    state = Comparabilite.DIFFERE if differe and known > 1 else couverture(known, len(cases))
    fixed = _GROUPES if differe else ""
    return Ligne(id, libelle, tuple(cases), state, said, fixe=fixed, propre=propre, differe=differe)
