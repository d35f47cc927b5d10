"""What a text says of somebody who has not been asked: found by cues, so never for certain."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from generator.reading.prenoms import AUSSI_DES_MOTS, PRENOMS


@dataclass(frozen=True)
class Indice:
    """What was found, and the rule that looks for it."""

    regle: str
    texte: str


_BIG: Final = "A-ZÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŒ"
_MOT: Final = rf"[{_BIG}][\w’'-]*\w"
_NOM: Final = rf"(?:(?:de|du|des|d’|Le|La|de La|de la|van|von|ben|El)[ \u00a0]?)?{_MOT}"
_PARTICULE: Final = r"(?:le|la|les|l’)\b"

_TITRE: Final = re.compile(
    r"\b(?:MM?\.|Mr\.?|Mmes?|Mlles?|Messieurs|Mesdames|Monsieur|Madame|Mademoiselle|[Dd]octeure?|Dr\.?"
    r"|Maître|Me|Pr|[Pp]rofesseure?|[Aa]bbé|[Ss]œur|[Pp]ère|[Ff]rère|[Tt]ante|[Oo]ncle)[ \u00a0]"
    rf"(?:et[ \u00a0]Mme[ \u00a0]|veuve[ \u00a0]|(?:le|la)[ \u00a0](?:docteure?)[ \u00a0])?({_NOM})"
)
_ROLE: Final = re.compile(
    r"\b(?:maire|adjointe?|conseill(?:er|ère)|président|présidente|direct(?:eur|rice)|secrétaire"
    r"|animat(?:eur|rice)|infirmi(?:er|ère)|boulang(?:er|ère)|voisine?|habitante?|élue?|facteur"
    rf"|factrice|curé|trésori(?:er|ère))[ \u00a0]({_MOT})"
)
_PRENOM: Final = re.compile(
    rf"(?<![\w-])({_MOT}(?:-{_MOT})*)"
    rf"(?=(?:[ \u00a0]((?:de |d’|Le |La |El |de La )?{_MOT}|[{_BIG}]\.))?)"
)
_AGE: Final = re.compile(rf"{_MOT}(?:[ \u00a0]{_NOM})?, \d{{1,3}}[ \u00a0]ans")
_INSIDE: Final = re.compile(rf"(?:[(«]|\w )[ \u00a0]?({_MOT}) $")
"""What makes of the next word the end of a longer name."""
_CAPITALES: Final = re.compile(rf"\b([{_BIG}]{{3,}})[ \u00a0]({_MOT})")
_INITIALE: Final = re.compile(rf"(?<![\w’'.-])[{_BIG}]\.(?:-[{_BIG}]\.)?[ \u00a0]{_MOT}")

_LIEU: Final = re.compile(
    r"\b(?i:rue|avenue|place|boulevard|allée|cours|quai|impasse|chemin|route|pont|square|parc|jardin"
    r"|collège|lycée|école|groupe scolaire|salle|espace|centre|médiathèque|bibliothèque|gymnase"
    r"|stade|théâtre|cinéma|café|bar|restaurant|auberge|hôtel|gîte|château|musée|maison d\w+ \w+"
    r"|résidence|foyer|halle|marché|moulin|fontaine|croix|orgue|rocher|grotte|bois|lavoir|puits"
    r"|statue|ehpad|hôpital|clinique|mjc|fondation|institut|université|prix|loi|plan|festival|fête"
    r"|amis|mont|lac|ruisseau|rivière|col|chapelle|église|cathédrale|abbaye|fromage|tarte|foire"
    r"|sainte?|ste?|association|comité|club|compagnie|cabinet|entreprise|société|réseau|lieu-dit"
    r"|dispositif|opération|programme|tour|village|hameau|quartier|lotissement|vallée|pays|bourg"
    r"|commune|cité)s?"
    r"(?: (?:de|du|des|la|le|les|l’|d’|à|en|municipale?|sociale?|culturel|Le|La|Les|Chez|et"
    r"|[Gg]énéral|[Mm]aréchal|[Aa]bbé|[Dd]octeur|[Cc]olonel|Mère|Père|d’initiatives?"
    rf"|{_MOT}))*(?: [ld]’|[ -])?$"
)

_TELEPHONE: Final = re.compile(
    r"(?<![\d/=,.])(?<!\d )(?:\+33|0033|0)[ \u00a0.]?(?:\(0\))?[ ]?[1-79]"
    r"(?:[ \u00a0.\-/]?\d{2}){4}(?!,?\d)"
)
_COURRIEL: Final = re.compile(
    r"(?<![\w.+-])[\w.+-]+ ?(?:@|\(at\)|\[at\]|\[arobase\]|\(arobase\)|(?<= )arobase|(?<= )\[at\])"
    r" ?[\w-]+(?: point |\.)[a-z]{2,}",
    re.IGNORECASE,
)
_VOIE: Final = re.compile(
    r"(?<![\d,.])(?:n° ?)?\d{1,4}(?: (?:bis|ter|quater))?,?(?: de la| du)? (?:rue|avenue|av\.|place"
    r"|boulevard|bd|allée|impasse|chemin|route|cours|quai|sentier|montée|hameau|lotissement|square"
    r"|passage|ruelle|faubourg|résidence) (?!sur |de grande )(?:de |du |des |la |le |les |l’|d’)*"
    rf"(?:{_MOT}|[\w-]+)",
)
_LOGEMENT: Final = re.compile(r"\bappartement (?:n° ?)?\d+|\b(?:porte|étage) (?:gauche|droite)\b")
_PUBLIC: Final = re.compile(
    r"\b(?:mairie|salle|médiathèque|bibliothèque|école|centre|maison france|france services|office"
    r"|siège|musée|église|gare|tiers-lieu|cinéma|théâtre|gymnase|stade|foyer|espace|pôle|boutique"
    r"|café|épicerie|magasin|restaurant|association|bâtiment|halle|permanence)\b",
    re.IGNORECASE,
)
_DATE: Final = r"(?:\d{1,2}(?:er)?[ /.]\w+[ /.]\d{4}|\w+ \d{4}|\d{4})"
_NAISSANCE: Final = re.compile(
    rf"\b(?:né|née|nés|nées|né\(e\))(?: le| en)?[ :]+{_DATE}"
    rf"|\b(?:date de naissance|naissance|ddn)[ \u00a0:]+\d{{1,2}}[/. ]\w+[/. ]\d{{4}}",
    re.IGNORECASE,
)
_CHOSE: Final = re.compile(
    r"\b(?:association|club|projet|idée|réseau|commune|communauté|intercommunalité|syndicat|parc|jardin"
    r"|centre|comité|collectif|festival|fête|marché|café|tiers-lieu|atelier|démarche|action|journal"
    r"|coopérative|structure|service|école|lieu|charte|initiative|entreprise|fédération|dispositif"
    r"|outil|groupe|mission|équipe|foyer|relais|espace|pays|chorale|fanfare|épicerie|union|amap"
    r"|métropole|agglomération|maison|salle|musiques|fusion)s?\b",
    re.IGNORECASE,
)
_QUI: Final = (
    r"(?:infirmi(?:er|ère)|médecin|élue?|famille|demandeu(?:r|se)|personne|habitante?|mère|père"
    r"|bouch(?:er|ère)|jeune|participante?|assistante? maternelle|étrang(?:er|ère)|enfant|dentiste"
    r"|agricult(?:eur|rice)|boulang(?:er|ère)|kiné\w*|ado\w*|adulte|femme|homme|fille|garçon|couple"
    r"|veuve?|retraitée?|lycéenne?|étudiante?|réfugiée?|chômeu(?:r|se)|commerçante?|artisane?|aînée?"
    r"|éleveu(?:r|se)|dame|monsieur|témoin|bénévole|salariée?|institut(?:eur|rice))"
)
_UNIQUE: Final = re.compile(
    rf"\b(?:l[ae] seule?|l’unique|une? seule?|seule? une?) {_QUI}\b"
    rf"|\bune? {_QUI} sur \w+ interrogée?s?\b",
    re.IGNORECASE,
)


def indices(texte: str, regle: str) -> Iterator[Indice]:
    """What the rule of that name finds in `texte`, at most once."""
    if found := _LOOKS[regle](texte):
        yield Indice(regle, found)


def _naissance(texte: str) -> str | None:
    found = _NAISSANCE.search(texte)
    return found.group() if found and not _CHOSE.search(_sentence(texte, found.start())) else None


def _adresse(texte: str) -> str | None:
    found = next(_voies(texte), None) or _LOGEMENT.search(texte)
    return found.group() if found else None


def _all_of(pattern: re.Pattern[str]) -> Callable[[str], str | None]:
    def look(texte: str) -> str | None:
        found = pattern.search(texte)
        return found.group() if found else None

    return look


def _voies(texte: str) -> Iterator[re.Match[str]]:
    """The postal addresses that are not said to be those of a place open to all."""
    for found in _VOIE.finditer(texte):
        if not _PUBLIC.search(texte[: found.start()] + texte[found.end() :]):
            yield found


def _sentence(texte: str, at: int) -> str:
    """The sentence around a place of a text, and the one before it."""
    start = _begins(texte, max(0, _begins(texte, at) - 2))
    ends = [end for mark in (". ", "\n") if (end := texte.find(mark, at)) >= 0]
    return texte[start : min(ends, default=len(texte))]


def _begins(texte: str, at: int) -> int:
    return max(texte.rfind(mark, 0, at) for mark in (". ", "\n", "! ", "? ")) + 1


def _noms(texte: str) -> Iterator[str]:
    """The names of persons, as far as a title, a role or a first name gives them away."""
    for pattern in (_TITRE, _ROLE, _INITIALE, _AGE):
        for found in pattern.finditer(texte):
            if not _place_before(texte, found.start()):
                yield found.group()
    for found in _CAPITALES.finditer(texte):
        if found[2] in PRENOMS and not _place_before(texte, found.start()):
            yield found.group()
    for found in _PRENOM.finditer(texte):
        if _is_first_name(found) and not _place_before(texte, found.start()):
            yield " ".join(filter(None, found.groups()))


def _is_first_name(found: re.Match[str]) -> bool:
    """Whether a capitalised word, and the next if it is one too, are somebody's."""
    first = found[1].split("-")
    if not all(part in PRENOMS for part in first):
        return False
    if len(first) == 1 and first[0] in AUSSI_DES_MOTS:
        return bool(found[2]) and not found[2].startswith(("de ", "d’"))
    return not _INSIDE.search(found.string[: found.start()])


def _place_before(texte: str, at: int) -> bool:
    """Whether the words before make it the name of a place, a school, a feast or a society."""
    return bool(_LIEU.search(texte[max(0, at - 60) : at]))


_LOOKS: Final[dict[str, Callable[[str], str | None]]] = {
    "telephone": _all_of(_TELEPHONE),
    "courriel": _all_of(_COURRIEL),
    "adresse": _adresse,
    "naissance": _naissance,
    "unique": _all_of(_UNIQUE),
    "nom": lambda texte: next(_noms(texte), None),
}
REGLES: Final = tuple(_LOOKS)
"""The names of the rules."""
