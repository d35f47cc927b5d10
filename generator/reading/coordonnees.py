"""Where somebody can be reached: telephone numbers, mail addresses, homes."""

import re
from typing import Final

_TELEPHONE: Final = re.compile(
    r"(?<![\d/=,.])(?<!\d )(?:\+33|0033|0)[ \u00a0.]?(?:\(0\))?[ ]?[1-79]"
    r"(?:[ \u00a0.\-/]?\d{2}){4}(?!,?\d)"
)
_DIGIT: Final = re.compile(r"\d,? ?[a-zA-Z]")
_AT: Final = r"(?:@|\((?:at|arobase|a)\)|\[(?:at|arobase|a)\]|(?<= )(?:arobase|at)(?= ))"
_DOT: Final = r"(?: point | dot |[\[(](?:point|dot)[\])]|\.)"
_COURRIEL: Final = re.compile(
    rf"(?<![\w.+-])[\w.+-]+ ?{_AT} ?(?:[\w-]+{_DOT})+[a-z]{{2,}}", re.IGNORECASE
)
_AT_MARK: Final = re.compile(r"@|[(\[][aA]|robase|ROBASE| at | AT ")
_VOIE: Final = re.compile(
    r"(?<![\d,.])(?:n° ?)?\d{1,4}(?: ?(?:bis|ter|quater))?,? (?:(?:de la|du) )?(?:rue|avenue|av\."
    r"|place|boulevard|bd|bld|allées?|impasse|imp\.|chemin|ch\.|route|rte|cours|quai|sentier|montée"
    r"|hameau|lieu-dit|lotissement|square|passage|ruelle|venelle|faubourg|résidence|esplanade) "
    r"(?!sur |de grande |a |est |sera |et |ou |à |qui )(?:de |du |des |la |le |les |l’|d’)*[\w’'-]+"
)
_LOGEMENT: Final = re.compile(
    r"\bappartement (?:n° ?)?\d+|\b(?:porte|étage|palier) (?:de )?(?:gauche|droite)\b",
    re.IGNORECASE,
)
_INSIDE: Final = re.compile(r"partement|gauche|droite")
_PUBLIC: Final = re.compile(
    r"\b(?:mairie|salle|médiathèque|bibliothèque|école|centre|maison france|france services|office"
    r"|siège|musée|église|gare|tiers-lieu|cinéma|théâtre|gymnase|stade|foyer|espace|pôle|boutique"
    r"|café|épicerie|magasin|restaurant|association|bâtiment|halle|permanence)\b",
    re.IGNORECASE,
)


def telephone(texte: str) -> str | None:
    """A French number of ten digits."""
    return _of(_TELEPHONE.search(texte)) if "0" in texte or "+33" in texte else None


def courriel(texte: str) -> str | None:
    """A mail address, plain or disguised."""
    return _of(_COURRIEL.search(texte)) if _AT_MARK.search(texte) else None


def adresse(texte: str) -> str | None:
    """A postal address that is not said to be that of a place open to all."""
    if _DIGIT.search(texte):
        for found in _VOIE.finditer(texte):
            if not _PUBLIC.search(texte[: found.start()] + texte[found.end() :]):
                return found[0]
    return _of(_LOGEMENT.search(texte)) if _INSIDE.search(texte) else None


def _of(found: re.Match[str] | None) -> str | None:
    return found[0] if found else None
