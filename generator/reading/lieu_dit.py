"""What bears the name of somebody: a street, a school, a feast, a society."""

import re
from typing import Final

_BIG: Final = "A-ZÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŒ"
_LOOKED: Final = 60
_LIEU: Final = re.compile(
    r"\b(?i:rue|avenue|place|boulevard|allée|cours|quai|impasse|chemin|route|pont|square|parc|jardin"
    r"|collège|lycée|école|groupe scolaire|crèche|salle|espace|centre|médiathèque|bibliothèque"
    r"|gymnase|stade|piscine|théâtre|cinéma|café|bar|restaurant|auberge|hôtel|gîte|château|musée"
    r"|maison d\w+ \w+|résidence|foyer|halle|marché|moulin|fontaine|croix|orgue|rocher|grotte|bois"
    r"|forêt|lavoir|puits|statue|buste|ehpad|hôpital|clinique|mjc|fondation|institut|université|prix|loi|plan|festival"
    r"|fête|amis|mont|lac|ruisseau|rivière|col|chapelle|église|cathédrale|abbaye|fromage|tarte|foire"
    r"|sainte?|ste?|association|comité|club|compagnie|cabinet|entreprise|société|réseau|lieu-dit"
    r"|dispositif|opération|programme|tour|village|hameau|quartier|lotissement|vallée|pays|bourg"
    r"|commune|cité|rond-point|tempête|domaine|zone|arrêt|film|roman|chanson|étang|barrage|vierge|expo(?:sition)?|concert)s?"
    r"(?: (?:de|du|des|la|le|les|l’|d’|à|en|municipale?|sociale?|culturel|et|général|maréchal|abbé"
    r"|docteur|colonel|d’initiatives?"
    rf"|[{_BIG}][\w’'-]*\w))*(?: [ld]’|[ -])?$"
)


def place_before(texte: str, at: int) -> bool:
    """Whether the words before make a name that of a place, a school, a feast or a society."""
    return bool(_LIEU.search(texte[max(0, at - _LOOKED) : at]))
