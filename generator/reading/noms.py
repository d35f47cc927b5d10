"""The names of persons in a text, as far as a title, a role, a verb or a first name tells."""

import re
from collections.abc import Iterator
from typing import Final

from generator.reading.lexique import lexique
from generator.reading.lieu_dit import place_before
from generator.reading.prenoms import AUSSI_DES_MOTS, est_courant, est_prenom

_BIG: Final = "A-ZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝŁŃŒŚŞŠŹŻŽ"
_WORD: Final = rf"[{_BIG}][\w’'-]*\w"
_NAME: Final = (
    rf"(?:(?:de|du|des|d’|De|Da|Dos|Le|La|de La|de la|van|von|ben|El|Ait)[ \u00a0]?)?{_WORD}"
)
_CAPITAL: Final = re.compile(rf"(?<![\w-])[{_BIG}][\w-]*")
_NEXT: Final = re.compile(rf"[ \u00a0]({_NAME}|[{_BIG}]\.)")
_INITIALS: Final = re.compile(
    rf"[{_BIG}]\.(?:(?:[- ]?[{_BIG}]\.)?[ \u00a0]{_WORD}|[ \u00a0][{_BIG}]\.(?!\w))"
)

_OUTILS: Final = lexique("outils")
"""Words that begin many sentences, and name nobody."""

_TITRES: Final = lexique("titres")
_ROLES: Final = lexique("roles")
_FONCTIONS: Final = lexique("fonctions")
"""What follows a title without being a name."""

_DISENT: Final = lexique("disent")
"""Verbs after which, or before which, somebody is named."""
_SAID: Final = re.compile(r"(?:^|[»”\"’,!?…:])[ \u00a0]*(?:se )?[\w’]+[ \u00a0]$")
_DIT: Final = rf"(?:se )?(?:{'|'.join(sorted(_DISENT))}|a (?:dit|raconté|expliqué|témoigné|confié))"
_FAIT: Final = (
    r"(?:est|a|va|ont|sait|veut|peut|vient|viendra|fait|fera|tient|tiendra|prête|propose|habite|vit"
    r"|pense|aime|craint|connaît|s’occupe|montre|ouvre|garde|amène|apporte|travaille|cherche|chante"
    r"|dessine|joue|parle|râle|prend|donne|cuisine|attend|appelle|et (?:son|sa|ses))"
)
_SEUL: Final = (
    r"(?:parle|sait|apprend|pense|croit|habite|dessine|chante|râle|cuisine|craint|travaille|viendra"
    r"|élève|jardine|s’ennuie|pleure|conduit)"
)
"""What hardly anything does but somebody."""
_SAYS: Final = re.compile(rf"(?:[ \u00a0]{_NAME})?[ \u00a0](?:{_DIT}|{_SEUL})\b")
_DOES: Final = re.compile(
    rf"(?:[ \u00a0]{_NAME})?(?:[ \u00a0](?:{_DIT}|{_FAIT})\b|[ \u00a0]?:[ \u00a0]?[«“\"])"
)
_NOMBRE: Final = (
    r"(?:(?:1[01]\d|\d{1,2})[ \u00a0]"
    r"|(?:(?:quatre|soixante|vingts?|trente|quarante|cinquante|cent|dix|onze|douze|treize|quatorze"
    r"|quinze|seize|sept|huit|neuf|six|cinq|et|une?|deux|trois)[ \u00a0-])+)"
)
_AGED: Final = re.compile(
    rf"(?:[ \u00a0]{_NAME})?(?:,|[ \u00a0]\()[ \u00a0]?{_NOMBRE}ans(?=[,.;:)»]|$|[ \u00a0][:»])"
)
_PARTICULES: Final = frozenset(("de", "du", "des", "La", "Le"))
_POLIS: Final = frozenset(("M.", "Mme", "Mlle", "Mr", "Monsieur", "Madame", "Mademoiselle"))
_DETERMINANTS: Final = frozenset(
    ("le", "la", "les", "un", "une", "du", "des", "au", "aux", "ce", "cette", "notre")
)
_FETES: Final = frozenset(("Noël", "Toussaint", "Milan", "Avril"))
_AUPRES: Final = frozenset(("avec", "chez", "d’après", "selon", "dixit"))
_VERS: Final = frozenset(("en", "vers", "depuis", "dans"))
_GIVEN: Final = re.compile(
    r"\b(?:merci|bravo|hommage|parole|pensée|demand\w+|dire|dit|parl\w+|téléphon\w+|écri\w+|donn\w+|prêt\w+"
    r"|confi\w+|grâce|appartien\w+|rappel\w+|répond\w+|propos\w+|revien\w+|appren\w+|vend\w*|rend\w*"
    r"|chère?|grange|maison|fils|fille|frère|sœur|champ|jardin|tracteur)(?: \w+){0,3} à $",
    re.IGNORECASE,
)
_TOLD: Final = re.compile(
    r"\b(?:témoignage|parole|propos|récit|portrait|mot|phrase|question|idée|proposition) d[e’] ?$",
    re.IGNORECASE,
)
_HOUSE: Final = re.compile(
    r"\b(?:chez les|familles?"
    r"|(?:ferme|grange|champ|maison|fils|fille|terrain|jardin|pré|cour|voisins) des)[ \u00a0]$",
    re.IGNORECASE,
)
_INSIDE: Final = re.compile(rf"(?:[(«]|\w )[ \u00a0]?({_WORD})[ \u00a0]$")
"""What makes of the next word the end of a longer name."""
_LOWER: Final = re.compile(
    r"\b(?:mme|mlle|mr)\.?[ \u00a0](?!l[ea]s?\b|et\b|qui\b|de\b)[a-zà-ÿ]{3,}"
    r"|(?<![\w-])(?:jean|marie|anne|pierre)-[a-zà-ÿ]{3,}"
)
_LOWER_MARK: Final = re.compile(r"m(?:me|lle|r)\b|(?:jean|marie|anne|pierre)-")


