"""What lets somebody be recognised without a name: a birth, being the only one, or the last."""

import re
from typing import Final

from generator.reading.lexique import lexique

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
_METIERS: Final = lexique("metiers")
_GENS: Final = lexique("gens") | _METIERS
_QUALITES: Final = frozenset(("jeune", "vieille", "vieux", "vrai", "vraie", "ancien", "ancienne"))
_ONLY: Final = re.compile(
    r"\b(?:l[ae] (?:toute )?seule?|l’unique|une? seule?|seule? une?|qu’une?(?: seule?)?|seule?"
    r"|(?P<last>l[ae] derni(?:er|ère)))"
    r" (?P<who>[\w-]+)(?=(?P<then>(?: [\w-]+)?))",
    re.IGNORECASE,
)
_DOYEN: Final = re.compile(
    r"\b(?:le|la|notre|sa|leur) doyen(?:ne)?\b(?! des? (?:arbre|chêne|if|tilleul|club|associat))"
    r"|\bune? \w+ sur \w+ interrogée?s?\b",
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
    for found in _ONLY.finditer(texte):
        known = _METIERS if found["last"] else _GENS
        who, then = (found[name].lower().strip() for name in ("who", "then"))
        if who in known and then != "morale":
            return found[0]
        if who in _QUALITES and then in known:
            return found[0] + found["then"]
    oldest = _DOYEN.search(texte)
    return oldest[0] if oldest else None


def _begins(texte: str, at: int) -> int:
    return max(texte.rfind(mark, 0, at) for mark in (". ", "\n", "! ", "? ")) + 1
