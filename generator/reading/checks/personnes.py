"""Personal data, before it is published: what the texts say of persons, counts that show one."""

from collections.abc import Iterator
from typing import Final

from generator.model.associations import Association
from generator.model.barometre import Portrait
from generator.model.base import Modele
from generator.model.lieux import Lieu
from generator.model.questionnaire import GroupeInterroge, Questionnaire
from generator.model.source import Source
from generator.model.territoire import Commune, Territoire
from generator.model.themes import Theme
from generator.reading.checks.parts import Parts, Rule
from generator.reading.personnes import indices
from generator.reading.problem import Problem

_NAMED: Final = (Association, Commune, GroupeInterroge, Lieu, Source, Territoire, Theme)
"""What has a public name, in which a person may be honoured."""

_SAID: Final = {
    "telephone": ("un numéro de téléphone", "retirez-le ; donnez le site de la structure"),
    "courriel": ("une adresse électronique", "retirez-la ; donnez le site de la structure"),
    "adresse": ("une adresse postale", "gardez la commune ; un lieu public va dans lieux.yml"),
    "naissance": ("une date de naissance", "gardez une tranche d’âge : la trentaine"),
    "unique": ("de quoi reconnaître quelqu’un", "dites-le de plusieurs personnes, ou retirez-le"),
    "nom": ("un nom de personne, semble-t-il", "écrivez son rôle : une élue, un bénévole"),
}


def people_unnamed(regle: str) -> Rule:
    """No text says what the rule `regle` looks for."""

    def rule(parts: Parts) -> Iterator[Problem]:
        what, remedy = _SAID[regle]
        for each in parts.textes:
            for found in indices(each.texte):
                if found.regle != regle or _public(each.owner, each.champ, regle):
                    continue
                if found.texte not in _communes(parts):
                    told = f"ce texte contient {what} : « {found.texte} »"
                    yield each.file.warning(each.loc, told, remedy)
                    break

    return rule


def _communes(parts: Parts) -> frozenset[str]:
    """The names of the communes of a dossier: one may be called like somebody."""
    found = parts.find(Territoire)
    return frozenset(commune.nom for commune in found[1].communes) if found else frozenset()


def _public(owner: Modele, field: str, regle: str) -> bool:
    """Whether the text is public by its nature, or about somebody made up."""
    if isinstance(owner, Source) or field in {"site", "url"}:
        return True
    if isinstance(owner, Lieu) and field == "adresse":
        return regle == "adresse"
    if isinstance(owner, Portrait):
        return regle in {"nom", "unique", "naissance"}
    return field in {"nom", "nom_complet"} and isinstance(owner, _NAMED)


def groups_large_enough(parts: Parts) -> Iterator[Problem]:
    """Counts and percentages are of as many persons as the threshold asks for."""
    found = parts.find(Questionnaire)
    if not found:
        return
    file, asked = found
    for name in ("groupes", "pourcentages"):
        for index, item in enumerate(getattr(asked, name)):
            if item.effectif is not None and item.effectif < asked.seuil:
                yield file.warning(
                    (name, index, "effectif"),
                    f"ces réponses sont de {item.effectif} personnes, moins que le seuil "
                    f"({asked.seuil})",
                    "réunissez ce groupe à un autre : le site cache le compte, pas le fichier",
                )