def noms(texte: str) -> Iterator[str]:
    """What is probably somebody's name."""
    for found in _CAPITAL.finditer(texte):
        word, end = found[0], found.end()
        if len(word) == 1 and texte[end : end + 1] == ".":
            name = _initials(texte, found.start())
        else:
            name = None if word in _OUTILS else _name(found)
        if name and not place_before(texte, found.start()):
            yield name
    if _LOWER_MARK.search(texte):
        yield from _in_lower_case(texte)


def _in_lower_case(texte: str) -> Iterator[str]:
    """Names written on a telephone, without capitals."""
    for found in _LOWER.finditer(texte):
        named = " " in found[0] or est_prenom(found[0].title())
        if named and not place_before(texte, found.start()):
            yield found[0]


def _initials(texte: str, at: int) -> str | None:
    """Initials, alone or before a surname."""
    before = texte[max(0, at - 60) : at]
    if before[-1:] in {"’", "."}:
        return None
    if found := _INITIALS.match(texte, at):
        return found[0]
    named = _last(before).lower() in _TITRES or _TOLD.search(before)
    return f"{before.split()[-1]} {texte[at]}." if named else None


def _name(found: re.Match[str]) -> str | None:
    """The name that begins with a capitalised word, if it is somebody's."""
    texte, word, end = found.string, found[0], found.end()
    before = texte[max(0, found.start() - 60) : found.start()]
    last = _last(before)
    after = _NEXT.match(texte, end)
    told = f"{word} {after[1]}" if after else word
    if _introduced(word, before, last):
        return f"{last} {told}"
    if word.isupper() and len(word) > 1:
        return told if _in_capitals(word, before, after) else None
    if _AGED.match(texte, end):
        return told
    if est_prenom(word):
        return told if _is_somebody(word, before, last) else None
    if word in AUSSI_DES_MOTS:
        return told if _insists(found, before, last, after) else None
    return told if _begins(before) and _SAYS.match(texte, end) else None


def _last(before: str) -> str:
    """The last word of what stands before, its particle set aside."""
    if before.endswith("’") and before[-2:-1].isupper():
        before = before[:-2]
    words = before.replace("(", " ").replace("«", " ").split()
    at = len(words)
    while at and words[at - 1] in _PARTICULES:
        at -= 1
    if at < len(words) and at and words[at - 1] in _POLIS:
        return words[at - 1]
    return words[-1].removeprefix("L’").removeprefix("l’") if words else ""


def _introduced(word: str, before: str, last: str) -> bool:
    """Whether the words just before are said of somebody: a title, a role, a verb, a family."""
    low = last.lower()
    if low in _TITRES:
        return word not in _FONCTIONS and last not in {"m.", "me", "pr", "ME", "PR"}
    if low in _ROLES:
        return word not in _FONCTIONS and not (word.isupper() and len(word) < 6)
    if low in _DISENT:
        return bool(_SAID.search(before))
    if low == "famille":
        return True
    return (
        low in {"les", "des", "familles"} and word[-1] not in "sx" and bool(_HOUSE.search(before))
    )


def _in_capitals(word: str, before: str, after: re.Match[str] | None) -> bool:
    """Whether a word all in capitals is a first name beside a surname in capitals too."""
    beside = after[1] if after else (before.split() or [""])[-1]
    if len(beside) < 3 or not beside.isupper() or not beside[-1].isalpha():
        return False
    return est_prenom(word.title()) and est_courant(word.title())


def _is_somebody(word: str, before: str, last: str) -> bool:
    """Whether nothing before a first name makes it the name of something else."""
    if last.lower() in _VERS:
        return False
    if not est_courant(word) and (last == "à" or last.lower() in _DETERMINANTS):
        return last == "à" and bool(_GIVEN.search(before))
    inside = _INSIDE.search(before)
    if not inside or inside[1].isupper():
        return True
    return est_courant(word) and inside[0][0] not in "(«"


def _insists(found: re.Match[str], before: str, last: str, after: re.Match[str] | None) -> bool:
    """Whether what is also a word is somebody here."""
    if after and not after[1].startswith(("de ", "d’")):
        return True
    if last.lower() in _AUPRES or (last == "à" and _GIVEN.search(before)):
        return True
    if _begins(before):
        return bool(_DOES.match(found.string, found.end()))
    word, low = found[0], last.lower()
    thing = low in _DETERMINANTS or low == "à" or word in _FETES
    return not thing and _is_somebody(word, before, last)


def _begins(before: str) -> bool:
    """Whether a sentence begins here."""
    rest = before.rstrip(' \u00a0«“"(—–-•')
    return not rest or rest[-1] in ".:!?»;…\n"
