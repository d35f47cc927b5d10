"""The territory, the path, the questionnaire."""

from collections.abc import Iterator

from generator.derived.chemin import quand
from generator.derived.citation import cite, cite_id
from generator.derived.figure import figures_par_indicateur
from generator.derived.resultats import retenus
from generator.derived.texte import jour, jour_dit, nombre, pourcent
from generator.derived.worked import WorkedDossier
from generator.model.deroulement import Deroulement
from generator.model.folding import order
from generator.model.questionnaire import Questionnaire
from generator.paper.blocks import Block, fact, heading, paragraph, points, prose, table
from generator.paper.references import References


def portrait(worked: WorkedDossier, sources: References) -> Iterator[Block]:
    """Who the territory is, its figures, stakes, history and communes."""
    territoire = worked.dossier.territoire
    yield from prose(territoire.presentation)
    yield heading("Ce qu’il faut retenir", 2)
    yield from prose(territoire.a_retenir)
    yield heading("Les chiffres", 2)
    yield from table(
        "Les chiffres du territoire, avec leur source",
        ("Chiffre", "Valeur", "Date et périmètre", "Source"),
        (
            (
                f"{each.libelle}{' (compte rendu)' if each.compte_rendu else ''}",
                f"{each.valeur} {each.unite}".strip(),
                each.date,
                sources.mark(each.source),
            )
            for group in figures_par_indicateur(worked.dossier)
            for each in group
        ),
        ("5fr", "4fr", "4fr", "4fr"),
    )
    if territoire.enjeux:
        yield heading("Les enjeux", 2)
    for stake in territoire.enjeux:
        source = sources.mark(cite(territoire, stake, territoire))
        yield fact("", stake.titre, stake.texte, source)
    if territoire.histoire:
        yield heading("Quelques dates", 2)
    for each in territoire.histoire:
        source = sources.mark(cite(territoire, each, territoire))
        yield fact(jour(each.date), "", each.texte, source)
    yield from _communes(worked, sources)


def _communes(worked: WorkedDossier, sources: References) -> Iterator[Block]:
    territoire = worked.dossier.territoire
    years = territoire.annees
    if not territoire.communes:
        return
    yield heading(f"Les {len(territoire.communes)} communes", 2)
    if not years or not territoire.source_populations:
        names = sorted((each.nom for each in territoire.communes), key=order)
        yield paragraph(", ".join(names) + ".")
        return
    yield from table(
        "Population municipale des communes",
        ("Commune", *map(str, years)),
        (
            (each.nom, *(nombre(each.populations[year]) for year in years))
            for each in sorted(territoire.communes, key=lambda c: order(c.nom))
        ),
        ("3fr", *("1fr" for _ in years)),
    )
    source = sources.mark(cite_id(territoire, territoire.source_populations))
    yield paragraph(f"Source : [{source}].", "note")


def deroulement(worked: WorkedDossier, sources: References) -> Iterator[Block]:
    """The path: its steps, who was invited, who steered."""
    dossier = worked.dossier
    told, territoire = dossier.partie(Deroulement), dossier.territoire
    yield from prose(told.presentation)
    for step in told.etapes:
        where = step.lieu or territoire.noms.get(step.commune or "")
        many = f"{nombre(step.participants)} participants" if step.participants else None
        title = ", ".join(each for each in (step.titre or step.etape.libelle, where, many) if each)
        source = sources.mark(cite(territoire, step, told))
        asked = f"«\u00a0{step.question}\u00a0»" if step.question else None
        said = "\n\n".join(each for each in (asked, step.texte) if each)
        yield fact(quand(step) or jour_dit(None), title, said or None, source)
    if told.panel:
        yield heading("Le panel", 2)
        aims = (f"{each.groupe.libelle} : {each.part}" for each in told.panel.cible)
        yield from points("Composition visée", aims)
        yield from prose(told.panel.constat)
    if told.comite:
        yield heading("Le comité de pilotage", 2)
        yield from points("", told.comite.roles)
        yield from prose(told.comite.texte)


def questionnaire(worked: WorkedDossier, sources: References) -> Iterator[Block]:
    """What the questionnaire said: the percentages that may be published."""
    dossier = worked.dossier
    told, hidden = dossier.partie(Questionnaire), retenus(dossier.partie(Questionnaire))
    yield from prose(told.presentation)
    yield from table(
        "Les pourcentages publiés par la source",
        ("Part", "Ce qu’elle dit", "Qui", "Source"),
        (
            (
                pourcent(each.valeur),
                each.libelle,
                each.qui,
                sources.mark(cite(dossier.territoire, each, told)),
            )
            for each in told.pourcentages
            if each.id not in hidden
        ),
        ("2fr", "6fr", "4fr", "3fr"),
    )
    if told.groupes:
        yield paragraph("Les réponses groupe par groupe sont sur le site et dans ses données.")
