"""What followed, and the directories: places, associations, dates."""

from collections.abc import Iterator

from generator.derived.citation import cite
from generator.derived.marquants import quand
from generator.derived.silence import silence
from generator.derived.texte import jour
from generator.derived.worked import WorkedDossier
from generator.model.agenda import Agenda
from generator.model.associations import Associations
from generator.model.folding import order
from generator.model.lieux import Lieux
from generator.model.suites import Suites
from generator.paper.blocks import Block, fact, paragraph, points, prose, table
from generator.paper.references import References


def suites(worked: WorkedDossier, sources: References) -> Iterator[Block]:
    """What happened since, the latest first."""
    territoire, told = worked.dossier.territoire, worked.dossier.partie(Suites)
    yield from prose(told.presentation)
    for event in sorted(told.evenements, key=lambda each: each.date, reverse=True):
        tied = " (relié à la démarche par une source)" if event.lien.value == "etabli" else ""
        source = sources.mark(cite(territoire, event, told))
        yield fact(quand(event), f"{event.titre}{tied}", event.texte, source)
    quiet = silence((event.date for event in told.evenements), worked.commun.aujourd_hui)
    if quiet:
        yield paragraph(f"{quiet[0].upper()}{quiet[1:]}.", "absence")
    yield from points("Cherché et pas trouvé", told.non_trouve)


def lieux(worked: WorkedDossier, sources: References) -> Iterator[Block]:
    """Where people meet, commune by commune."""
    territoire, told = worked.dossier.territoire, worked.dossier.partie(Lieux)
    yield from prose(told.presentation)
    names = territoire.noms
    ranked = sorted(told.lieux, key=lambda one: (order(names[one.commune]), order(one.nom)))
    yield from table(
        "Les lieux et les événements",
        ("Commune", "Lieu", "Catégorie", "Source"),
        (
            (
                names[one.commune],
                f"{one.nom}{f' ({one.etat})' if one.etat else ''}",
                one.categorie.libelle,
                sources.mark(cite(territoire, one, told)),
            )
            for one in ranked
        ),
        ("4fr", "6fr", "4fr", "2fr"),
    )


def associations(worked: WorkedDossier, sources: References) -> Iterator[Block]:
    """The associations, commune by commune."""
    territoire, told = worked.dossier.territoire, worked.dossier.partie(Associations)
    yield from prose(told.presentation)
    names = territoire.noms
    ranked = sorted(told.associations, key=lambda a: (order(names[a.commune]), order(a.nom)))
    yield from table(
        "Les associations",
        ("Commune", "Association", "Catégorie", "Source"),
        (
            (
                names[one.commune],
                one.nom,
                one.categorie.libelle,
                sources.mark(cite(territoire, one, told)),
            )
            for one in ranked
        ),
        ("4fr", "6fr", "4fr", "2fr"),
    )


def agenda(worked: WorkedDossier, sources: References) -> Iterator[Block]:
    """The dates of the agenda."""
    territoire, told = worked.dossier.territoire, worked.dossier.partie(Agenda)
    yield from prose(told.presentation)
    for each in sorted(told.rendez_vous, key=lambda one: one.date):
        days = f"{jour(each.date)}{f' au {jour(each.date_fin)}' if each.date_fin else ''}"
        days += f" ({each.date_precise})" if each.date_precise else ""
        yield fact(days, each.titre, each.texte, sources.mark(cite(territoire, each, told)))
