"""What lets somebody be recognised without a name: a birth, being the only one, or the last."""

import re
from typing import Final

_YEAR: Final = r"(?:1[89]|20)\d\d"
_DATE: Final = (
    rf"(?:\d{{1,2}}(?:er)?[ /.-]\w+[ /.-](?:{_YEAR}|\d\d)|\w+ {_YEAR}|{_YEAR}|[2-9]\d(?!\d| ?%))"
)
_NAISSANCE: Final = re.compile(
    r"\b(?:né|née|nés|nées|né\(e\)|née?·e?s?)(?: tou(?:te)?s(?: les)? deux| ici| au \w+| à \w+)*"
    rf"(?: le| en| un| vers)?[ :]+{_DATE}"
    rf"|\b(?:date (?:de )?naissance|naissance|ddn)[ \u00a0:]+\d{{1,2}}[/. ]\w+[/. ]\d{{4}}"
    rf"|\bnati(?:f|ve)s?\b[^.;:]{{0,30}}{_YEAR}",
    re.IGNORECASE,
)
_BORN: Final = re.compile(r"[nN]é|aissance|[dD]dn|DDN|nati[fv]")
_CHOSE: Final = re.compile(
    r"\b(?:asso(?:ciation)?|club|projet|idée|réseau|commune|communauté|intercommunalité|syndicat|parc"
    r"|jardin|centre|comité|collectif|festival|fête|marché|café|tiers-lieu|atelier|démarche|action"
    r"|journal|coopérative|structure|service|école|lieu|charte|initiative|entreprise|fédération"
    r"|dispositif|outil|groupe|mission|équipe|foyer|relais|espace|pays|chorale|fanfare|épicerie|union"
    r"|amap|métropole|agglomération|maison|salle|musiques|fusion|site|filière|ligne|usine|fabrique"
    r"|musée|loi|label|programme|plan|tradition|mouvement|territoire|canton|département|région)s?\b",
    re.IGNORECASE,
)
_THEN: Final = re.compile(
    rf", (?:l[ae] |l’|ce |cette |notre ){_CHOSE.pattern}"
    r"|,? (?:de |d’)(?!parents|père|mère|famille)",
    re.IGNORECASE,
)
"""What follows the birth of a thing: its name, or what it came from."""
_SOMEBODY: Final = re.compile(
    r"\b(?:âgée?s?|doyenn?e?|mère|père|fils|fille|enfants?|habitante?s?|grand-mère|grand-père|sœur"
    r"|frère|voisine?|femme|homme|agriculteur|agricultrice|ouvrier|ouvrière)\b",
    re.IGNORECASE,
)
_METIER: Final = (
    r"(?:infirmi(?:er|ère)|médecin|docteur|pharmacien(?:ne)?|sage-femme|kiné\w*|ostéopathe|dentiste"
    r"|orthophoniste|psychologue|vétérinaire|aide-soignante?|aide à domicile|assistante? \w+"
    r"|nounou|bouch(?:er|ère)|boulang(?:er|ère)|épici(?:er|ère)|fromag(?:er|ère)|coiffeu(?:r|se)"
    r"|garagiste|menuisi(?:er|ère)|charpenti(?:er|ère)|maçonn?e?|plombi(?:er|ère)|électricien(?:ne)?"
    r"|couvreu(?:r|se)|potier|potière|forgeron(?:ne)?|ferronnier|cordonnier|coutur(?:ier|ière)"
    r"|restaurat(?:eur|rice)|aubergiste|hôteli(?:er|ère)|commerçante?|artisane?|libraire|fleuriste"
    r"|agricult(?:eur|rice)|paysann?e?|éleveu(?:r|se)|maraîch(?:er|ère)|apicult(?:eur|rice)|berg(?:er|ère)"
    r"|vigneronn?e?|viticult(?:eur|rice)|arboricult(?:eur|rice)|céréalier|ferm(?:ier|ière)|bûcheronn?e?"
    r"|pêcheu(?:r|se)|chasseu(?:r|se)|institut(?:eur|rice)|maître(?:sse)?|professeure?|enseignante?"
    r"|fact(?:eur|rice)|gendarme|pompi(?:er|ère)|notaire|avocate?|curé|prêtre|pasteur|ouvri(?:er|ère)"
    r"|meuni(?:er|ère)|mineur|cantonnier|gard(?:ien|ienne)|garde champêtre|secrétaire"
    r"|animat(?:eur|rice)|éducat(?:eur|rice)|musicien(?:ne)?|taxi|chauffeu(?:r|se)|conduct(?:eur|rice))"
)
_QUI: Final = (
    rf"(?:{_METIER}|élue?|famille|demandeu(?:r|se)|personne|habitante?|locataire|propriétaire|mère|père"
    r"|jeune|participante?|étrang(?:er|ère)|enfant|ado\w*|adulte|femme|homme|fille|garçon|couple"
    r"|veuve?|retraitée?|lycéenne?|collégienn?e?|étudiante?|élève|réfugiée?|chômeu(?:r|se)|aînée?|dame"
    r"|monsieur|témoin|bénévole|salariée?|apprentie?|stagiaire|conseill(?:er|ère)|adjointe?|maire"
    r"|centenaire|survivante?|rescapée?|voisine?|résidente?|handicapée?|célibataire)"
)
_ONLY: Final = (
    r"(?:l[ae] (?:toute )?seule?|l’uniques?|une? seule?|seule? une?|qu’une?(?: seule?)?|seule?)"
)
_UNIQUE: Final = re.compile(
    rf"\b{_ONLY} (?:jeune |vieille |vieux |ancien(?:ne)? )?{_QUI}\b(?! morale)"
    rf"|\bl[ae] derni(?:er|ère) (?:vrai(?:e)? )?{_METIER}\b"
    r"|\b(?:le|la|notre|sa|leur) doyen(?:ne)?\b(?! des? (?:arbre|chêne|if|tilleul|club|associat))"
    rf"|\bune? {_QUI} sur \w+ interrogée?s?\b",
    re.IGNORECASE,
)
_ALONE: Final = re.compile(r"[sS]eul|nique|erni[eè]r|oyen|qu’un|nterrog")


def naissance(texte: str) -> str | None:
    """When somebody was born; projects, societies and communes are born too."""
    if not _BORN.search(texte):
        return None
    for found in _NAISSANCE.finditer(texte):
        start = _begins(texte, found.start())
        before = texte[_begins(texte, max(0, start - 2)) : found.start()]
        thing = _CHOSE.search(before) or _THEN.match(texte, found.end())
        if not thing or _SOMEBODY.search(texte, start, found.start()):
            return found[0]
    return None


def unique(texte: str) -> str | None:
    """Somebody of whom there is only one."""
    if not _ALONE.search(texte):
        return None
    found = _UNIQUE.search(texte)
    return found[0] if found else None


def _begins(texte: str, at: int) -> int:
    return max(texte.rfind(mark, 0, at) for mark in (". ", "\n", "! ", "? ")) + 1
