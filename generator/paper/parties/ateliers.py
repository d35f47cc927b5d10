"""The ateliers: barometer, changes, actions, scenario, restitution, charter."""

from collections.abc import Iterator

from generator.derived.citation import cite
from generator.derived.route import axes, lignes
from generator.derived.votes import regle
from generator.derived.worked import WorkedDossier
from generator.model.actions import Actions
from generator.model.barometre import Barometre
from generator.model.changements import Changements
from generator.model.charte import CharteTerritoire
from generator.model.restitution import Restitution
from generator.model.scenario import Scenario
from generator.paper.actions import contenu, etat, feuilles, leviers, obstacles
from generator.paper.blocks import Block, fact, heading, paragraph, points, prose
from generator.paper.references import References


def barometre(worked: WorkedDossier, sources: References) -> Iterator[Block]:
    """What the groups found, and what they want."""
    dossier = worked.dossier
    told = dossier.partie(Barometre)
    yield from prose(told.presentation)
    if told.constats:
        yield heading("Les constats", 2)
    for each in told.constats:
        source = sources.mark(cite(dossier.territoire, each, told))
        yield fact(each.nature.libelle.capitalize(), each.phrase, None, source)
    for person in told.portraits:
        yield heading(person.titre, 2)
        yield from prose(person.situation)
        yield from points("Vers quoi se tourner", (one.texte for one in person.recours))
        yield from points("Ce qui manque", person.souhaits)
    if told.intentions:
        yield heading("Les intentions", 2)
    for one in sorted(told.intentions, key=lambda one: one.numero):
        source = sources.mark(cite(dossier.territoire, one, told))
        yield fact("", f"{one.numero}. {one.titre}", one.texte, source)


def changements(worked: WorkedDossier, sources: References) -> Iterator[Block]:
    """The great changes, with their risks and opportunities."""
    dossier = worked.dossier
    told = dossier.partie(Changements)
    yield from prose(told.presentation)
    for each in told.changements:
        yield heading(each.titre, 2)
        yield from prose(each.texte)
        yield from points("Tendances", each.tendances)
        yield from points("Risques", (one.texte for one in each.risques))
        yield from points("Opportunités", (one.texte for one in each.opportunites))
        when = f"{each.horizon}. " if each.horizon else ""
        source = sources.mark(cite(dossier.territoire, each, told))
        yield paragraph(f"{when[:1].upper()}{when[1:]}Source : [{source}].", "note")
    if told.propositions:
        yield heading("Les propositions", 2)
        yield from points("", (one.texte for one in told.propositions))


def actions(worked: WorkedDossier, sources: References) -> Iterator[Block]:
    """Every action, its whole sheet."""
    told = worked.dossier.partie(Actions)
    yield from prose(told.presentation)
    yield paragraph(regle(told))
    yield from prose(told.reserve)
    for sheet in feuilles(worked):
        action = sheet.action
        yield heading(action.titre, 2, overline=sheet.axe)
        yield paragraph(action.resume, "chapo")
        yield from contenu(sheet)
        for role, expected in sheet.roles:
            yield from points(role.titre, expected)
        yield from points("Freins à lever", obstacles(action))
        yield from points("Leviers et avantages", leviers(action))
        yield paragraph(f"{sheet.retenue} Dernier état connu : {etat(sheet.avancement)}")
        yield paragraph(f"Source : [{sources.mark(sheet.source)}].", "note")
    yield from points(
        "Ce qui n’a pas été retenu",
        (f"{left.texte} ({left.critere.libelle})" for left in told.non_retenues),
    )


def scenario(worked: WorkedDossier, sources: References) -> Iterator[Block]:
    """What life is at the horizon, axis by axis."""
    dossier = worked.dossier
    told = dossier.partie(Scenario)
    if told.resume:
        yield paragraph(told.resume, "chapo")
    yield from prose(told.recit)
    if told.redaction:
        yield paragraph(told.redaction, "note")
    yield from prose(told.reserve)
    for axis in axes(dossier, lignes(worked, told)):
        yield heading(axis.titre, 2)
        for line in axis.lignes:
            yield fact("", line.ligne.titre, line.ligne.texte, sources.mark(line.source))


def restitution(worked: WorkedDossier, sources: References) -> Iterator[Block]:
    """The evening of restitution: the frieze, the questions, what the tables said."""
    dossier = worked.dossier
    told = dossier.partie(Restitution)
    yield from prose(told.presentation)
    for panel in told.frise:
        yield fact(
            "", panel.titre, panel.texte, sources.mark(cite(dossier.territoire, panel, told))
        )
    for asked in told.questions:
        yield from points(asked.texte, asked.reponses or ("Réponses non documentées.",))


def charte(worked: WorkedDossier, sources: References) -> Iterator[Block]:
    """The articles of the charter, each with what it means here."""
    told, common = worked.dossier.partie(CharteTerritoire), worked.commun.charte
    yield from prose(told.presentation)
    for article in common.articles if common else ():
        read = worked.lectures.get(article.numero)
        yield heading(f"{article.numero}. {article.devise}", 2)
        yield paragraph(article.engagement)
        if read:
            yield from prose(read.texte)
            mark = " (lecture de la rédaction)" if read.rapprochement else ""
            yield from points(f"Actions d’ici{mark}", (each.titre for each in read.actions))
            yield paragraph(f"Source : [{sources.mark(read.source)}].", "note")
