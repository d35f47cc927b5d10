"""The things of a dossier that a search finds: each with its kind, its title and one line."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from generator.derived import adresses
from generator.derived.adresses import Cible, ancre
from generator.derived.annuaire import expiree
from generator.derived.communes import nommees
from generator.derived.figure import figure
from generator.derived.marquants import quand
from generator.derived.output import Page
from generator.derived.plan import suivis
from generator.derived.retours import dits
from generator.derived.texte import brut, jour, pluriel
from generator.derived.worked import WorkedDossier
from generator.model import sections
from generator.model.agenda import Agenda
from generator.model.associations import Associations
from generator.model.axes import Axe, Axes
from generator.model.barometre import Barometre
from generator.model.changements import Changement, Changements
from generator.model.dossier import Dossier
from generator.model.folding import words
from generator.model.lieux import Lieux
from generator.model.scenario import Scenario
from generator.model.section import Section
from generator.model.suites import Suites
from generator.model.territoire import Chiffre

_LONGEST: Final = 140
_SHORTEST: Final = 3


@dataclass(frozen=True)
class Chose:
    """A thing to find; `adresse` has its anchor.

    `noms`: plain words that name it as well as its title. `mots`: plain words that it answers to
    without being named by them. The address of a page ends with a slash: `charte/5/`,
    `territoires/x/lieux/#cafe`.
    """

    genre: str
    titre: str
    ligne: str
    adresse: str
    mots: str = ""
    noms: str = ""


def chose(
    genre: str,
    titre: str,
    ligne: str,
    cible: Cible,
    plus: Iterable[str | None] = (),
    noms: str = "",
) -> Chose:
    """The thing, its line cut at a word; of the other texts, the words that it does not say yet."""
    line = _cut(ligne)
    names = words(noms)
    said = {*words(titre).split(), *words(line).split(), *names.split()}
    more = words(" ".join((ligne, *filter(None, plus)))).split()
    new = dict.fromkeys(word for word in more if word not in said and len(word) >= _SHORTEST)
    address = f"{cible.adresse}{cible.ancre and '#'}{cible.ancre}"
    return Chose(genre, titre, line, address, " ".join(new), names)


def choses(worked: WorkedDossier, pages: Iterable[Page]) -> tuple[Chose, ...]:
    """The things of a dossier, and the pages of its sections among `pages`."""
    dossier = worked.dossier
    return (
        *_territoire(dossier),
        *_pages(dossier, pages),
        *_annuaires(worked),
        *_ateliers(worked),
        *_suites(dossier),
        *_chiffres(dossier),
    )


def _cut(text: str) -> str:
    plain = " ".join(text.split())
    if len(plain) <= _LONGEST:
        return plain
    return f"{plain[:_LONGEST].rpartition(' ')[0].rstrip(' ,;:')}…"


def _on(dossier: Dossier, section: Section, genre: str, identifiant: str) -> Cible:
    return Cible(adresses.section(dossier, section), ancre(genre, identifiant))


def _territoire(dossier: Dossier) -> Iterator[Chose]:
    territoire = dossier.territoire
    home = Cible(adresses.dossier(dossier))
    where = f"{territoire.nom_departements}, {territoire.region}"
    yield chose("Territoire", territoire.nom, f"{territoire.nature.libelle}, {where}", home)
    known = {each.nom: each.populations for each in territoire.communes}
    for each in nommees(dossier):
        years = known[each.nom]
        line = f"{pluriel(years[max(years)], 'habitant')} en {max(years)}" if years else ""
        yield chose("Commune", each.nom, line, Cible(each.adresse))
    for enjeu in territoire.enjeux:
        text = brut(enjeu.texte) if enjeu.texte else ""
        yield chose("Enjeu", enjeu.titre, text, Cible(home.adresse, "enjeux"), enjeu.themes)


def _pages(dossier: Dossier, pages: Iterable[Page]) -> Iterator[Chose]:
    """The pages of the sections, but for the portrait."""
    menu = {
        adresses.section(dossier, each): each
        for each in dossier.demarche.attendues
        if not each.racine
    }
    for page in pages:
        if section := menu.get(page.adresse):
            title = dossier.demarche.titre(section)
            names = f"{title} {section.nom}"
            yield chose("Page", page.titre, page.description, Cible(page.adresse), noms=names)


def _annuaires(worked: WorkedDossier) -> Iterator[Chose]:
    dossier, names = worked.dossier, worked.dossier.territoire.noms
    for place in dossier.tous(Lieux, lambda part: part.lieux):
        line = f"{place.categorie.libelle}, {names[place.commune]}"
        target = Cible(adresses.section(dossier, sections.LIEUX), place.id)
        text = brut(place.description or "")
        plus = (text, *dits(place), *_themes(worked, place.themes))
        yield chose("Lieu", place.nom, line, target, plus, noms=place.categorie.libelle)
    for group in dossier.tous(Associations, lambda part: part.associations):
        if not expiree(group, worked.commun):
            line = f"{group.categorie.libelle}, {names[group.commune]}"
            target = Cible(adresses.fiche(dossier, sections.ASSOCIATIONS, group.id))
            plus = (*group.activites, brut(group.description or ""))
            yield chose("Association", group.nom, line, target, plus)
    places = {each.id: each.nom for each in dossier.tous(Lieux, lambda part: part.lieux)}
    for date in dossier.tous(Agenda, lambda part: part.rendez_vous):
        where = places.get(date.lieu or "") or names.get(date.commune or "")
        line = ", ".join(filter(None, (jour(date.date), date.date_precise, where)))
        target = _on(dossier, sections.AGENDA, "date", date.id)
        yield chose("Date", date.titre, line, target, (brut(date.texte or ""),))


def _ateliers(worked: WorkedDossier) -> Iterator[Chose]:
    dossier = worked.dossier
    barometer = dossier.lire(Barometre)
    for aim in barometer.intentions if barometer else ():
        target = _on(dossier, sections.BAROMETRE, "intention", aim.id)
        title = f"Axe {aim.numero}\u00a0: {aim.titre}"
        yield chose("Axe", title, brut(aim.texte or ""), target, _themes(worked, aim.themes))
    for found in barometer.constats if barometer else ():
        target = _on(dossier, sections.BAROMETRE, "constat", found.id)
        plus = (found.nature.libelle, *_themes(worked, found.themes))
        yield chose("Constat", found.phrase, "", target, plus)
    for axis in dossier.tous(Axes, lambda part: part.axes):
        target = _on(dossier, sections.AXES, "axe", axis.id)
        title = f"Axe {axis.numero}\u00a0: {axis.titre}" if axis.numero else axis.titre
        yield chose("Axe", title, "", target, (*_themes(worked, axis.themes), *_dit(axis)))
    for each in suivis(dossier):
        target = _on(dossier, sections.PLAN_ACTION, "item-plan", each.item.id)
        named = _themes(worked, each.themes)
        yield chose("Action du plan", each.item.texte, each.axe.titre, target, named)
    for change in dossier.tous(Changements, lambda part: part.changements):
        target = _on(dossier, sections.CHANGEMENTS, "changement", change.id)
        text, said = brut(change.texte or ""), _said(change)
        yield chose("Grand changement", change.titre, text, target, said, noms=change.id)
    for number, sheet in enumerate(worked.fiches, start=1):
        action = sheet.action
        plus = (
            *_themes(worked, action.themes),
            *(*action.contenus, *action.organisation, *action.leviers, *action.habitants),
            *(place.texte for place in action.lieux),
        )
        target = Cible(sheet.adresse)
        yield chose("Action", sheet.titre, sheet.resume, target, plus, noms=f"{number}")
    for line in dossier.tous(Scenario, lambda part: part.lignes):
        target = _on(dossier, sections.SCENARIO, "ligne", line.id)
        yield chose("Scénario", line.titre, brut(line.texte), target)


def _dit(axe: Axe) -> Iterator[str]:
    """The stakes and orientations of an axis of a social policy."""
    for stake in axe.enjeux:
        yield stake.texte
        yield from (each.texte for each in stake.orientations)
    yield from (each.texte for each in (*axe.orientations, *axe.points))
    for part in axe.volets:
        yield from (part.titre, *(each.texte for each in part.points))


def _said(change: Changement) -> Iterator[str]:
    yield change.grand_changement.libelle
    yield from change.tendances
    yield from (risk.texte for risk in change.risques)
    yield from (chance.texte for chance in change.opportunites)


def _suites(dossier: Dossier) -> Iterator[Chose]:
    for event in dossier.tous(Suites, lambda part: part.evenements):
        target = _on(dossier, sections.SUITES, "evenement", event.id)
        yield chose("Fait", event.titre, quand(event), target, (brut(event.texte or ""),))


def _chiffres(dossier: Dossier) -> Iterator[Chose]:
    """Of each measure, the latest figure."""
    latest: dict[str, Chiffre] = {}
    for each in sorted(dossier.territoire.chiffres, key=_recent):
        latest[each.indicateur] = each
    for measure, each in latest.items():
        shown = figure(dossier, each)
        value = f"{shown.valeur} {shown.unite}".rstrip()
        target = Cible(adresses.dossier(dossier), ancre("chiffre", each.id))
        plus = (each.definition, each.perimetre_precise)
        line = f"{value}, {shown.date}"
        yield chose("Chiffre", shown.libelle, line, target, plus, noms=measure)


def _recent(chiffre: Chiffre) -> tuple[bool, int]:
    """What sorts figures: public statistics above the report, the latest above others."""
    return not chiffre.compte_rendu, chiffre.annee or 0


def _themes(worked: WorkedDossier, named: Iterable[str]) -> Iterator[str]:
    known = worked.commun.themes
    return (known[each].nom for each in named if each in known)
